/// What awslint is asked to do.
enum Command: String, CaseIterable, Sendable {
  case check, fix, resolve, read, explain, rules

  var summary: String {
    switch self {
    case .check: "report what is wrong in the files; with --fix, repair it"
    case .fix: "the same as check --fix"
    case .resolve: "say which credentials a profile would get, hop by hop"
    case .read: "print what a reader makes of the files, as JSON"
    case .explain: "explain one rule: what, why, examples, sources"
    case .rules: "list the rules, run their examples, print their schema"
    }
  }

  /// The forms of its operands, one usage line each.
  var operands: [String] {
    switch self {
    case .check, .fix, .read: ["[PATH…]"]
    case .resolve: ["[PROFILE…]", "--all"]
    case .explain: ["RULE"]
    case .rules: ["[list]", "test FILE…", "schema", "why RULE PATH"]
    }
  }

  /// What its help says below the usage, a paragraph each.
  var discussion: [String] {
    switch self {
    case .check, .fix:
      [
        """
        A PATH is a file or a folder; a folder is searched for .aws, aws and dot_aws with \
        config and credentials in them. Without PATH: AWS_CONFIG_FILE and \
        AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/config and ~/.aws/credentials. A single - reads \
        standard input.
        """,
        """
        Exit status: 0 when nothing at or above --fail-on remains, 1 when something does, 2 when \
        the work could not be done.
        """,
      ]
    case .resolve:
      [
        """
        Nothing is asked, started or contacted: what only a run can tell is taken to succeed and is \
        named. Without PROFILE: the one that the environment selects. Exit status: 1 when a profile \
        asked for ends in error or without credentials.
        """
      ]
    case .read:
      [
        """
        Values are printed exactly as the reader holds them, secrets included, because this \
        command exists to compare; --mask hides them.
        """
      ]
    case .explain: []
    case .rules:
      ["`why` says which leaf of a rule's condition decided on the sections of a file."]
    }
  }
}

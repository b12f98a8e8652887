/// What awslint is asked to do.
enum Command: String, CaseIterable, Sendable {
  case check, fix, resolve, read, explain, rules, completions, man

  var summary: String {
    switch self {
    case .check: "report what is wrong in the files; with --fix, repair it"
    case .fix: "the same as check --fix"
    case .resolve: "say which credentials a profile would get, hop by hop"
    case .read: "print what a reader makes of the files, as JSON"
    case .explain: "explain a rule, or what an error message leads to"
    case .rules: "list, test and debug rules, print their schema"
    case .completions: "print the completions for a shell"
    case .man: "print the manual page"
    }
  }

  /// The forms of its operands, one usage line each.
  var operands: [String] {
    switch self {
    case .check, .fix, .read: ["[PATH…]"]
    case .resolve: ["[PROFILE…]", "--all"]
    case .explain: ["RULE…", "--error TEXT", "--all"]
    case .rules: ["[list]", "test FILE…", "schema", "why RULE [PATH…]"]
    case .completions: Shell.allCases.map(\.rawValue)
    case .man: [""]
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
    case .man: []
    case .completions:
      [
        """
        `./dev install` puts them where the shells look. By hand: eval "$(awslint completions \
        bash)" in ~/.bashrc, the same with zsh in ~/.zshrc, or awslint completions fish | source.
        """
      ]
    case .explain:
      [
        """
        With --error, TEXT is what a reader printed: names and paths in it may be others than in \
        the documentation. Exit status 1 says that no rule documents it. --all --format markdown \
        --output DIR writes an index and a page for each rule.
        """
      ]
    case .rules:
      [
        """
        `test` runs the examples of rule files, and is status 1 when one fails. `schema` prints a \
        JSON Schema for editors. `why` prints for each thing in PATH that the rule looks at which \
        leaf of its condition decided.
        """
      ]
    }
  }
}

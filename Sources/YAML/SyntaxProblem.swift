/// What libyaml found wrong, in words that say what to do.
struct SyntaxProblem {
  let message: String
  /// Whether the mistake is where the construct began, not where the parser gave up.
  let isAtContext: Bool

  init(_ problem: String, context: String) {
    let isQuoted = context == "while scanning a quoted scalar"
    switch problem {
    case "found unexpected end of stream" where isQuoted,
      "found unexpected document indicator" where isQuoted:
      (message, isAtContext) = ("this quoted value is never closed: add the closing quote", true)
    case "could not find expected ':'":
      (message, isAtContext) = ("no `:` after this key: add one, or check the indentation", true)
    case "did not find expected alphabetic or numeric character":
      (message, isAtContext) = ("a plain value cannot begin with `*` or `&`: quote it", true)
    case "did not find expected ',' or ']'":
      (message, isAtContext) = ("this list is never closed: add `,` or `]`", true)
    case "did not find expected ',' or '}'":
      (message, isAtContext) = ("this map is never closed: add `,` or `}`", true)
    default:
      (message, isAtContext) = (Self.clauses[problem] ?? problem, false)
    }
  }

  private static let clauses = [
    "mapping values are not allowed in this context":
      "no `: ` can stand here: quote the value or check the indentation",
    "block sequence entries are not allowed in this context":
      "a list cannot begin here: check the indentation",
    "mapping keys are not allowed in this context":
      "a key cannot begin here: check the indentation",
    "did not find expected key": "a key is expected here: check the indentation",
    "did not find expected '-' indicator": "`- ` is expected here: check the indentation",
    "did not find expected node content": "a value is expected here: add it",
    "did not find expected <document start>": "only one value can stand at the top: delete this",
    "found unknown escape character": "unknown escape: double the backslash or use single quotes",
    "found character that cannot start any token":
      "a value cannot begin with this character: quote it, and indent with spaces",
    "found a tab character that violates indentation": "a tab cannot indent: use spaces",
    "found a tab character where an indentation space is expected":
      "a tab cannot indent: use spaces",
    "did not find expected comment or line break":
      "only a comment can follow `|` or `>`: move the text to the next line",
    "found an indentation indicator equal to 0": "an indentation of 0 is not possible: delete it",
    "found unexpected ':'": "a plain value cannot hold `:` here: quote it",
    "found undefined tag handle": "tags are not supported: quote the value or delete the tag",
    "could not find expected directive name": "a value cannot begin with `%`: quote it",
    "found unexpected non-alphabetical character": "a value cannot begin with `%`: quote it",
    "control characters are not allowed":
      "control characters are not allowed: write an escape in double quotes",
    "did not find expected hexdecimal number": "this escape needs hexadecimal digits: add them",
    "found unknown directive name": "directives are not supported: delete this line",
    "found incompatible YAML document": "directives are not supported: delete this line",
  ]
}

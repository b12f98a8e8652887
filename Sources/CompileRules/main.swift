import Glibc
import YAML

guard CommandLine.arguments.count == 3 else {
  Files.writeError("usage: CompileRules RULES.YAML OUTPUT.SWIFT")
  exit(2)
}
let input = CommandLine.arguments[1]
let output = CommandLine.arguments[2]

do {
  let rules = try RuleFile(try Node(parsing: try Files.bytes(of: input)))
  try Files.write(rules.source, to: output)
} catch let error as YAMLError {
  Files.writeError("\(input):\(error.place.line):\(error.place.column): error: \(error.message)")
  exit(1)
} catch let error as FileError {
  Files.writeError(error.message)
  exit(1)
}

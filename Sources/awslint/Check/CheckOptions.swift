import Profiles
import Rules

/// A command line of `check` or `fix`, judged.
struct CheckOptions: Sendable {
  enum Action: Hashable, Sendable {
    case report
    case repair(allowingUnsafe: Bool)
    case showDifference(allowingUnsafe: Bool)
  }

  let files: FileRequest
  let action: Action
  let outputs: [ReportOutput]
  /// The file that a report without one of its own goes to.
  let output: String?
  let failOn: FailureThreshold
  let showsStatistics: Bool
  let color: ColorChoice

  init(_ arguments: Arguments, in environment: Environment) throws(Failure) {
    files = FileRequest(arguments)
    action = try Action(arguments)
    outputs = try ReportOutput.all(arguments)
    output = arguments.value(.output)
    failOn = FailureThreshold(arguments.value(.failOn) ?? "warning")
    showsStatistics = arguments.has(.statistics)
    color = arguments.choice(.color, default: .auto)
  }
}

extension CheckOptions.Action {
  init(_ arguments: Arguments) throws(Failure) {
    let allowsUnsafe = arguments.has(.unsafeFixes)
    if arguments.has(.diff) {
      self = .showDifference(allowingUnsafe: allowsUnsafe)
    } else if arguments.has(.fix) || arguments.command == .fix {
      self = .repair(allowingUnsafe: allowsUnsafe)
    } else if allowsUnsafe {
      throw Failure("--unsafe-fixes does nothing by itself: add --fix or --diff")
    } else {
      self = .report
    }
  }
}

extension FileRequest {
  init(_ arguments: Arguments) {
    paths = arguments.operands
    role = arguments.value(.role).flatMap(FileRole.init(rawValue:))
    config = arguments.value(.config)
    credentials = arguments.value(.credentials)
    standardInputName = arguments.value(.stdinFilename)
    let last = arguments.options.last { $0.name == .context || $0.name == .noContext }
    usesContext = last?.name != .noContext
  }
}

extension Reader {
  /// The readers that a user cares about; without names, those of most people.
  static func targets(named names: [String]) throws(Failure) -> [Reader] {
    if names.isEmpty { return ["aws-cli-v2", "botocore"].compactMap { Reader.named($0) } }
    var targets: [Reader] = []
    for name in names.flatMap({ $0.split(separator: ",").map(String.init) }) {
      let named = name == "all" ? Reader.all : [try reader(named: name)]
      for reader in named where !targets.contains(where: { $0.name == reader.name }) {
        targets.append(reader)
      }
    }
    return targets
  }

  /// The reader of a name as typed.
  static func reader(named name: String) throws(Failure) -> Reader {
    if let reader = Reader.named(name) { return reader }
    if let plain = name.split(separator: "@").first, Reader.named(String(plain)) != nil {
      throw Failure("versions of readers are not told apart yet: write `\(plain)` for `\(name)`")
    }
    let names = Reader.all.map(\.name)
    let guess = name.nearest(among: names).map { "did you mean `\($0)`?" }
    throw Failure(
      "unknown reader `\(name)`: " + (guess ?? "choose \((names + ["all"]).listed(by: "or"))"))
  }
}

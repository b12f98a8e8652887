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

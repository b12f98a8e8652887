import Glibc
import Profiles
import Rules

/// What a command line of `resolve` asks for.
struct ResolveRequest {
  let profiles: [String]
  let isAll: Bool
  /// How profiles that are named count as chosen; nil lets the environment choose.
  let isAmbient: Bool
  let isExplicit: Bool
  let readers: [Reader]
  let isList: Bool
  let surroundings: Surroundings
  let files: [SourceFile]
  let environment: Environment

  init(_ arguments: Arguments, in process: Environment) throws(Failure) {
    profiles = arguments.operands
    isAll = arguments.has(.all)
    isAmbient = arguments.has(.ambient)
    isExplicit = arguments.has(.explicit)
    guard !isAmbient || !isExplicit else {
      throw Failure("--explicit and --ambient contradict each other: give one of them")
    }
    guard !isAll || profiles.isEmpty else {
      throw Failure("--all already means every profile: leave out the names")
    }
    let names = arguments.list(.reader)
    readers = try Reader.targets(named: names.isEmpty ? ["aws-cli-v2"] : names)
    var variables: [String: String] = [:]
    if let path = arguments.value(.envFile) {
      variables = try EnvironmentFile.read(path)
      environment = Environment(variables)
    } else {
      environment = process
      for name in Surroundings.names { variables[name] = process.value(of: name) }
    }
    surroundings = Surroundings(
      variables: variables, files: PlanFiles(),
      answering: MachineServices(Self.host(arguments, environment)), now: time(nil))
    files = try Self.files(arguments, in: environment)
    isList = isAll || names.contains("all") || readers.count > 1 || profiles.count > 1
  }

  private static func host(_ arguments: Arguments, _ environment: Environment) -> Host {
    if arguments.value(.host) == "auto" {
      return HostConclusion(HostFacts.gathered(in: environment)).host
    }
    return arguments.choice(.host, default: .unknown)
  }

  /// The files that are named, else those of the environment; absent ones are none.
  private static func files(
    _ arguments: Arguments, in environment: Environment
  ) throws(Failure) -> [SourceFile] {
    var request = FileRequest()
    request.usesContext = false
    request.toleratesAbsence = true
    request.config = arguments.value(.config)
    request.credentials = arguments.value(.credentials)
    if request.config == nil, request.credentials == nil {
      request.config = standard("AWS_CONFIG_FILE", "config", environment)
      request.credentials = standard("AWS_SHARED_CREDENTIALS_FILE", "credentials", environment)
    }
    for path in [arguments.value(.config), arguments.value(.credentials)].compactMap({ $0 })
    where isAbsent(path) {
      Terminal.complain("`\(path)` does not exist, and counts as no file, as it does for readers")
    }
    guard request.config != nil || request.credentials != nil else { return [] }
    let loading = Loading(request, in: environment)
    if let failure = loading.failures.first { throw Failure(failure) }
    return loading.configurations.flatMap(\.files).map(\.source)
  }

  private static func isAbsent(_ path: String) -> Bool {
    do throws(SystemError) {
      _ = try FileSystem.status(of: path)
      return false
    } catch {
      return error.isAbsence
    }
  }

  /// What a variable names; one that is empty names no file.
  private static func standard(
    _ variable: String, _ name: String, _ environment: Environment
  ) -> String? {
    if let path = environment.value(of: variable) {
      return path.isEmpty ? nil : environment.expandingTilde(path)
    }
    return environment.home.map { "\($0)/.aws/\(name)" }
  }
}

extension MachineServices {
  /// What answers on a kind of host.
  init(_ host: Host) {
    switch host {
    case .ec2: self = .instance
    case .ecs, .eks, .codebuild: self = .container
    case .lambda, .workstation, .ci, .unknown: self = []
    }
  }
}

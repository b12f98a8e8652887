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
  /// What to say about files that are not there.
  let notes: [String]
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
    readers = try Reader.readers(named: names.isEmpty ? ["aws-cli-v2"] : names)
    environment = try Environment.given(by: arguments, or: process)
    surroundings = Surroundings(
      variables: environment.variables, files: PlanFiles(),
      answering: MachineServices(Self.host(arguments, environment)), now: time(nil))
    (files, notes) = try Self.files(arguments, in: environment)
    isList = isAll || names.contains("all") || readers.count > 1 || profiles.count > 1
  }

  private static func host(_ arguments: Arguments, _ environment: Environment) -> Host {
    if arguments.value(.host) == "auto" {
      return HostConclusion(HostFacts.gathered(in: environment)).host
    }
    return arguments.choice(.host, default: .unknown)
  }

  /// The files that are named, else those of the environment; absent ones are none, and are noted.
  private static func files(
    _ arguments: Arguments, in environment: Environment
  ) throws(Failure) -> (files: [SourceFile], notes: [String]) {
    var request = FileRequest()
    request.usesContext = false
    request.toleratesAbsence = true
    request.config = arguments.value(.config)
    request.credentials = arguments.value(.credentials)
    if request.config == nil, request.credentials == nil {
      request.config = standard("AWS_CONFIG_FILE", "config", environment)
      request.credentials = standard("AWS_SHARED_CREDENTIALS_FILE", "credentials", environment)
    }
    let paths = [request.config, request.credentials].compactMap { $0 }
    guard !paths.isEmpty else { return ([], ["no files: name them, or set HOME"]) }
    let loading = Loading(request, in: environment)
    if let failure = loading.failures.first { throw Failure(failure) }
    let files = loading.configurations.flatMap(\.files).map(\.source)
    return (files, notes(paths, isNamed: arguments.has(.config) || arguments.has(.credentials)))
  }

  /// That files which somebody named do not exist, or that none of the standard ones does.
  private static func notes(_ paths: [String], isNamed: Bool) -> [String] {
    let absent = paths.filter { path in
      do throws(SystemError) {
        _ = try FileSystem.status(of: path)
        return false
      } catch {
        return error.isAbsence
      }
    }
    guard !absent.isEmpty, isNamed || absent.count == paths.count else { return [] }
    let verb = absent.count == 1 ? "does" : "do"
    let names = absent.map { "`\($0)`" }.listed(by: "and")
    return ["\(names) \(verb) not exist, which is to readers as if there were nothing in it"]
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

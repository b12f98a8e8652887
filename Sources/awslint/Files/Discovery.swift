import Profiles

/// Which files a command line asks for.
struct FileRequest: Sendable {
  var paths: [String] = []
  var role: FileRole?
  var config: String?
  var credentials: String?
  var standardInputName: String?
  var usesContext = true
  /// Whether a file that is not there counts as no file, as it does for the readers.
  var toleratesAbsence = false
}

/// The files that were found, and what to say about those that were not.
struct Discovery: Sendable {
  private(set) var candidates: [Candidate] = []
  private(set) var failures: [String] = []
  private(set) var notes: [String] = []
  private let environment: Environment
  /// Which files are found in which role, by device and inode.
  private var seen: Set<String> = []

  /// Finds the files of a request.
  init(_ request: FileRequest, in environment: Environment) {
    self.environment = environment
    addNamed(request)
    for path in request.paths { add(path, request) }
    if request.standardInputName != nil, !request.paths.contains("-") { addStandardInput(request) }
    let isBare =
      request.paths.isEmpty && request.config == nil && request.credentials == nil
      && request.standardInputName == nil
    if isBare { addStandardFiles(request) }
    if request.usesContext { addContext() }
  }

  private mutating func addNamed(_ request: FileRequest) {
    let isPair = request.config != nil && request.credentials != nil
    for (path, role) in [(request.config, FileRole.config), (request.credentials, .credentials)] {
      guard let path else { continue }
      let candidate = Candidate(path: path, role: role, pairing: isPair ? .explicit : nil)
      addFile(candidate, isRequired: !request.toleratesAbsence)
    }
  }

  private mutating func add(_ path: String, _ request: FileRequest) {
    if path == "-" { return addStandardInput(request) }
    if let status = try? FileSystem.status(of: path), status.kind == .folder {
      return addFolder(path, request)
    }
    addFile(
      Candidate(path: path, role: request.role), isRequired: !request.toleratesAbsence)
    guard let failure = failures.last, failure == FileSystem.absent(path).message,
      let command = path.nearest(among: Command.allCases.map(\.rawValue))
    else { return }
    failures[failures.count - 1] += "; did you mean the command `\(command)`?"
  }

  private mutating func addStandardInput(_ request: FileRequest) {
    guard !candidates.contains(where: \.isStandardInput) else {
      failures.append("standard input can be read only once: name `-` once")
      return
    }
    var candidate = Candidate(
      path: request.standardInputName ?? "<stdin>", role: request.role)
    candidate.isStandardInput = true
    candidates.append(candidate)
  }

  private mutating func addFolder(_ path: String, _ request: FileRequest) {
    do throws(SystemError) {
      let search = try FolderSearch.search(path)
      for file in search.paths {
        addFile(Candidate(path: file, role: request.role), isRequired: true)
      }
      notes += search.unreadable.map { "`\($0)` could not be looked into" }
      guard search.paths.isEmpty else { return }
      notes.append(
        "no AWS files in `\(path)`: looked for config and credentials in it, and in .aws, aws and "
          + "dot_aws below it")
    } catch {
      failures.append(FileSystem.cannotRead(path, error.number).message)
    }
  }

  /// Adds what the environment names, or the files of the home folder; absence is not an error.
  private mutating func addStandardFiles(_ request: FileRequest) {
    let variables = ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"]
    var missing: [String] = []
    for (variable, role) in zip(variables, [FileRole.config, .credentials]) {
      let named = environment[variable].map(environment.expandingTilde)
      guard let path = named ?? environment.home.map({ "\($0)/.aws/\(role.rawValue)" }) else {
        failures.append("no home folder, HOME is not set: name the files or set \(variable)")
        return
      }
      let isThere = addFile(
        Candidate(path: path, role: role, pairing: .explicit), isRequired: false)
      if !isThere { missing.append("`\(environment.abbreviating(path))`") }
    }
    guard missing.count == 2, !request.toleratesAbsence else { return }
    notes.append("nothing to check: \(missing.listed(by: "and")) do not exist")
  }

  /// Adds a file unless the same one is there in the same role; says whether it exists.
  @discardableResult
  private mutating func addFile(_ candidate: Candidate, isRequired: Bool) -> Bool {
    do throws(SystemError) {
      let status = try FileSystem.status(of: candidate.path)
      if candidate.path == "/dev/null", !isRequired || candidate.pairing == .explicit {
        return false
      }
      let (device, inode) = (status.identity.device, status.identity.inode)
      if seen.insert("\(candidate.role.rawValue) \(device) \(inode)").inserted {
        candidates.append(candidate)
      }
      return true
    } catch {
      if isRequired || !error.isAbsence {
        failures.append(FileSystem.cannotRead(candidate.path, error.number).message)
      }
      return false
    }
  }

  /// Adds the other half of each configuration that has one file only.
  private mutating func addContext() {
    for group in candidates.configurations where group.count == 1 {
      guard let path = group[0].sibling, let status = try? FileSystem.status(of: path),
        status.kind == .file
      else { continue }
      var sibling = Candidate(path: path)
      sibling.isContext = true
      candidates.append(sibling)
    }
  }
}

import Profiles
import Rules

/// Makes the linter of each configuration out of the command line and the options file it lies under.
struct Linters {
  private let arguments: Arguments
  private let environment: Environment
  private var search: OptionsSearch
  /// What `--host auto` concluded about this machine, once something asked.
  private(set) var host: HostConclusion?
  /// The targets of all configurations so far.
  private(set) var targets: [Reader] = []
  /// The rule files that were read so far.
  private var ruleFiles: [RuleFile] = []

  init(_ arguments: Arguments, in environment: Environment) {
    self.arguments = arguments
    self.environment = environment
    search = OptionsSearch(arguments)
    if arguments.value(.host) == "auto" { concludeHost() }
  }

  /// The linter for the files of a configuration.
  mutating func linter(for configuration: LoadedConfiguration) throws(Failure) -> Linter {
    guard let path = configuration.files.first(where: { !$0.isContext })?.path else {
      return Linter(options: try options(nil), rules: try rules(nil))
    }
    let found = try search.options(for: path)
    let rules = try rules(found)
    try checkNames(found, rules)
    let settings = found?.settings(for: path)
    var options = try options(settings)
    if let found { options.parameters = try found.parameters(settings, rules) }
    return Linter(options: options, rules: rules)
  }

  /// What people read about all rules of the run; of two with one id, the last one counts.
  var explanations: [Explanation] {
    ([try? RuleFile.builtIn()] + ruleFiles).flatMap { (try? $0?.explanations()) ?? [] }
  }

  /// The options of the command line over those of an options file.
  mutating func options(_ settings: LintSettings?) throws(Failure) -> LintOptions {
    let targets = arguments.values(.target)
    let select = arguments.list(.select)
    var options = LintOptions(
      targets: try Reader.targets(named: targets.isEmpty ? settings?.targets ?? [] : targets),
      host: host(settings), select: select.isEmpty ? settings?.select ?? [] : select,
      ignore: arguments.list(.ignore) + (settings?.ignore ?? []),
      portability: arguments.has(.portability))
    for target in options.targets where !self.targets.contains(where: { $0.title == target.title })
    {
      self.targets.append(target)
    }
    options.severities = settings?.severities ?? [:]
    options.today = Today.number
    options.environment = variables(settings)
    return options
  }

  /// The variables that programs will see who use the files, if anything says that they are known.
  private func variables(_ settings: LintSettings?) -> [String: String]? {
    let isKnown = arguments.value(.envFile) != nil || hostName(settings) == "auto"
    return isKnown ? environment.variables : nil
  }

  private func hostName(_ settings: LintSettings?) -> String? {
    arguments.value(.host) ?? settings?.host
  }

  private mutating func host(_ settings: LintSettings?) -> Host {
    let name = hostName(settings)
    guard name == "auto" else { return name.flatMap(Host.init(rawValue:)) ?? .unknown }
    if host == nil { concludeHost() }
    return host?.host ?? .unknown
  }

  private mutating func concludeHost() {
    host = HostConclusion(HostFacts.gathered(in: environment))
  }

  /// The built-in rules, those of the options file, then those of the command line.
  private mutating func rules(_ found: FoundOptions?) throws(Failure) -> RuleSet {
    var rules = RuleSet.builtIn
    let own = found.map { found in found.file.ruleFiles.map { found.folder.appending(path: $0) } }
    for path in (own ?? []) + arguments.values(.rules) {
      let source = try RuleSource(reading: path)
      do throws(RuleError) {
        let file = try source.parsed()
        rules = rules.adding(file)
        ruleFiles.append(file)
      } catch {
        throw source.failure(error)
      }
    }
    return rules
  }

  private func checkNames(_ found: FoundOptions?, _ rules: RuleSet) throws(Failure) {
    for name in arguments.list(.select) + arguments.list(.ignore) {
      if let problem = rules.problem(withName: name) { throw Failure(problem) }
    }
    for name in found?.file.names ?? [] {
      guard let found, let problem = rules.problem(withName: name.text) else { continue }
      throw found.source.failure(RuleError(problem, at: name.place), id: "options-file")
    }
  }
}

extension FoundOptions {
  /// What the parameters of rules are set to, after a look at all that the file sets.
  func parameters(
    _ settings: LintSettings?, _ rules: RuleSet
  ) throws(Failure) -> [String: [String: ParameterValue]] {
    guard !file.parameters.isEmpty else { return [:] }
    do throws(RuleError) {
      _ = try rules.parameters(file.parameters)
      return try rules.parameters(settings?.parameters ?? [])
    } catch {
      throw source.failure(error, id: "options-file")
    }
  }

  /// What holds for a file, by its path from the folder of the options file.
  func settings(for path: String) -> LintSettings {
    let absolute = (FileSystem.resolved(path.folder) ?? path.folder).appending(path: path.baseName)
    let isBelow = absolute.hasPrefix(folder + "/")
    return file.settings(for: isBelow ? String(absolute.dropFirst(folder.count + 1)) : absolute)
  }
}

import Profiles

/// The command `resolve`: which credentials profiles would get, found without asking anybody.
enum Resolve {
  static func run(_ arguments: Arguments, in process: Environment) throws(Failure) -> ExitStatus {
    let request = try ResolveRequest(arguments, in: process)
    let sink = arguments.value(.output).map(Sink.file) ?? .standardOutput
    let style = Style(
      arguments.choice(.color, default: .auto), isTerminal: sink.isTerminal,
      in: request.environment)
    var text = ""
    var isBad = false
    if let language = arguments.value(.graph).flatMap(PlanGraph.Language.init) {
      isBad = draw(request, language, &text)
    } else if arguments.value(.format) == "json" {
      isBad = writeJSON(request, &text)
    } else if request.isAll {
      isBad = writeTables(request, style, &text)
    } else {
      isBad = writeTexts(request, style, &text)
    }
    try sink.write(Array(text.utf8))
    return isBad ? .findings : .clean
  }

  private static func planner(_ reader: Reader, _ request: ResolveRequest) -> Planner {
    var keys = KeyTable()
    let configuration = Configuration(
      reader: reader, files: request.files, keys: &keys, losses: .honoured)
    return Planner(configuration, keys: keys, in: request.surroundings)
  }

  /// The plans for what is asked for, each with the planner that made it.
  private static func eachPlan(
    _ request: ResolveRequest, do body: (CredentialPlan, Planner) -> Void
  ) {
    for reader in request.readers {
      var planner = planner(reader, request)
      let ambient = planner.ambientChoice
      let names =
        request.isAll
        ? planner.definedProfiles
        : request.profiles.isEmpty ? [ambient.name] : request.profiles
      for name in names {
        let isAmbient = request.profiles.isEmpty && !request.isAll && !request.isExplicit
        let choice: ProfileChoice =
          if isAmbient { ambient.choice } else if request.isAmbient {
            .variable(planner.profileVariable)
          } else { .explicit }
        body(planner.plan(name, chosenBy: choice), planner)
      }
    }
  }

  private static func writeJSON(_ request: ResolveRequest, _ text: inout String) -> Bool {
    var isBad = false
    var isFirst = true
    if request.isList { text += "[" }
    eachPlan(request) { plan, planner in
      isBad = isBad || plan.isBad
      if request.isList { text += isFirst ? "\n  " : ",\n  " }
      isFirst = false
      PlanJSON(plan: plan, planner: planner).json.write(
        to: &text, breaking: request.isList ? 0 : 2)
    }
    text += request.isList ? "\n]\n" : "\n"
    return isBad
  }

  private static func writeTexts(
    _ request: ResolveRequest, _ style: Style, _ text: inout String
  ) -> Bool {
    var isBad = false
    eachPlan(request) { plan, planner in
      isBad = isBad || plan.isBad
      if !text.isEmpty { text += "\n" }
      if request.readers.count > 1 { text += style(plan.reader, .emphasis) + "\n" }
      PlanText(plan: plan, planner: planner, environment: request.environment, style: style)
        .write(to: &text)
    }
    return isBad
  }

  private static func writeTables(
    _ request: ResolveRequest, _ style: Style, _ text: inout String
  ) -> Bool {
    var isBad = false
    for reader in request.readers {
      var planner = planner(reader, request)
      let summaries = planner.summaries(of: planner.definedProfiles)
      isBad = isBad || summaries.contains(where: \.isBad) || planner.hasLostFile
      if !text.isEmpty { text += "\n" }
      if request.readers.count > 1 { text += style(reader.name, .emphasis) + "\n" }
      LossNotes(planner: planner, environment: request.environment, style: style).write(to: &text)
      if summaries.isEmpty {
        text += "no profile is defined\n"
      } else {
        PlanTable(summaries: summaries, style: style).write(to: &text)
      }
    }
    return isBad
  }

  private static func draw(
    _ request: ResolveRequest, _ language: PlanGraph.Language, _ text: inout String
  ) -> Bool {
    var graph = PlanGraph()
    var isBad = false
    if request.isAll {
      for reader in request.readers {
        var planner = planner(reader, request)
        for summary in planner.summaries(of: planner.definedProfiles) {
          isBad = isBad || summary.isBad
          graph.add(summary)
        }
      }
    } else {
      eachPlan(request) { plan, _ in
        isBad = isBad || plan.isBad
        graph.add(plan)
      }
    }
    text = graph.text(in: language)
    return isBad
  }
}

extension PlanSummary {
  /// Whether it leaves the user without credentials.
  fileprivate var isBad: Bool { outcome == .error || outcome == .none }
}

extension CredentialPlan {
  /// Whether it leaves the user without credentials.
  var isBad: Bool { outcome == .error || outcome == .none }
}

import Profiles

/// The command `resolve`: which credentials profiles would get, found without asking anybody.
enum Resolve {
  static func run(_ arguments: Arguments, in process: Environment) throws(Failure) -> ExitStatus {
    let request = try ResolveRequest(arguments, in: process)
    for note in request.notes { Terminal.complain(note) }
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

  /// Hands out the plans for what is asked for, each with the planner that made it.
  ///
  /// - Returns: Whether any leaves the user without credentials.
  private static func eachPlan(
    _ request: ResolveRequest, do body: (CredentialPlan, Planner) -> Void
  ) -> Bool {
    var isBad = false
    for reader in request.readers {
      var planner = planner(reader, request)
      if request.isAll { isBad = complain(planner, request) || isBad }
      let ambient = planner.ambientChoice
      let names =
        request.isAll
        ? planner.configuration.profiles.map(\.name)
        : request.profiles.isEmpty ? [ambient.name] : request.profiles
      for name in names {
        let isAmbient = request.profiles.isEmpty && !request.isAll && !request.isExplicit
        let choice: ProfileChoice =
          if isAmbient { ambient.choice } else if request.isAmbient {
            .variable(planner.profileVariable)
          } else { .explicit }
        let plan = planner.plan(name, chosenBy: choice)
        isBad = isBad || plan.isBad
        body(plan, planner)
      }
    }
    return isBad
  }

  /// Says which files are lost where the output has no place for it, and whether any is.
  private static func complain(_ planner: Planner, _ request: ResolveRequest) -> Bool {
    let losses = planner.configuration.lossNotes(in: request.environment)
    for loss in losses { Terminal.complain(loss) }
    return !losses.isEmpty
  }

  private static func writeJSON(_ request: ResolveRequest, _ text: inout String) -> Bool {
    var isFirst = true
    if request.isList { text += "[" }
    let isBad = eachPlan(request) { plan, planner in
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
    eachPlan(request) { plan, planner in
      if !text.isEmpty { text += "\n" }
      if request.readers.count > 1 { text += style(plan.reader, .emphasis) + "\n" }
      PlanText(plan: plan, planner: planner, environment: request.environment, style: style)
        .write(to: &text)
      let losses = planner.configuration.lossNotes(in: request.environment)
      if !losses.isEmpty { text += "\n" }
      for loss in losses { text += loss + "\n" }
    }
  }

  private static func writeTables(
    _ request: ResolveRequest, _ style: Style, _ text: inout String
  ) -> Bool {
    var isBad = false
    for reader in request.readers {
      var planner = planner(reader, request)
      let summaries = planner.summaries()
      isBad = isBad || summaries.contains { $0.outcome == .error || $0.outcome == .none }
      if !text.isEmpty { text += "\n" }
      if request.readers.count > 1 { text += style(reader.name, .emphasis) + "\n" }
      let losses = planner.configuration.lossNotes(in: request.environment)
      isBad = isBad || !losses.isEmpty
      for loss in losses { text += style(loss, .error) + "\n" }
      if summaries.isEmpty {
        if losses.isEmpty { text += "no profiles\n" }
        continue
      }
      PlanTable(summaries: summaries, style: style).write(to: &text)
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
        isBad = complain(planner, request) || isBad
        for summary in planner.summaries() {
          isBad = isBad || summary.outcome == .error || summary.outcome == .none
          graph.add(summary)
        }
      }
    } else {
      isBad = eachPlan(request) { plan, _ in graph.add(plan) }
    }
    text = graph.text(in: language)
    return isBad
  }
}

extension CredentialPlan {
  /// Whether it leaves the user without credentials.
  var isBad: Bool { outcome == .error || outcome == .none }
}

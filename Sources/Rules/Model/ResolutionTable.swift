import Profiles
import Synchronization

/// What comes of the profiles for each target, found one by one as rules ask.
final class ResolutionTable: Sendable {
  /// By the number of the view, then by that of the reader in it.
  private let books = Mutex<[[PlanBook?]]>([])
  let agreement = AgreementTable()
  private let known = Mutex<Counterparts?>(nil)

  func counterparts(in workspace: Workspace) -> Counterparts {
    known.withLock { known in
      let counterparts = known ?? Counterparts(workspace.views)
      known = counterparts
      return counterparts
    }
  }

  /// Asks the book of a reader, which is begun if there is none.
  fileprivate func ask<Answer: Sendable>(
    _ view: Int, _ reader: Int, in workspace: Workspace,
    _ question: (PlanBook) -> Answer
  ) -> Answer {
    books.withLock { books in
      if books.isEmpty {
        books = workspace.views.map { Array(repeating: nil, count: $0.targets.count) }
      }
      if let book = books[view][reader] { return question(book) }
      let book = PlanBook(
        workspace.views[view].configuration, reader: workspace.views[view].targets[reader],
        keys: workspace.keys, in: workspace.surroundings)
      books[view][reader] = book
      return question(book)
    }
  }
}

extension Workspace {
  /// The environment and the host as plans take them; files besides the two are never looked at.
  fileprivate var surroundings: Surroundings {
    var surroundings = Surroundings(variables: environment ?? [:], answering: host.answering)
    surroundings.knowsVariables = environment != nil
    return surroundings
  }

  /// What comes of a profile for a reader, or nil where that cannot be known from these files.
  func outcome(_ view: Int, _ reader: Int, _ profile: Int) -> PlanOutcome? {
    let outcome = resolutions.ask(view, reader, in: self) { $0.outcome(of: profile) }
    guard let error = outcome.error else {
      let isKnown = outcome.outcome == .resolves || outcome.outcome == .none && isComplete
      return isKnown ? outcome : nil
    }
    let hasConfig = isComplete || files.contains { $0.source.role == .config }
    let isOpen =
      error.code == .unknown || error.code.isAboutProfiles && !isComplete
      || error.code.isAboutSections && !hasConfig
      || error.code.isAboutVariables && environment == nil
    return isOpen ? nil : outcome
  }

  func notes(_ view: Int, _ reader: Int, _ profile: Int) -> PlanNotes {
    resolutions.ask(view, reader, in: self) { $0.notes(of: profile) }
  }

  /// The plan in full, for its steps.
  func plan(_ view: Int, _ reader: Int, _ profile: Int) -> CredentialPlan {
    resolutions.ask(view, reader, in: self) { $0.plan(of: profile) }
  }

  func message(of error: PlanError, _ view: Int, _ reader: Int, _ profile: Int) -> String {
    resolutions.ask(view, reader, in: self) { $0.message(of: error, on: profile) }
  }

  /// The resolutions of a profile, by its name, for all targets.
  func resolutions(of profile: Int, in view: Int) -> [Item] {
    holders(of: profile, in: view).flatMap { holder in
      views[holder.view].targets.indices.map { .resolution(holder.view, $0, holder.profile) }
    }
  }

  /// The views of the same kind that have a profile of the name.
  func holders(of profile: Int, in view: Int) -> [(view: Int, profile: Int)] {
    let counterparts = view == 0 ? resolutions.counterparts(in: self) : nil
    let name = views[view].configuration.profiles[profile].name
    return views.indices.compactMap { other in
      guard views[other].isOutside == views[view].isOutside else { return nil }
      let index =
        counterparts.map { $0.index(of: profile, in: other) }
        ?? views[other].configuration.profile(named: name)
      return index.map { (other, $0) }
    }
  }

  /// The names of the readers that make something of an item; nil for what is written.
  func readers(of item: Item) -> [String]? {
    switch item {
    case .resolution(let view, let reader, _): [views[view].readers[reader]]
    case .divergence(let view, let profile):
      resolutions(of: profile, in: view).compactMap(reader)
    default: item.view.map { views[$0].readers }
    }
  }

  /// The name of the reader that a resolution is about.
  func reader(of resolution: Item) -> String? {
    guard case .resolution(let view, let reader, _) = resolution else { return nil }
    return views[view].readers[reader]
  }

  /// Whether it is known how the reader that a resolution is about comes to credentials.
  func isPredictable(_ resolution: Item) -> Bool {
    guard case .resolution(let view, let reader, _) = resolution else { return false }
    return views[view].targets[reader].isPredictable
  }

  /// Every profile with every target.
  func allResolutions() -> [Item] {
    views.indices.filter { !views[$0].isOutside }.flatMap { view in
      views[view].targets.indices.flatMap { reader in
        views[view].configuration.profiles.indices.map { .resolution(view, reader, $0) }
      }
    }
  }

  /// Of resolutions of one profile, one for each way of reading and of choosing credentials.
  func representatives(of resolutions: [Item]) -> [Item] {
    resolutions.filter { item in
      guard case .resolution(let view, let reader, _) = item else { return false }
      let targets = views[view].targets
      return !targets[..<reader].contains { $0.choosesLike(targets[reader]) }
    }
  }

  /// Every profile once, where there are targets that can differ.
  func allDivergences() -> [Item] {
    let inside = views.indices.filter { !views[$0].isOutside }
    let ways = inside.flatMap { view in
      views[view].targets.indices.map { Item.resolution(view, $0, 0) }
    }
    guard representatives(of: ways).count > 1 else { return [] }
    let counterparts = resolutions.counterparts(in: self)
    return views[0].configuration.profiles.indices.map { Item.divergence(0, $0) }
      + inside.dropFirst().flatMap { view in
        let between = inside.filter { 0 < $0 && $0 < view }
        return counterparts.strangers[view].filter { profile in
          let name = views[view].configuration.profiles[profile].name
          return !between.contains { views[$0].configuration.profile(named: name) != nil }
        }.map { Item.divergence(view, $0) }
      }
  }
}

extension Host {
  /// What answers on such a host.
  fileprivate var answering: MachineServices {
    switch self {
    case .ec2: .instance
    case .ecs, .eks, .codebuild: .container
    case .lambda, .workstation, .ci, .unknown: []
    }
  }
}

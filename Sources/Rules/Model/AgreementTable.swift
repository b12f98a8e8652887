import Profiles
import Synchronization

/// On which profiles all targets agree, so that few have to be planned for each of them.
///
/// Where every target finds the identity of a profile in the same setting of it, they do so with the other
/// profiles of its shape too.
final class AgreementTable: Sendable {
  private let shapes = Mutex<PlanShapes?>(nil)
  private let judged = Mutex<Set<PlanShape>>([])

  /// Whether the targets agree on a profile of the first view; judges it unless one of its shape has shown it.
  func holds(for profile: Int, in workspace: Workspace, _ judge: () -> Bool) -> Bool {
    let shape = shapes.withLock { shapes in
      if shapes == nil { shapes = PlanShapes(workspace) }
      return shapes?.shape(of: profile)
    }
    guard let shape else { return judge() }
    if judged.withLock({ $0.contains(shape) }) { return true }
    guard judge() else { return false }
    judged.withLock { _ = $0.insert(shape) }
    return true
  }
}

extension PlanShapes {
  /// The shapes for the targets whose ways to credentials are known, and the first one.
  fileprivate init(_ workspace: Workspace) {
    let others = workspace.views.dropFirst().filter {
      !$0.isOutside && $0.targets.contains(where: \.isPredictable)
    }
    self.init(
      ([workspace.views[0]] + others).map(\.configuration), keys: workspace.keys,
      looksAtFiles: false)
  }
}

import Profiles
import Synchronization

/// The sections of a file by name and by kind, made when a rule first asks.
final class SectionIndex: Sendable {
  private struct Table {
    var byName: [String: [Int]] = [:]
    /// By the names of kinds.
    var byKind: [String: [Int]] = [:]
  }

  private let table = Mutex<Table?>(nil)

  /// The sections that have a name, in the order of the file.
  func sections(named name: String, in file: WorkspaceFile) -> [Int] {
    with(file) { $0.byName[name] ?? [] }
  }

  func sections(of kind: SectionName.Kind, in file: WorkspaceFile) -> [Int] {
    with(file) { $0.byKind[kind.rawValue] ?? [] }
  }

  private func with(_ file: WorkspaceFile, _ find: (Table) -> [Int]) -> [Int] {
    table.withLock { table in
      if let table { return find(table) }
      var fresh = Table()
      for section in file.outline.sections.indices {
        let name = file.name(of: section)
        fresh.byName[name.name, default: []].append(section)
        fresh.byKind[name.kind.rawValue, default: []].append(section)
      }
      table = fresh
      return find(fresh)
    }
  }
}

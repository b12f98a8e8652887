import INI
import Profiles

/// The suppressions of a run, and which of them were of use.
struct SuppressionSet {
  private let workspace: Workspace
  private var used: [Int: Set<[Int]>] = [:]

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Whether a comment silences a finding; remembers that it did.
  mutating func silences(_ finding: Diagnostic) -> Bool {
    let file = finding.location.file
    let suppressions = workspace.files[file].suppressions
    guard !suppressions.isEmpty else { return false }
    let line = workspace.document(file).lineIndex(at: Int(finding.location.range.start))
    var isSilenced = false
    for (index, suppression) in suppressions.enumerated() where suppression.covered.contains(line) {
      for (name, rule) in suppression.rules.enumerated()
      where Selection.matches(rule, id: finding.rule, category: finding.category) {
        used[file, default: []].insert([index, name])
        isSilenced = true
      }
    }
    return isSilenced
  }

  /// The rules that a suppression names in vain.
  func unused(_ file: Int, _ index: Int) -> [String] {
    let suppression = workspace.files[file].suppressions[index]
    return suppression.rules.indices.filter {
      !(used[file]?.contains([index, $0]) ?? false)
    }.map { suppression.rules[$0] }
  }
}

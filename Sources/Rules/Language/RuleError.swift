public import YAML

/// What is wrong with a rule file, and where.
public struct RuleError: Error, Hashable {
  /// Lower case, one clause, with the remedy.
  public let message: String
  public let place: Place

  public init(_ message: String, at place: Place) {
    self.message = message
    self.place = place
  }
}

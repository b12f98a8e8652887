/// Why a text is not the YAML that rule files are written in, and where.
public struct YAMLError: Error, Hashable {
  /// One clause in lower case that names the remedy.
  public let message: String
  public let place: Place
  /// What the problem conflicts with, where it does: the first of two equal keys.
  public let earlier: Place?

  public init(_ message: String, at place: Place, earlier: Place? = nil) {
    self.message = message
    self.place = place
    self.earlier = earlier
  }
}

internal import INI

/// Collects events and puts them into the order in which the reader meets them.
struct EventLog {
  /// When an event happens, apart from its line.
  enum Phase: Int {
    /// While the lines are read.
    case reading
    /// Where bytes cannot be decoded.
    case decoding
    /// On lines that were never handed out because of that.
    case unseen
    /// When all lines are read.
    case end
    /// While values are taken apart, section by section.
    case values
  }

  private var entries: [(phase: Int, section: Int, event: Event)] = []
  var isReadingUnseenLines = false

  mutating func add(_ event: Event, _ phase: Phase = .reading, section: Int = 0) {
    let isUnseen = phase == .reading && isReadingUnseenLines
    entries.append(((isUnseen ? Phase.unseen : phase).rawValue, section, event))
  }

  /// All events by phase, section and line; equal ones keep the order in which they came.
  func sorted() -> [Event] {
    entries.enumerated().sorted {
      ($0.element.phase, $0.element.section, $0.element.event.line, $0.offset)
        < ($1.element.phase, $1.element.section, $1.element.event.line, $1.offset)
    }.map(\.element.event)
  }
}

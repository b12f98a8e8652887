import INI
import Profiles

/// What readers make of one file, line by line, where they do not agree.
struct Comparison {
  /// What one line is to a reader.
  enum Verdict: String {
    case fine = "ok"
    case lost = "LOST"
    case leaks = "LEAKS"
    case ignored, differs, replaced, merged

    init(_ effect: Event.Effect) {
      switch effect {
      case .fileLost: self = .lost
      case .leaks: self = .leaks
      case .sectionIgnored, .settingIgnored: self = .ignored
      case .valueDiffers: self = .differs
      case .merged: self = .merged
      case .replaced: self = .replaced
      }
    }

    /// Worse ones first: of several events on a line the worst counts.
    var rank: Int {
      switch self {
      case .lost: 0
      case .leaks: 1
      case .ignored: 2
      case .differs: 3
      case .replaced: 4
      case .merged: 5
      case .fine: 6
      }
    }
  }

  /// A line on which readers differ.
  struct Row {
    /// The 0-based index of the line.
    let line: Int
    /// One for each column.
    let verdicts: [Verdict]
  }

  /// Readers that agree on every line of the file.
  struct Column {
    let readers: [String]
  }

  /// What some readers do on a line, in words.
  struct Note {
    let line: Int
    let readers: [String]
    let message: String
  }

  let columns: [Column]
  let rows: [Row]
  let notes: [Note]

  /// Compares the readings of one file, one for each reader.
  init(_ readings: [(reader: String, events: [Event])]) {
    let lines = Set(readings.flatMap { $0.events.map(\.line) }).sorted()
    let verdicts = readings.map { reading in
      lines.map { line in Self.verdict(reading.events.filter { $0.line == line }) }
    }
    let differing = lines.indices.filter { line in
      verdicts.contains { $0[line] != verdicts[0][line] }
    }
    var columns: [(readers: [String], verdicts: [Verdict])] = []
    for (reading, verdicts) in zip(readings, verdicts) {
      let own = differing.map { verdicts[$0] }
      if let index = columns.firstIndex(where: { $0.verdicts == own }) {
        columns[index].readers.append(reading.reader)
      } else {
        columns.append(([reading.reader], own))
      }
    }
    self.columns = columns.map { Column(readers: $0.readers) }
    rows = differing.enumerated().map { index, line in
      Row(line: lines[line], verdicts: columns.map { $0.verdicts[index] })
    }
    notes = Self.notes(readings, on: Set(rows.map(\.line)))
  }

  private static func verdict(_ events: [Event]) -> Verdict {
    events.map { Verdict($0.effect) }.min { $0.rank < $1.rank } ?? .fine
  }

  private static func notes(
    _ readings: [(reader: String, events: [Event])], on lines: Set<Int>
  ) -> [Note] {
    var notes: [Note] = []
    for line in lines.sorted() {
      var told: [(message: String, readers: [String])] = []
      for reading in readings {
        for event in reading.events where event.line == line {
          if let index = told.firstIndex(where: { $0.message == event.message }) {
            if told[index].readers.last != reading.reader {
              told[index].readers.append(reading.reader)
            }
          } else {
            told.append((event.message, [reading.reader]))
          }
        }
      }
      notes += told.map { Note(line: line, readers: $0.readers, message: $0.message) }
    }
    return notes
  }
}

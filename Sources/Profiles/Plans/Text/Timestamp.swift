/// Points in time as token caches write them.
enum Timestamp {
  /// Seconds since 1970 of `2026-01-31T12:00:00Z`, also with a fraction, an offset or `UTC`.
  static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var result = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        result = result * 10 + Int(byte - 0x30)
      }
      return result
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61,
      bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A, bytes[16] == 0x3A
    else { return nil }
    var zone = bytes[19...]
    if zone.first == 0x2E { zone = zone.dropFirst().drop { (0x30...0x39).contains($0) } }
    let time = days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second
    switch String(decoding: zone, as: UTF8.self) {
    case "Z", "UTC", "z": return time
    default:
      guard let sign = zone.first, sign == 0x2B || sign == 0x2D,
        let hours = number(zone.startIndex + 1..<zone.startIndex + 3)
      else { return nil }
      let colon = zone.dropFirst(3).first == 0x3A ? 1 : 0
      let start = zone.startIndex + 3 + colon
      let minutes = zone.count > 3 ? number(start..<start + 2) : 0
      guard let minutes else { return nil }
      return time - (sign == 0x2B ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
  }
}

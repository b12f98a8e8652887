import Glibc

/// The day on which the program runs, in the time zone of AWS.
enum Today {
  /// 20260131 for the last day of January 2026.
  static var number: Int? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe gmtime_r(&now, &parts) != nil else { return nil }
    let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    return (Int(year) + 1900) * 10_000 + (Int(month) + 1) * 100 + Int(day)
  }
}

import Glibc

/// The day on which the program runs, in the time zone of AWS.
enum Today {
  /// 20260131 for the last day of January 2026.
  static var number: Int { number(ofDay: time(nil) / 86_400) }

  /// The day that is some days behind the first one of 1970.
  ///
  /// The C library would first read the time zone of the host, which is of no use here.
  static func number(ofDay days: Int) -> Int {
    // Years begin in March here, so that a leap day is the last one, and are counted in eras of 400.
    let shifted = days + 719_468
    let (era, day) = (shifted / 146_097, shifted % 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let isNextYear = month > 9
    return (era * 400 + year + (isNextYear ? 1 : 0)) * 10_000
      + (isNextYear ? month - 9 : month + 3) * 100 + dayOfMonth
  }
}

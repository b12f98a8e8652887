import Testing

@testable import awslint

@Suite struct TodayTests {
  @Test(arguments: [
    (0, 1970_01_01), (58, 1970_02_28), (59, 1970_03_01), (789, 1972_02_29), (11_016, 2000_02_29),
    (11_017, 2000_03_01), (20_453, 2025_12_31), (20_454, 2026_01_01), (47_540, 2100_02_28),
    (47_541, 2100_03_01),
  ]) func `a day has a year, a month and a day of it`(days: Int, number: Int) {
    #expect(Today.number(ofDay: days) == number)
  }
}

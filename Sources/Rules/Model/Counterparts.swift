import Profiles

/// Where each view has the profiles of the first one.
struct Counterparts: Sendable {
  /// For each view, by the profiles of the first one; negative where it has none of the name.
  private let places: [[Int32]]
  /// For each view, its profiles that the first one has not.
  let strangers: [[Int]]

  /// - Complexity: O(*n*) in the number of profiles.
  init(_ views: [View]) {
    guard let first = views.first?.configuration else {
      (places, strangers) = ([], [])
      return
    }
    var places: [[Int32]] = []
    var strangers: [[Int]] = []
    for view in views {
      var row = [Int32](repeating: -1, count: first.profiles.count)
      var others: [Int] = []
      // Most profiles stand in the same order, so that few names have to be looked up.
      var next = 0
      for (index, profile) in view.configuration.profiles.enumerated() {
        if next >= first.profiles.count || first.profiles[next].name != profile.name {
          guard let place = first.profile(named: profile.name) else {
            others.append(index)
            continue
          }
          next = place
        }
        row[next] = Int32(truncatingIfNeeded: index)
        next += 1
      }
      places.append(row)
      strangers.append(others)
    }
    (self.places, self.strangers) = (places, strangers)
  }

  /// The index of a profile of the first view in another one, or nil.
  func index(of profile: Int, in view: Int) -> Int? {
    places[view][profile] < 0 ? nil : Int(places[view][profile])
  }
}

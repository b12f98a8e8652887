extension Configuration {
  /// The same configuration, in the memory of another one of the same files where they are equal.
  ///
  /// Most readers hold most of a file alike, and a long one is held by a dozen of them.
  /// - Complexity: O(*n*) in the number of settings.
  public func sharing(_ other: Configuration) -> Configuration {
    Configuration(
      reader: reader, files: files,
      readings: zip(readings, other.readings).map { $0.sharing($1) },
      profiles: shared(profiles, other.profiles) {
        $0.name == $1.name
      } by: {
        $0.sections == $1.sections && $0.settings == $1.settings
      },
      ssoSessions: ssoSessions, services: services, other: self.other,
      profileErrors: profileErrors, indices: indices)
  }
}

extension Reading {
  fileprivate func sharing(_ other: Reading) -> Reading {
    Reading(
      sections: shared(sections, other.sections) {
        $0.line == $1.line
      } by: {
        $0.kind == $1.kind && $0.name == $1.name && $0.isPrefixed == $1.isPrefixed
          && $0.settings == $1.settings
      },
      events: events, texts: texts, blocks: blocks)
  }
}

/// The elements of a list, or for those that are equal those of another list.
///
/// What one list lacks is found within a few places of it; far from there nothing is shared.
private func shared<Element>(
  _ own: [Element], _ others: [Element], where isSamePlace: (Element, Element) -> Bool,
  by isEqual: (Element, Element) -> Bool
) -> [Element] {
  var next = 0
  return own.map { element in
    if next >= others.count || !isSamePlace(others[next], element) {
      let near = others[min(next, others.count)..<min(next + 8, others.count)]
      guard let place = near.firstIndex(where: { isSamePlace($0, element) }) else { return element }
      next = place
    }
    let other = others[next]
    next += 1
    return isEqual(element, other) ? other : element
  }
}

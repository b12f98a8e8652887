import Profiles

/// What a reader has nothing of, and where it stumbles: a line for each file.
struct LossNotes {
  let planner: Planner
  let environment: Environment
  let style: Style

  func write(to text: inout String) {
    for lost in planner.lostFiles {
      let place = "\(environment.abbreviating(lost.file.path)):\(lost.event.line + 1)"
      text +=
        "\(place.safelyShown): \(style("lost", .error)) to \(planner.configuration.reader.name), "
        + "which \(lost.event.message)\n"
    }
  }
}

import Profiles

/// A plan as the interface lays it down; secrets are not in it.
struct PlanJSON {
  let plan: CredentialPlan
  let planner: Planner

  var json: JSON {
    .object([
      ("profile", text(plan.profile)), ("reader", .string(plan.reader)),
      ("outcome", .string(plan.outcome.rawValue)), ("method", JSON(plan.method)),
      ("error", plan.error.map(error) ?? .null), ("chain", .array(plan.chain.map(hop))),
      ("settings", .array(settings)),
      ("considered", .array(plan.considered.map(consideration))),
      ("unused", .array(plan.unused.map(unused))),
      ("depends_on", JSON(plan.dependencies.words)), ("lost", .array(lost)), ("live", .null),
    ])
  }

  /// The files that the reader refuses, and what it stumbles over.
  private var lost: [JSON] {
    guard planner.hasLostFile else { return [] }
    return planner.lostFiles.map {
      .object([
        ("path", .string($0.file.path)), ("line", .number($0.event.line + 1)),
        ("code", .string($0.event.code)), ("message", .string($0.event.message)),
      ])
    }
  }

  private func text(_ value: String?) -> JSON { JSON(value.map(Redactor.masked)) }

  private func error(_ error: PlanError) -> JSON {
    .object([
      ("class", JSON(planner.type(of: error))),
      ("message", text(planner.message(of: error, in: plan))),
      ("code", .string(error.code.rawValue)), ("phase", .string(error.phase.rawValue)),
    ])
  }

  private func hop(_ hop: Hop) -> JSON {
    var members: [(String, JSON)] = [
      ("kind", .string(hop.kind.rawValue)), ("profile", text(hop.profile)),
    ]
    if let setting = hop.setting {
      let place = planner.place(of: setting)
      members += [
        ("file", .string(place.file.role.rawValue)), ("path", .string(place.file.path)),
        (
          "line",
          .number(planner.headerLine(above: setting, of: hop.profile) ?? place.line)
        ), ("setting_line", .number(place.line)),
      ]
    }
    let isRole = hop.kind == .assumeRole || hop.kind == .webIdentity
    let names =
      isRole
      ? ["role_arn", "role_session_name", "external_id", "mfa_serial", "duration_seconds"]
      : hop.details.map(\.name)
    for name in names {
      let shown = name == "role_session_name" ? "session_name" : name
      let value = hop[name].map { Redactor.masked($0, ofSetting: name) }
      if name == "duration_seconds", let seconds = value.flatMap({ Int($0) }) {
        members.append((shown, .number(seconds)))
      } else {
        members.append((shown, JSON(value)))
      }
    }
    if isRole {
      if let file = hop["web_identity_token_file"] {
        members.append(("web_identity_token_file", text(file)))
      }
      members += [
        ("endpoint", JSON(hop.endpoint?.url)), ("signing_region", JSON(hop.endpoint?.region)),
      ]
    }
    members.append(("at_run_time", .bool(hop.kind.isAskedAtRunTime)))
    return .object(members)
  }

  private var settings: [JSON] {
    guard let region = plan.region else { return [] }
    let (source, location) =
      switch region.source {
      case .variable(let name): ("env", name)
      case .setting(let setting):
        (
          "config-file",
          "\(planner.place(of: setting).file.path):\(planner.place(of: setting).line)"
        )
      }
    return [
      .object([
        ("name", .string("region")), ("value", text(region.text)), ("source", .string(source)),
        ("location", .string(location)),
      ])
    ]
  }

  private func consideration(_ consideration: Consideration) -> JSON {
    .object([
      ("method", .string(consideration.method)), ("result", .string(consideration.result.rawValue)),
      ("why", .string(consideration.why)),
    ])
  }

  private func unused(_ unused: UnusedSetting) -> JSON {
    let place = planner.place(of: unused.setting)
    return .object([
      ("name", .string(unused.name)), ("file", .string(place.file.role.rawValue)),
      ("path", .string(place.file.path)), ("line", .number(place.line)),
      ("why", .string(unused.why)),
    ])
  }
}

/// What a machine says of itself, without asking the network.
struct HostFacts: Sendable {
  /// A file of the kernel that holds one line.
  enum Source: String, CaseIterable, Sendable {
    case systemVendor = "/sys/class/dmi/id/sys_vendor"
    case productUUID = "/sys/class/dmi/id/product_uuid"
    case productVersion = "/sys/class/dmi/id/product_version"
    case boardAssetTag = "/sys/class/dmi/id/board_asset_tag"
    case biosVendor = "/sys/class/dmi/id/bios_vendor"
    case hypervisorUUID = "/sys/hypervisor/uuid"
  }

  let environment: Environment
  let texts: [Source: String]

  init(environment: Environment, texts: [Source: String]) {
    self.environment = environment
    self.texts = texts
  }

  /// Looks at this machine; what cannot be read counts as not there.
  static func gathered(in environment: Environment) -> HostFacts {
    var texts: [Source: String] = [:]
    for source in Source.allCases {
      guard let contents = try? FileSystem.read(source.rawValue) else { continue }
      let text = String(decoding: contents.bytes.prefix(200), as: UTF8.self)
      texts[source] = String(text.prefix { $0 != "\n" })
    }
    return HostFacts(environment: environment, texts: texts)
  }
}

// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]
let cSettings: [CSetting] = [.enableWarning("all"), .treatAllWarnings(as: .error)]
let cxxSettings: [CXXSetting] = [.enableWarning("all"), .treatAllWarnings(as: .error)]

// Static, so that a start loads no library for it; `./dev` names the shared one where it must.
let re2 = Context.environment["AWSLINT_RE2"] ?? ":libre2.a"

let package = Package(
  name: "awslint",
  products: [.executable(name: "awslint", targets: ["awslint"])],
  targets: [
    .target(name: "INI", swiftSettings: settings),
    .target(name: "Profiles", dependencies: ["INI"], swiftSettings: settings),
    .target(
      name: "Rules",
      dependencies: ["INI", "Profiles", "YAML", "CRE2", "CData"],
      swiftSettings: settings,
      plugins: ["EmbedRules"]),
    .executableTarget(
      name: "awslint",
      dependencies: ["CMalloc", "CStart", "INI", "Profiles", "Rules", "YAML"],
      swiftSettings: settings),

    // Rule files: libyaml behind one Swift file, and the build step that compiles rules.yaml.
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: settings),
    .executableTarget(name: "CompileRules", dependencies: ["YAML"], swiftSettings: settings),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["CompileRules"]),

    // C libraries. CCrypto and CCurl wait for the resolver that carries plans out.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CYAML"),
    .systemLibrary(name: "CCrypto"),
    .target(name: "CCurl", cSettings: cSettings),
    .target(name: "CRE2", cxxSettings: cxxSettings, linkerSettings: [.linkedLibrary(re2)]),
    .target(name: "CData", cSettings: cSettings),
    .target(name: "CStart", cSettings: cSettings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "INITests", dependencies: ["INI", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ProfilesTests", dependencies: ["INI", "Profiles", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RulesTests", dependencies: ["INI", "Profiles", "Rules", "YAML", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "YAMLTests", dependencies: ["YAML", "Rules", "CompileRules", "CCurl", "CCrypto"],
      swiftSettings: settings),
    .testTarget(
      name: "CLITests", dependencies: ["awslint", "INI", "Profiles", "Rules", "TestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

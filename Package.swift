// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

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
      dependencies: ["INI", "Profiles", "Rules"],
      swiftSettings: settings),

    // Rule files: libyaml behind one Swift file, and the build step that compiles rules.yaml.
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: settings),
    .executableTarget(name: "CompileRules", dependencies: ["YAML"], swiftSettings: settings),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["CompileRules"]),

    // C libraries. CCrypto and CCurl wait for the resolver that carries plans out.
    .systemLibrary(name: "CYAML"),
    .systemLibrary(name: "CCrypto"),
    .target(name: "CCurl"),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary(":libre2.a")]),
    .target(name: "CData"),

    .testTarget(name: "INITests", dependencies: ["INI"], swiftSettings: settings),
    .testTarget(name: "ProfilesTests", dependencies: ["INI", "Profiles"], swiftSettings: settings),
    .testTarget(
      name: "RulesTests", dependencies: ["INI", "Profiles", "Rules", "YAML"],
      swiftSettings: settings),
    .testTarget(
      name: "YAMLTests", dependencies: ["YAML", "CRE2", "CCurl", "CCrypto"],
      swiftSettings: settings),
    .testTarget(
      name: "CLITests", dependencies: ["awslint", "INI", "Profiles", "Rules"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

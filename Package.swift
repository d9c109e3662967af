// swift-tools-version: 6.2
import PackageDescription

/// The compiler settings of every Swift target: one array, so that no target is laxer than another.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A C library of the system, with the packages that bring its headers.
func cLibrary(_ name: String, _ pkgConfig: String?, apt: String, brew: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig,
    providers: [.apt([apt]), .brew([brew])])
}

/// A Swift module in its layer's folder.
func module(
  _ layer: String, _ name: String, _ dependencies: [String] = [],
  plugins: [Target.PluginUsage] = [], linking: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) },
    path: layer.isEmpty ? "Sources/\(name)" : "Sources/\(layer)/\(name)", swiftSettings: strict,
    linkerSettings: linking, plugins: plugins)
}

/// The tests of a module, or of a concern that spans modules.
func tests(_ name: String, _ dependencies: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, path: "Tests/\(name)",
    exclude: exclude, swiftSettings: strict)
}

let cLibraries: [Target] = [
  cLibrary("CPCRE2", "libpcre2-8", apt: "libpcre2-dev", brew: "pcre2"),
  cLibrary("CYAML", "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
  cLibrary("CJSON", "jansson", apt: "libjansson-dev", brew: "jansson"),
  cLibrary("CMD", "libmd", apt: "libmd-dev", brew: "libmd"),
  cLibrary("CSTB", "stb", apt: "libstb-dev", brew: "stb"),
  cLibrary("CEXIF", "libexif", apt: "libexif-dev", brew: "libexif"),
  cLibrary("CWebP", "libwebp", apt: "libwebp-dev", brew: "webp"),
  cLibrary("CCurl", "libcurl", apt: "libcurl4-openssl-dev", brew: "curl"),
  cLibrary("CSQLite", "sqlite3", apt: "libsqlite3-dev", brew: "sqlite"),
  cLibrary("CEvent", "libevent", apt: "libevent-dev", brew: "libevent"),
  // Its pkg-config file carries a flag that SwiftPM warns about; the default paths suffice.
  cLibrary("CGD", nil, apt: "libgd-dev", brew: "gd"),
  cLibrary("CPNG", "libpng", apt: "libpng-dev", brew: "libpng"),
  .systemLibrary(name: "CSystem", path: "Sources/CLibraries/CSystem"),
]

let wrappers: [Target] = [
  module("Wrappers", "Matching", ["CPCRE2"]),
  module("Wrappers", "YAMLReading", ["CYAML"]),
  module("Wrappers", "JSONValues", ["CJSON"]),
  module("Wrappers", "Hashing", ["CMD"]),
  module("Wrappers", "SystemCalls", ["CSystem"]),
]

let core: [Target] = [
  module("Core", "PromptParsing", ["Matching"]),
  module("Core", "RequestBuilding", ["JSONValues", "Hashing"]),
  module("Core", "Linting", ["Matching", "JSONValues", "PromptParsing", "RequestBuilding"]),
  module("Core", "DocumentReading", ["JSONValues", "RequestBuilding", "Linting"]),
  module(
    "Core", "Rewriting",
    ["Matching", "JSONValues", "PromptParsing", "RequestBuilding", "Linting"]),
  module("Core", "Routing", ["Matching", "JSONValues", "PromptParsing", "RequestBuilding"]),
  module("Core", "Executing", ["JSONValues"]),
  module(
    "Core", "Reporting",
    [
      "JSONValues", "Hashing", "PromptParsing", "RequestBuilding", "Linting", "DocumentReading",
      "Rewriting", "Routing", "Executing",
    ]),
]

/// libgd, and what the parts of it that are used need.
let pictureLibraries: [LinkerSetting] =
  [
    .linkedLibrary(":libgd.a", .when(platforms: [.linux])),
    .linkedLibrary("gd", .when(platforms: [.macOS])),
  ] + ["jpeg", "webp", "freetype", "fontconfig", "m"].map { .linkedLibrary($0) }

let adapters: [Target] = [
  module(
    "Adapters", "RuleLoading",
    [
      "YAMLReading", "JSONValues", "Hashing", "Matching", "SystemCalls", "PromptParsing",
      "RequestBuilding", "Linting", "Routing",
    ]),
  module(
    "Adapters", "EmbeddedRules",
    ["PromptParsing", "RequestBuilding", "Linting", "Routing", "JSONValues"],
    plugins: [.plugin(name: "EmbedRules")]),
  module("Adapters", "FolderSearching", ["SystemCalls", "DocumentReading"]),
  module("Adapters", "ImageProbing", ["CSTB", "CEXIF", "CWebP", "RequestBuilding"]),
  module("Adapters", "CurlTransport", ["CCurl", "Executing"]),
  module("Adapters", "RunJournal", ["CSQLite", "JSONValues", "SystemCalls", "Executing"]),
  module("Adapters", "LocalServing", ["CEvent"]),
  // Of libgd only what is used is linked in: the shared one brings 43 libraries for formats that
  // nobody asks for, and each command of the network side would load them.
  module("Adapters", "PictureDrawing", ["CGD", "CPNG"], linking: pictureLibraries),
]

let facades: [Target] = [
  module(
    "", "PeelKit",
    [
      "JSONValues", "Hashing", "Matching", "PromptParsing", "RequestBuilding", "Linting",
      "DocumentReading", "Rewriting", "Routing", "Reporting", "RuleLoading", "EmbeddedRules",
      "FolderSearching",
    ]),
  module(
    "", "PeelNetKit",
    [
      "JSONValues", "Hashing", "SystemCalls", "RequestBuilding", "Executing", "Reporting",
      "ImageProbing", "CurlTransport", "RunJournal",
    ]),
]

let frontEnds: [Target] = [
  module("FrontEnds", "JSONRPC", ["JSONValues", "SystemCalls"]),
  module(
    "FrontEnds", "MCPServer",
    [
      "JSONValues", "SystemCalls", "RequestBuilding", "Linting", "Rewriting", "Reporting",
      "PeelKit", "JSONRPC",
    ]),
  module(
    "FrontEnds", "LSPServer",
    [
      "JSONValues", "SystemCalls", "PromptParsing", "RequestBuilding", "Linting", "DocumentReading",
      "Rewriting", "Routing", "Reporting", "Executing", "PeelKit", "JSONRPC",
    ]),
  module(
    "FrontEnds", "CLI",
    [
      "JSONValues", "SystemCalls", "PromptParsing", "RequestBuilding", "Linting",
      "DocumentReading", "Rewriting", "Routing", "Reporting", "ImageProbing", "FolderSearching",
      "PeelKit", "JSONRPC", "MCPServer", "LSPServer",
    ]),
  module(
    "FrontEnds", "Sandbox",
    [
      "YAMLReading", "JSONValues", "Hashing", "SystemCalls", "RequestBuilding", "LocalServing",
      "PictureDrawing", "EmbeddedRules",
    ]),
  module(
    "FrontEnds", "NetworkCLI",
    [
      "JSONValues", "SystemCalls", "RequestBuilding", "Executing", "Reporting", "LocalServing",
      "EmbeddedRules", "PeelNetKit", "Sandbox", "RunJournal",
    ]),
  module(
    "FrontEnds", "Documenting",
    ["SystemCalls", "RequestBuilding", "Linting", "Reporting", "RuleLoading"]),
  module(
    "FrontEnds", "Evaluating",
    [
      "JSONValues", "SystemCalls", "PromptParsing", "RequestBuilding", "Linting", "Rewriting",
      "Routing", "Reporting", "EmbeddedRules", "PeelKit",
    ]),
  module(
    "FrontEnds", "Fitting",
    [
      "JSONValues", "SystemCalls", "PromptParsing", "RequestBuilding", "Routing", "RuleLoading",
      "EmbeddedRules", "PeelKit", "Evaluating",
    ]),
]

let executables: [Target] = [
  .executableTarget(
    name: "peel", dependencies: ["CLI"], swiftSettings: strict,
    linkerSettings: [
      // Equal functions, of which each generic type brings some, are kept once.
      .unsafeFlags(
        ["-static-executable", "-use-ld=lld", "-Xlinker", "--icf=all"],
        .when(configuration: .release))
    ]),
  .executableTarget(
    name: "peel-net", dependencies: ["NetworkCLI", "SystemCalls"], swiftSettings: strict),
  // For those who work on the rules; not installed.
  .executableTarget(name: "peel-eval", dependencies: ["Evaluating"], swiftSettings: strict),
  .executableTarget(name: "fit-router", dependencies: ["Fitting"], swiftSettings: strict),
  .executableTarget(name: "rule-pages", dependencies: ["Documenting"], swiftSettings: strict),
]

let ruleCompilation: [Target] = [
  .executableTarget(
    name: "rule-compiler",
    dependencies: [
      "SystemCalls", "JSONValues", "RuleLoading", "PromptParsing", "RequestBuilding", "Linting",
      "Routing",
    ],
    path: "Sources/rule-compiler", swiftSettings: strict),
  .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["rule-compiler"]),
]

let testTargets: [Target] = [
  tests("MatchingTests", ["Matching"]),
  tests("YAMLReadingTests", ["YAMLReading"]),
  tests("JSONValuesTests", ["JSONValues"]),
  tests("HashingTests", ["Hashing"]),
  tests("SystemCallsTests", ["SystemCalls"]),
  tests("PromptParsingTests", ["PromptParsing", "EmbeddedRules"]),
  tests("RequestBuildingTests", ["RequestBuilding", "JSONValues", "EmbeddedRules"]),
  tests(
    "LintingTests",
    ["Linting", "Matching", "PromptParsing", "RequestBuilding", "JSONValues", "EmbeddedRules"]),
  tests(
    "DocumentReadingTests", ["DocumentReading", "JSONValues", "RequestBuilding", "Linting"]),
  tests(
    "RewritingTests",
    ["Rewriting", "Linting", "PromptParsing", "RequestBuilding", "JSONValues", "EmbeddedRules"]),
  tests(
    "RoutingTests",
    [
      "Routing", "PromptParsing", "RequestBuilding", "JSONValues", "EmbeddedRules", "RuleLoading",
      "YAMLReading", "Matching",
    ]),
  tests("ExecutingTests", ["Executing", "JSONValues"]),
  tests(
    "ReportingTests",
    [
      "Reporting", "JSONValues", "PromptParsing", "RequestBuilding", "Linting", "Rewriting",
      "Routing", "Executing",
    ]),
  tests(
    "RuleLoadingTests",
    [
      "RuleLoading", "YAMLReading", "Linting", "Routing", "RequestBuilding", "PromptParsing",
      "JSONValues", "Matching", "SystemCalls",
    ]),
  tests("FolderSearchingTests", ["FolderSearching", "DocumentReading", "SystemCalls"]),
  tests("ImageProbingTests", ["ImageProbing", "RequestBuilding"]),
  tests("CurlTransportTests", ["CurlTransport", "Executing", "LocalServing"]),
  tests("RunJournalTests", ["RunJournal", "Executing", "JSONValues", "SystemCalls"]),
  tests(
    "NetworkCLITests",
    [
      "NetworkCLI", "PeelNetKit", "Sandbox", "LocalServing", "EmbeddedRules", "SystemCalls",
      "JSONValues", "Reporting", "RunJournal", "CurlTransport", "Executing",
    ], exclude: ["KillPoints/kill-at.c"]),
  tests(
    "PeelNetKitTests",
    [
      "PeelNetKit", "Executing", "JSONValues", "Hashing", "Reporting", "SystemCalls",
      "RequestBuilding", "EmbeddedRules",
    ]),
  tests(
    "SandboxTests",
    [
      "Sandbox", "LocalServing", "PictureDrawing", "JSONValues", "RequestBuilding", "EmbeddedRules",
      "Executing", "CurlTransport", "PeelNetKit", "Reporting", "RunJournal", "SystemCalls",
    ]),
  tests(
    "EvaluatingTests",
    [
      "Evaluating", "PeelKit", "Linting", "PromptParsing", "RequestBuilding", "JSONValues",
      "SystemCalls",
      "EmbeddedRules",
    ]),
  tests(
    "FittingTests",
    [
      "Fitting", "Evaluating", "Routing", "RequestBuilding", "PromptParsing", "RuleLoading",
      "SystemCalls", "EmbeddedRules", "PeelKit",
    ]),
  tests("JSONRPCTests", ["JSONRPC", "JSONValues", "SystemCalls"]),
  .target(
    name: "SchemaChecking", dependencies: ["JSONValues"], path: "Tests/SchemaChecking",
    swiftSettings: strict),
  tests(
    "MCPServerTests",
    [
      "MCPServer", "JSONRPC", "JSONValues", "PeelKit", "Reporting", "SystemCalls",
      "RequestBuilding",
    ]),
  tests(
    "LSPServerTests",
    [
      "LSPServer", "JSONRPC", "JSONValues", "DocumentReading", "RequestBuilding", "Linting",
      "Rewriting", "Routing", "Reporting", "PeelKit",
    ]),
  tests(
    "CLITests",
    [
      "CLI", "PeelKit", "Reporting", "JSONValues", "DocumentReading", "FolderSearching",
      "SystemCalls", "MCPServer", "SchemaChecking",
    ], exclude: ["Schemas"]),
  tests(
    "RuleTests",
    [
      "PeelKit", "EmbeddedRules", "RuleLoading", "SystemCalls", "Linting", "Rewriting",
      "PromptParsing", "RequestBuilding", "Routing", "JSONValues", "Matching",
    ]),
  tests("GoldenTests", ["SystemCalls", "JSONValues"], exclude: ["Transcripts", "Samples"]),
  tests(
    "PropertyTests",
    [
      "PeelKit", "EmbeddedRules", "SystemCalls", "Linting", "Rewriting", "PromptParsing",
      "RequestBuilding", "JSONValues",
    ]),
  tests("ArchitectureTests", ["SystemCalls"]),
  tests(
    "DocumentationTests",
    [
      "Documenting", "RuleLoading", "PeelKit", "Reporting", "Sandbox", "EmbeddedRules",
      "SystemCalls", "JSONValues", "SchemaChecking", "DocumentReading",
    ], exclude: ["Skill"]),
]

let package = Package(
  name: "peel",
  products: [
    .executable(name: "peel", targets: ["peel"]),
    .executable(name: "peel-net", targets: ["peel-net"]),
    .library(name: "PeelKit", targets: ["PeelKit"]),
  ],
  targets: cLibraries + wrappers + core + adapters + facades + frontEnds + executables
    + ruleCompilation + testTargets
)

/// Which module may import which.
enum Layering {
  /// From the bottom up. A module imports only rows below its own.
  static let rows: [[String]] = [
    [
      "CPCRE2", "CYAML", "CJSON", "CMD", "CSTB", "CEXIF", "CWebP", "CCurl", "CSQLite", "CEvent",
      "CGD", "CPNG", "CSystem",
    ],
    ["Matching", "YAMLReading", "JSONValues", "Hashing", "SystemCalls"],
    ["PromptParsing"], ["RequestBuilding"], ["Linting"], ["DocumentReading"], ["Rewriting"],
    ["Routing"], ["Executing"], ["Reporting"],
    [
      "RuleLoading", "EmbeddedRules", "FolderSearching", "ImageProbing", "CurlTransport",
      "RunJournal", "LocalServing",
      "PictureDrawing",
    ],
    ["PeelKit", "PeelNetKit"], ["JSONRPC"], ["MCPServer", "LSPServer"],
    ["CLI", "Sandbox", "Evaluating", "Documenting"], ["NetworkCLI", "Fitting"],
    ["peel", "peel-net", "peel-eval", "fit-router", "rule-pages", "rule-compiler"],
  ]

  /// Stages of one row of the flow, kept apart though the listing puts one first.
  static let strangers: Set<[String]> = [["Routing", "Linting"], ["Routing", "Rewriting"]]

  /// What a linter that cannot phone home is free of.
  static let networkSide: Set<String> = [
    "CurlTransport", "RunJournal", "LocalServing", "PictureDrawing", "PeelNetKit", "Sandbox",
    "NetworkCLI", "CCurl", "CSQLite", "CEvent", "CGD", "CPNG",
  ]

  /// The modules that wrap C and therefore may say `unsafe`.
  static let unsafeModules: Set<String> = [
    "Matching", "YAMLReading", "JSONValues", "Hashing", "SystemCalls", "ImageProbing",
    "CurlTransport", "RunJournal", "LocalServing", "PictureDrawing",
  ]

  /// The stages, which are handed what they need from outside.
  static let core: Set<String> = [
    "PromptParsing", "RequestBuilding", "Linting", "DocumentReading", "Rewriting", "Routing",
    "Executing", "Reporting",
  ]

  /// What reaches files, clocks and processes.
  static let outside: Set<String> = ["SystemCalls", "Glibc", "Darwin", "Musl", "Dispatch"]

  /// Modules of Foundation, and what links as much.
  static let foundation: Set<String> = [
    "Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationXML",
    "FoundationInternationalization", "RegexBuilder", "_StringProcessing",
  ]

  /// What may stand beside `Package.swift`: what the user fixed, what conventions ask for, and what
  /// `make dist` writes.
  static let topLevel: Set<String> = [
    "Benchmarks", "LICENSE", "Makefile", "Package.swift", "Plugins", "README.md", "SKILL.md",
    "Sources", "Tests", "action.yml", "dist", "docs", "gemini-extension.json", "install.sh",
    "references", "rules", "scripts",
  ]

  static func row(of module: String) -> Int? { rows.firstIndex { $0.contains(module) } }
}

/// One thing that Peel does for its users: a row of the table that all front ends are drawn from.
///
/// Parsing, help, suggestions for misspelt names and the output schemas follow this table.
public struct Operation: Sendable, Equatable {
  /// Where an operation is carried out.
  package enum Side: Sendable {
    /// In `peel` itself, without any network.
    case review
    /// In `peel-net`.
    case network
  }

  /// What is typed after `peel`.
  public let name: String
  /// What it does, in one line.
  public let summary: String
  /// Two command lines that work as they stand.
  public let examples: [String]
  package let side: Side
  package let argument: OperationArgument
  /// Its own options, then those of groups it belongs to; fields of records come on top.
  package let options: [OperationOption]
  /// Whether it speaks a protocol on stdio, where nothing else may be written.
  package let isServer: Bool
  /// What agents call it by, over MCP.
  package let tools: [OperationTool]

  init(
    _ name: String, _ summary: String, side: Side = .review, isServer: Bool = false,
    _ argument: OperationArgument = .none, options: [OperationOption], examples: [String],
    tools: [OperationTool] = []
  ) {
    self.name = name
    self.summary = summary
    self.examples = examples
    self.side = side
    self.argument = argument
    let own = Set(options.map(\.name))
    let common = isServer ? [.help] : OperationOption.common
    self.options = options + common.filter { !own.contains($0.name) }
    self.isServer = isServer
    self.tools = tools
  }
}

extension Operation {
  /// The options that every operation but a server takes, and which may stand before its name.
  package static var commonOptions: [OperationOption] { OperationOption.common }

  /// Whether it works on records, and so takes their fields as options.
  package var takesRecords: Bool { argument == .prompt }

  /// The command's words in a usage line.
  package var usage: String {
    ["peel", name, argument.usage, "[OPTIONS]"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What it reads, for help; `nil` where its argument says it.
  package var input: String? {
    switch argument {
    case .prompt:
      "Records come from PROMPT, --input or --input-file, the first of them that is given (run is "
        + "to be given one alone), else from stdin: one JSON object, JSON Lines (blank lines are "
        + "passed over), a JSON array, or plain text, which is one prompt. A prompt may have up to "
        + "4 MiB. -- ends the options."
    case .several:
      "A .prompt, .prompt.md or .txt file is one prompt. In .md and .markdown each fenced block "
        + "whose first word is prompt (```prompt) is one. In .json and .jsonl each object with a "
        + "string `prompt` is a record. Folders are searched for these; texts that every project "
        + "has, such as LICENSE.txt, README.txt and requirements.txt, are read only when named."
    case .none, .optional, .required, .words: nil
    }
  }

  /// The option of that name.
  package func option(named name: String) -> OperationOption? {
    options.first { $0.name == name }
  }
}

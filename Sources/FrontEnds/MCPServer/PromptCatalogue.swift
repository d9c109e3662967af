import JSONRPC
import JSONValues

/// What users may ask their agent for by name.
enum PromptCatalogue {
  /// One of them.
  struct Prompt: Sendable {
    let name: String
    let title: String
    let summary: String
    /// What the agent is to do with the image prompt that follows.
    let steps: String
  }

  static let prompts = [
    Prompt(
      name: "review-prompt", title: "Review this prompt",
      summary: "Say what is wrong with an image prompt, and why.",
      steps: """
        Review the image prompt below with the tool lint_prompt. Tell me the score, then each \
        finding with the words it is about and what to do, errors first. Look up with explain_rule \
        why a rule is there where that helps. Send nothing to the image API.
        """),
    Prompt(
      name: "rewrite-prompt", title: "Repair this prompt",
      summary: "Repair an image prompt, and show what changed.",
      steps: """
        Repair the image prompt below with the tool rewrite_prompt. Show me rewrite.prompt, then \
        what changed and which rule asked for it, and ask me the questions of rewrite.questions. \
        Send nothing to the image API.
        """),
    Prompt(
      name: "plan-request", title: "Plan this picture",
      summary: "Show which request a prompt would become, and what it would cost.",
      steps: """
        Plan a request for the image prompt below with the tool plan_request. Show me the model \
        and why it was chosen, the prompt as it would be sent, the other fields, the cost, and \
        what is missing. Call run_request only when I have agreed to that.
        """),
  ]

  private static let arguments: [(name: String, summary: String, isRequired: Bool)] = [
    ("prompt", "the image prompt", true),
    ("intent", "what was asked for, where that differs from the prompt", false),
  ]

  /// What `prompts/list` says.
  static var listing: JSONObject {
    let arguments = arguments.map { argument -> JSONValue in
      .object([
        "name": .string(argument.name), "description": .string(argument.summary),
        "required": .bool(argument.isRequired),
      ])
    }
    let entries = prompts.map { prompt -> JSONValue in
      .object([
        "name": .string(prompt.name), "title": .string(prompt.title),
        "description": .string(prompt.summary), "arguments": .array(arguments),
      ])
    }
    return ["prompts": .array(entries)]
  }

  /// What `prompts/get` says.
  static func prompt(for parameters: JSONObject) throws(ResponseError) -> JSONObject {
    let name = parameters["name"]?.string ?? ""
    guard let prompt = prompts.first(where: { $0.name == name }) else {
      throw .invalidParameters("there is no prompt “\(name)”")
    }
    let given = parameters["arguments"]?.object ?? [:]
    for member in given.members {
      guard arguments.contains(where: { $0.name == member.name }), member.value.string != nil else {
        throw .invalidParameters("\(name) takes no `\(member.name)` like that")
      }
    }
    guard let text = given["prompt"]?.string else {
      throw .invalidParameters("\(name) needs a `prompt`")
    }
    let intent = given["intent"]?.string.map { "\n\nWhat was asked for:\n\($0)" } ?? ""
    let message: JSONObject = [
      "role": .string("user"),
      "content": .object([
        "type": .string("text"),
        "text": .string("\(prompt.steps)\n\nImage prompt:\n\(text)\(intent)"),
      ]),
    ]
    return ["description": .string(prompt.summary), "messages": .array([.object(message)])]
  }
}

import JSONValues
import Reporting

/// Hints for agents that have tools and no command line.
enum ToolHints {
  /// The answer with a hint that names tools and arguments, where it named commands and options.
  static func worded(_ answer: JSONObject) -> JSONObject {
    guard var error = answer["error"]?.object, let hint = error["hint"]?.string,
      words(of: hint).contains(where: { $0.hasPrefix("--") || $0 == "peel" }),
      let code = error["code"]?.string.flatMap(ErrorCode.init(rawValue:)),
      let other = self.hint(for: code, saying: hint, answer["execution"]?["request_id"]?.string)
    else { return answer }
    error["hint"] = .string(other)
    var worded = answer
    worded["error"] = .object(error)
    return worded
  }

  /// Looking for a text in a text would link the parser of regular expressions, a megabyte of it.
  private static func words(of hint: String) -> [Substring] {
    hint.split { !$0.isLetter && $0 != "-" }
  }

  private static func hint(for code: ErrorCode, saying hint: String, _ id: String?) -> String? {
    let words = words(of: hint)
    if words.contains("--retry-uncertain") { return self.hint(for: .submitUncertain, id) }
    if code == .duplicateRequest, words.contains("peel"), words.contains("jobs") {
      return "call run_request with reuse: true once the other one is done"
    }
    if code != .duplicateRequest, words.contains("--reuse") {
      // What stopped it has to be mended before it goes on.
      let first = self.hint(for: code, id).map { $0 + "; then " } ?? ""
      return first
        + "call run_request again with the same arguments and reuse: true: it takes the passes "
        + "that were paid for, and sends and pays for those that are left"
    }
    if code == .duplicateRequest, words.contains("resume") {
      return
        "reuse: true goes on waiting for it and pays nothing; again: true pays for another, once "
        + "the user has agreed"
    }
    return self.hint(for: code, id)
  }

  /// `nil` where the code's own hint is for whoever runs the server.
  private static func hint(for code: ErrorCode, _ id: String?) -> String? {
    switch code {
    case .unknownName: "the resources peel://rules/ID and peel://models/ID have all names"
    case .unknownField: "the tool's input schema lists what it takes"
    case .missingField, .invalidParameter, .rejectedInput:
      "the resource peel://models/ID lists what a model takes"
    case .invalidField, .missingPrompt, .notARecord: "the tool's input schema has the types"
    case .unknownModel:
      "the resources peel://models/ID list the models; leave model out to have one chosen"
    case .missingImageURLs: "add image_urls with a public https address"
    case .conflictingOptions: "leave one of the arguments out"
    case .missingToken, .rejectedToken:
      "only the user can change that: RUNCOMFY_TOKEN for this server, or peel auth login; a server "
        + "started with --sandbox needs no token"
    case .spendConsentRequired, .costLimit:
      "only the user can change that, who starts this server with peel mcp --allow-spend, and "
        + "sets its limit with --max-cost"
    case .duplicateRequest:
      "reuse: true takes what was paid for, and pays only for passes that are left; again: true "
        + "pays for another, once the user has agreed"
    case .submitUncertain:
      "ask the user to look at the account's request history before it is sent again"
    case .timeout, .brokenOutput, .downloadFailed, .notCancellable, .unwritableFile,
      .upstreamFailed, .upstreamGarbled, .upstreamUnreachable:
      id.map { "get_result with the id \($0) fetches it later without paying again" }
    case .resultNotReady, .unknownState, .unknownRequest, .interrupted:
      id.map { "call get_result with the id \($0) again later" }
    default: nil
    }
  }
}

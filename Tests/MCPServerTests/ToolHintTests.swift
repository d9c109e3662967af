import JSONValues
import Reporting
import Testing

@testable import MCPServer

@Suite("A hint to an agent with tools")
struct ToolHintTests {
  private func hint(_ code: ErrorCode, _ hint: String? = nil, id: String? = "r-1") -> String {
    var answer: JSONObject = ["error": .object(Failure(code, "so", hint: hint).json)]
    answer["execution"] = id.map { .object(["request_id": .string($0)]) }
    return ToolHints.worded(answer)["error"]?["hint"]?.string ?? ""
  }

  /// Codes that tools can end with, and what only the command line can.
  private static let foreign: Set<ErrorCode> = [
    .unknownCommand, .unknownOption, .misplacedOption, .missingValue, .invalidValue,
    .missingArgument, .unexpectedArgument, .invalidJSON, .invalidImage, .refusedImage,
    .unreachableImage, .unsupportedFile, .invalidRules, .invalidSettings, .invalidBaseline,
    .invalidPlan, .editedPlan, .outdatedPlan, .networkPartMissing, .signInExpired, .signInDenied,
    .stoppedByFindings,
  ]

  @Test("names no command and no option, unless the user is the one to type it")
  func all() {
    for code in ErrorCode.allCases where !Self.foreign.contains(code) {
      let text = hint(code)
      let isForUser = text.contains("only the user")
      #expect(isForUser || !(text.contains("--") || text.contains("peel ")), "\(code): \(text)")
    }
  }

  @Test("names the tool and the request that go on")
  func next() {
    #expect(hint(.timeout).contains("get_result with the id r-1"))
    #expect(hint(.duplicateRequest).contains("reuse: true"))
    #expect(hint(.duplicateRequest, "peel resume r-1 goes on").hasPrefix("reuse: true goes on"))
    let uncertain = hint(.upstreamFailed, "look; --retry-uncertain sends it again", id: nil)
    #expect(uncertain.hasPrefix("ask the user to look"))
  }

  @Test("that names neither is left as it is")
  func kept() {
    #expect(hint(.unknownField, "write seed, or leave it out") == "write seed, or leave it out")
    #expect(hint(.noBalance) == ErrorCode.noBalance.explanation.hint)
  }
}

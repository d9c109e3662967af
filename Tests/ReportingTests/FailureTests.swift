import JSONValues
import Reporting
import Testing

@Suite("The registry of failures")
struct FailureTests {
  @Test("explains every code with a sentence and a hint of its own", arguments: ErrorCode.allCases)
  func everyCodeIsExplained(code: ErrorCode) {
    #expect(code.explanation.summary.hasSuffix("."))
    #expect(code.explanation.summary != code.rawValue)
    #expect(code.explanation.hint.count > 10)
  }

  @Test("names every code in lower case with hyphens", arguments: ErrorCode.allCases)
  func everyNameIsKebabCase(code: ErrorCode) {
    #expect(code.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) || $0 == "8" })
  }

  @Test("gives a record's missing image the code that the contract prints")
  func contractExample() {
    let failure = Failure(.missingImageURLs, "no picture", hint: "add one")
    #expect(
      failure.json == [
        "code": .string("missing-image-urls"), "message": .string("no picture"),
        "hint": .string("add one"),
        "retryable": .bool(false), "exit_code": .integer(65),
      ])
  }

  @Test("falls back on the code's own hint")
  func defaultHint() {
    #expect(Failure(.timeout, "too slow").hint == ErrorCode.timeout.explanation.hint)
  }
}

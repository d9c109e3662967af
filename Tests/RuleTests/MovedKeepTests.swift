import Linting
import Testing

@Suite("A keep behind a change")
struct MovedKeepTests {
  private let session = LintSession()

  @Test(
    "is moved by a safe fix only where nothing before it brings in what it names",
    arguments: [
      ("Replace the man with a knight. Keep the shield of the knight as it is.", false),
      ("Add a hat to the dog. Do not change the ribbon of the hat.", false),
      ("Add a hat to the dog. Do not change the ribbon of the dog.", true),
    ])
  func move(text: String, isSafe: Bool) throws {
    let finding = try #require(
      session.findings(in: text).first { $0.rule == "preservation-after-change" })
    #expect((finding.fix?.applicability == .safe) == isSafe)
  }
}

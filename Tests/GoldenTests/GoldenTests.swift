import SystemCalls
import Testing

@Suite("The command line")
struct GoldenTests {
  static let folder =
    "\(#filePath)".split(separator: "/").dropLast()
    .map { "/\($0)" }.joined() + "/Transcripts"

  /// The transcripts, and that there are some.
  static let transcripts = (try? FolderAccess.files(under: folder)) ?? []

  /// `peel` lies beside the test runner, where the build leaves both.
  static func peel() throws -> String {
    let runner = try ProcessImage.executablePath()
    let folder = runner.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    return "\(folder)/peel"
  }

  @Test("has transcripts to be held against")
  func transcriptsExist() {
    #expect(Self.transcripts.count >= 7)
  }

  /// `PEEL_RECORD_GOLDEN=1 swift test --filter GoldenTests` writes what is printed now.
  @Test("prints what its transcript says", arguments: transcripts)
  func replays(name: String) throws {
    let transcript = try Transcript(path: "\(Self.folder)/\(name)")
    let peel = try Self.peel()
    var results: [[String]] = []
    for step in transcript.steps {
      // No HOME, no PATH, no terminal: a filter in a cluster has none either.
      let outcome = try ChildProcess.run(
        peel, step.arguments, input: step.inputBytes, environment: [:])
      results.append(Transcript.Step.result(of: outcome))
    }
    if Environment.isSet("PEEL_RECORD_GOLDEN") {
      let text = transcript.text(with: results)
      return try FileAccess.writeAtomically(Array(text.utf8), to: transcript.path)
    }
    for (step, result) in zip(transcript.steps, results) {
      #expect(result == step.expected, "\(name): \(step.command)")
    }
  }
}

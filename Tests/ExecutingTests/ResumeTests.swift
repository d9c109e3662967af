import Executing
import JSONValues
import Testing

@Suite("Carrying on with a request")
struct ResumeTests {
  private static let png = Script.Step.answer(
    HTTPResponse(
      status: 200, headers: [HTTPHeader("Content-Type", "image/png")], body: MediaSamples.png))

  private static func address(_ name: String, _ query: String) -> String {
    "https://cdn.runcomfy.net/\(name)?\(query)"
  }

  /// A finished job of which one picture is on the disk, as an earlier process left it.
  private func known(_ source: String, _ sources: [String]) -> Execution {
    var known = Execution(state: .completed, requestID: "r-1")
    known.output = .object(["images": .array(sources.map { .string($0) })])
    known.files = [
      SavedFile(path: "first.png", bytes: 1, sha256: "0", media: .png, source: source)
    ]
    return known
  }

  /// Resumes where the API now names these addresses, and says what was downloaded.
  private func downloads(_ known: Execution, _ sources: [String]) throws -> [String] {
    let list = sources.map { #""\#($0)""# }.joined(separator: ",")
    let result = Script.Step.json(
      #"{"status": "completed", "output": {"images": [\#(list)]}}"#)
    let bench = Bench([.done, result] + Array(repeating: Self.png, count: sources.count))
    let outcome = try bench.executor(downloads: true).resume(known)
    #expect(outcome.error == nil)
    #expect(outcome.execution?.files.count == sources.count)
    #expect(bench.disk.expectations.allSatisfy { $0 })
    return bench.script.requests.dropFirst(2).map(\.address.text)
  }

  @Test("brings what is missing, also where addresses were signed anew")
  func signed() throws {
    let old = ["a.png", "b.png"].map { Self.address($0, "sig=1") }
    let new = ["a.png", "b.png"].map { Self.address($0, "sig=2") }
    #expect(try downloads(known(old[0], old), new) == [new[1]])
    #expect(try downloads(known(old[0], old), old) == [old[1]])
  }

  @Test("does not take outputs that only a query tells apart for one another")
  func queries() throws {
    let old = ["1", "2"].map { Self.address("file", "id=\($0)") }
    #expect(try downloads(known(old[0], old), old) == [old[1]])
  }

  @Test("that is interrupted leaves the request alone: it was paid for, and goes on by itself")
  func interrupted() throws {
    let bench = Bench([.queued], clock: FakeClock(interruptedAfterWaits: 1))
    let outcome = try bench.executor().resume(Execution(state: .inQueue, requestID: "r-1"))
    #expect(outcome.error == .interrupted)
    #expect(outcome.execution?.cancellation == nil)
    #expect(bench.script.requests.allSatisfy { $0.address.path.hasSuffix("/status") })
  }

  @Test("asks for nothing where all is there")
  func complete() throws {
    let source = Self.address("a.png", "sig=1")
    let bench = Bench([])
    let outcome = try bench.executor(downloads: true).resume(known(source, [source]))
    #expect(outcome.error == nil)
    #expect(bench.script.requests.isEmpty)
  }

  @Test("brings what is known of a request that the API has forgotten")
  func forgotten() throws {
    var known = known(Self.address("a.png", "sig=1"), [Self.address("a.png", "sig=1")])
    known.files = []
    let missing = Script.Step.json(#"{"error_code": 404001}"#, status: 404)
    let bench = Bench([missing, Self.png])
    let outcome = try bench.executor(downloads: true).resume(known)
    #expect(outcome.error == nil)
    #expect(outcome.execution?.files.count == 1)
    #expect(bench.script.requests.last?.address.text == Self.address("a.png", "sig=1"))
    var unknown = known
    unknown.output = nil
    let silent = Bench([missing])
    let none = try silent.executor(downloads: true).resume(unknown)
    #expect(none.error == .unknownResource(APIProblem(status: 404, code: 404_001)))
  }

  @Test("expects nothing of an earlier process where there was none")
  func fresh() throws {
    let result = Script.Step.json(
      #"{"status": "completed", "output": {"image": "https://cdn.runcomfy.net/a.png"}}"#)
    let bench = Bench([.accepted, .done, result, Self.png])
    #expect(try bench.run(downloads: true).error == nil)
    #expect(bench.disk.expectations == [false])
  }
}

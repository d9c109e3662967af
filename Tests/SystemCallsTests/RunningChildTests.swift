import SystemCalls
import Testing

@Suite("A running child")
struct RunningChildTests {
  private func child(
    _ script: String, input: String = "", following: RunningChild.Followed
  ) throws -> RunningChild {
    try RunningChild(
      "/bin/sh", ["-c", script], input: Array(input.utf8), following: following)
  }

  @Test("gives the lines of one stream as they come, and the other at the end")
  func lines() throws {
    let child = try child("cat >&2; echo kept; exit 3", input: "a\nb", following: .errors)
    #expect(child.nextLine() == Array("a".utf8))
    #expect(child.nextLine() == Array("b".utf8))
    #expect(child.nextLine() == nil)
    let end = try child.end()
    #expect(end.status == 3)
    #expect(end.kept == Array("kept\n".utf8))
  }

  @Test("keeps more than a pipe holds without waiting for a reader")
  func large() throws {
    let child = try child(
      "head -c 200000 /dev/zero; echo done >&2", following: .errors)
    #expect(child.nextLine() == Array("done".utf8))
    #expect(try child.end().kept.count == 200_000)
  }

  @Test("is interrupted while it runs, and left alone afterwards")
  func interrupted() throws {
    let child = try child(
      "trap 'echo bye >&2; exit 5' INT; echo ready; while :; do sleep 0.01; done",
      following: .output)
    #expect(child.nextLine() == Array("ready".utf8))
    child.interrupt()
    let end = try child.end()
    #expect(end.status == 5)
    #expect(end.kept == Array("bye\n".utf8))
    child.interrupt()
  }

  @Test("does not hold the stream of another one open")
  func apart() throws {
    let first = try child("read line; echo first", following: .output)
    let second = try child("exec sleep 1000", following: .output)
    #expect(first.nextLine() == Array("first".utf8))
    #expect(first.nextLine() == nil)
    second.interrupt()
    #expect(try second.end().status == 130)
  }

  @Test("tells whether it runs, without being waited for")
  func running() throws {
    let child = try child("read line; exec sleep 1000", following: .output)
    #expect(child.isRunning)
    child.interrupt()
    #expect(child.nextLine() == nil)
    // Its stream ends a moment before it does.
    while child.isRunning {}
    #expect(try child.end().status == 130)
    #expect(!child.isRunning)
  }

  @Test("is refused where there is no such program")
  func missing() {
    #expect(throws: SystemError.self) {
      try RunningChild("/no/such/program", input: [], following: .output)
    }
  }
}

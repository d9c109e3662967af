import JSONValues
import Sandbox
import SystemCalls
import Testing

@Suite("A signal")
struct SignalTests {
  /// Runs peel-net and sends it the signal as often as said, once it has told that state.
  private func outcome(
    _ part: NetworkPart, _ signal: String, at state: String, times: Int = 1,
    of handover: JSONObject? = nil
  ) throws -> NetworkPart.Outcome {
    let bytes = NetworkPart.lines(of: handover ?? part.handover())
    try FileAccess.writeAtomically(bytes, to: part.folder + "/handover")
    let script = """
      cd '\(part.folder)'; /usr/bin/mkfifo progress
      '\(try NetworkPart.executable())' <handover 2>progress & pid=$!
      left=\(times)
      while read -r line; do
        echo "$line" >&2
        case $line in *\(state)*|*cancelling*)
          if [ $left -gt 0 ]; then kill -\(signal) $pid; left=$((left - 1)); fi;;
        esac
      done <progress
      wait $pid
      """
    let outcome = try ChildProcess.run(
      "/bin/sh", ["-c", script], environment: part.environment)
    return NetworkPart.Outcome(
      status: outcome.status, output: String(decoding: outcome.output, as: UTF8.self),
      errors: String(decoding: outcome.errors, as: UTF8.self))
  }

  @Test("cancels a queued request and says so", arguments: ["INT", "TERM", "HUP"])
  func queued(signal: String) throws {
    let part = try NetworkPart {
      $0.schedule = JobSchedule(queuedPolls: 1_000_000, runningPolls: 0)
    }
    let outcome = try outcome(part, signal, at: "in_queue")
    #expect(outcome.status == 130)
    let answer = try #require(outcome.answers.first)
    #expect(answer["execution"]?["outcome"]?.string == "cancelled")
    #expect(answer["error"]?["code"]?.string == "interrupted")
    #expect(answer["error"]?["exit_code"]?.integer == 130)
  }

  @Test("leaves alone what a resume only waits for, each job named in what it tells")
  func resumed() throws {
    let part = try NetworkPart {
      $0.schedule = JobSchedule(queuedPolls: 1_000_000, runningPolls: 0)
    }
    _ = try part.run(part.handover(records: 2, options: ["wait": .bool(false)]))
    var resume = part.handover(records: 0)
    resume["command"] = .string("resume")
    resume["options"] = .object(["all": .bool(true), "poll_interval": .number(0.05)])
    let outcome = try outcome(part, "TERM", at: "in_queue", of: resume)
    #expect(outcome.status == 130)
    #expect(outcome.answers.map { $0["execution"]?["state"]?.string } == ["in_queue", "in_queue"])
    #expect(outcome.answers.allSatisfy { $0["execution"]?["outcome"] == nil })
    let told = outcome.errors.split(separator: "\n").filter { $0.contains("in_queue") }
    #expect(!told.isEmpty && told.allSatisfy { $0.hasPrefix("peel: job ") })
  }

  @Test("of a terminal that goes away comes twice and is one")
  func hangUp() throws {
    let part = try NetworkPart {
      $0.schedule = JobSchedule(queuedPolls: 1_000_000, runningPolls: 0)
      $0.faults = [try Fault(parsing: "cancel-slow=0.5")]
    }
    let outcome = try outcome(part, "HUP", at: "in_queue", times: 2)
    #expect(outcome.status == 130)
    #expect(outcome.answers.first?["execution"]?["outcome"]?.string == "cancelled")
  }

  @Test("is not heard under nohup")
  func nohup() throws {
    let part = try NetworkPart()
    let bytes = NetworkPart.lines(of: part.handover())
    try FileAccess.writeAtomically(bytes, to: part.folder + "/handover")
    let script = """
      trap '' HUP; cd '\(part.folder)'; /usr/bin/mkfifo progress
      '\(try NetworkPart.executable())' <handover 2>progress & pid=$!
      while read -r line; do
        case $line in *in_queue*) kill -HUP $pid;; esac
      done <progress
      wait $pid
      """
    let outcome = try ChildProcess.run("/bin/sh", ["-c", script], environment: part.environment)
    #expect(outcome.status == 0)
  }

  @Test("says of a running request that it goes on, and how to fetch it")
  func running() throws {
    let part = try NetworkPart {
      $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 1_000_000)
    }
    let outcome = try outcome(part, "INT", at: "in_progress")
    #expect(outcome.status == 130)
    let answer = try #require(outcome.answers.first)
    #expect(answer["execution"]?["outcome"]?.string == "not_cancellable")
    let id = try #require(answer["execution"]?["request_id"]?.string)
    #expect(answer["error"]?["hint"]?.string?.hasPrefix("peel result \(id) ") == true)
  }

  @Test("that kills it in the middle of a download leaves nothing under a picture's name")
  func killed() throws {
    let part = try NetworkPart {
      $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0)
      $0.faults = [try Fault(parsing: "stalls")]
    }
    let bytes = NetworkPart.lines(of: part.handover())
    try FileAccess.writeAtomically(bytes, to: part.folder + "/handover")
    // A file without a name is shown as # and its number.
    let script = """
      cd '\(part.folder)'
      '\(try NetworkPart.executable())' <handover >/dev/null 2>&1 & pid=$!
      while kill -0 $pid 2>/dev/null; do
        for file in /proc/$pid/fd/*; do
          case $(/usr/bin/readlink "$file") in
            */.peel-*|*/#*) if [ -s "$file" ]; then kill -KILL $pid; fi;;
          esac
        done
      done
      wait $pid
      """
    let outcome = try ChildProcess.run("/bin/sh", ["-c", script], environment: part.environment)
    #expect(outcome.status == 137)
    let left = part.files.filter { !$0.hasPrefix(".peel-") && !$0.hasPrefix("state/") }
    #expect(left == ["handover"])
  }

  @Test("that comes a second time ends it at once, though the API never answers the cancel")
  func twice() throws {
    let part = try NetworkPart {
      $0.schedule = JobSchedule(queuedPolls: 1_000_000, runningPolls: 0)
      $0.faults = [try Fault(parsing: "cancel-silence")]
    }
    let outcome = try outcome(part, "INT", at: "in_queue", times: 2)
    #expect(outcome.status == 130)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasSuffix("peel: left at once; requests that were accepted may go on\n"))
  }
}

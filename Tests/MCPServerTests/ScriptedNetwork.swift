import JSONValues
import MCPServer
import Reporting
import SystemCalls

/// A `peel-net` for tests: it tells lines, waits for a signal if it is to, and answers.
final class ScriptedNetwork: Sendable {
  struct State: Sendable {
    /// What it was started with, in order.
    var handovers: [JSONValue] = []
    /// The lines that each was handed, its first among them.
    var lines: [Int] = []
    var interruptions = 0
  }

  /// Changes with each start and each interruption.
  let state = Monitor(State())
  private let progress: [String]
  private let answer: String
  private let waits: Bool
  private let losesSandbox: Bool

  /// `waits` lets a process end only when one is interrupted; a sandbox that is lost has ended by
  /// the time that it is needed again.
  init(
    progress: [String] = [], answer: String = "{}", waits: Bool = false,
    losesSandbox: Bool = false
  ) {
    self.losesSandbox = losesSandbox
    self.progress = progress
    self.answer = answer
    self.waits = waits
  }

  var start: NetworkProcess.Start {
    { (handover: [UInt8], purpose: NetworkProcess.Purpose) throws(Failure) in
      let lines = handover.split(separator: 0x0A)
      let header = (try? JSONValue(parsing: Array(lines.first ?? []))) ?? .null
      self.state.change { state in
        state.handovers.append(header)
        state.lines.append(lines.count)
      }
      return purpose == .answer ? self.worker() : self.sandbox()
    }
  }

  private func worker() -> NetworkProcess {
    let rest = Monitor(progress)
    return NetworkProcess(
      nextLine: {
        let line = rest.change { $0.isEmpty ? nil : $0.removeFirst() }
        if let line { return Array(line.utf8) }
        if self.waits { self.state.wait { $0.interruptions > 0 } }
        return nil
      },
      interrupt: { self.state.change { $0.interruptions += 1 } }, isRunning: { true },
      end: { () throws(Failure) in Array(self.answer.utf8) })
  }

  private func sandbox() -> NetworkProcess {
    NetworkProcess(
      nextLine: { Array(#"{"base":"http://127.0.0.1:1/v1","token":"t"}"#.utf8) },
      interrupt: { self.state.change { $0.interruptions += 1 } },
      isRunning: { !self.losesSandbox },
      end: { () throws(Failure) in [] })
  }
}

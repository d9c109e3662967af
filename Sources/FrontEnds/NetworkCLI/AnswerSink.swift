import JSONValues
import PeelNetKit
import Reporting
import Sandbox
import Synchronization
import SystemCalls

/// Writes answers as they come, to stdout or to the file that stands in for it.
final class AnswerSink: Sendable {
  private struct State {
    var answers: [JSONObject] = []
    /// What the file holds so far.
    var text: [UInt8] = []
    var status = ExitCode.success
  }

  private let state: Mutex<State>
  private let command: Handover.Command
  private let format: Handover.Format
  private let path: String?
  private let palette: Palette
  private let plans: [JSONObject]

  init(_ handover: Handover) {
    command = handover.command
    format = handover.format
    path = handover.output
    palette = Palette(isColored: handover.isColored)
    plans = handover.plans
    // The review stands in the file already where it is for people.
    let review = handover.format == .pretty && handover.command == .run ? path : nil
    let text = review.flatMap { try? FileAccess.read($0) } ?? []
    state = Mutex(State(text: text))
  }

  /// Why nothing could be written in the end; asked before any money is spent.
  var unusable: Failure? {
    guard let path, !FileAccess.exists(path) else { return nil }
    let slash = path.lastIndex(of: "/")
    do throws(SystemError) {
      try GrowingFile(in: slash.map { String(path[...$0]) } ?? ".").discard()
      return nil
    } catch {
      return Failure(.unwritableFile, error.description)
    }
  }

  /// Takes the next answer; lines go out at once, one JSON value only when all is there.
  func take(_ answer: JSONObject) {
    state.withLock { state in
      state.status = state.status.combined(with: answer.exitCode)
      state.answers.append(answer)
      switch format {
      case .json: break
      case .jsonl: write(Self.line(answer), &state)
      case .pretty:
        let index = state.answers.count - 1
        let pretty = PrettyExecution(
          answer, number: plans.count > 1 ? index + 1 : nil, palette: palette)
        write(Array(pretty.text.utf8), &state)
        // What a plan lacked, peel has told already.
        let isTold = plans.indices.contains(index) && plans[index]["error"] != nil
        if !isTold { StandardStreams.writeError(pretty.failureText) }
      }
    }
  }

  /// Takes the answer of a look-up, which prints itself for people.
  func take(_ answer: CatalogueAnswer) {
    guard format == .pretty else { return take(answer.json) }
    state.withLock { state in
      write(Array(answer.text(on: Page(palette: palette)).utf8), &state)
      guard let failure = answer.failure else { return }
      state.status = state.status.combined(with: failure.code.exitCode)
      StandardStreams.writeError(PrettyFailure(failure, on: Page(palette: palette)).text)
    }
  }

  /// Writes what is left and gives the exit status of all answers.
  func finished() -> ExitCode {
    state.withLock { state in
      if format == .json, !state.answers.isEmpty { write(value(of: state.answers), &state) }
      return state.status
    }
  }

  /// Ends with an answer that only says why there is none.
  func finished(after failure: Failure) -> ExitCode {
    take([
      "peel": .integer(1), "command": .string(command.rawValue), "ok": .bool(false),
      "error": .object(failure.json),
    ])
    return finished()
  }

  /// Says where a sandbox is reached; it runs on, so this goes out at once.
  func announce(_ server: SandboxServer) {
    let answer: JSONObject = [
      "peel": .integer(1), "command": .string(command.rawValue), "ok": .bool(true),
      "base": .string(server.base), "token": .string(server.token),
    ]
    let isPretty = format == .pretty
    state.withLock { state in
      write(isPretty ? Array(server.instructions.text.utf8) : Self.line(answer), &state)
    }
  }

  /// A file is written anew with each answer, so that it is whole at any time.
  private func write(_ bytes: [UInt8], _ state: inout State) {
    do throws(SystemError) {
      guard let path else { return try StandardStreams.writeOutput(bytes) }
      state.text += bytes
      try FileAccess.writeAtomically(state.text, to: path)
    } catch {
      let failure = Failure(.unwritableFile, error.description)
      let page = Page(palette: palette)
      StandardStreams.writeError(PrettyFailure(failure, on: page).text)
      state.status = state.status.combined(with: failure.code.exitCode)
    }
  }

  private static func line(_ answer: JSONObject) -> [UInt8] {
    var bytes: [UInt8] = []
    answer.write(into: &bytes)
    return bytes + [0x0A]
  }

  /// An object for one record, an array for several; over several lines for a person who looks.
  private func value(of answers: [JSONObject]) -> [UInt8] {
    let values = answers.map { JSONValue.object($0) }
    if path == nil, Terminal.isTerminal(.standardOutput) {
      return (values.count == 1 ? values[0] : .array(values)).prettyBytes()
    }
    if answers.count == 1 { return Self.line(answers[0]) }
    let lines = answers.map { Self.line($0).dropLast() }
    return Array("[".utf8) + lines.joined(separator: Array(",\n".utf8)) + Array("]\n".utf8)
  }
}

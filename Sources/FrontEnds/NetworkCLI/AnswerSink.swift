import JSONValues
import PeelNetKit
import Reporting
import Sandbox
import Synchronization
import SystemCalls

/// Writes answers as they come, to stdout or to the file that stands in for it.
final class AnswerSink: Sendable {
  private struct State {
    var file: OutputFile?
    var count = 0
    var status = ExitCode.success
    /// Whether it was told what all records have in common.
    var hasToldCommon = false
    /// Why nothing can be written.
    var trouble: Failure?
  }

  /// Bytes of answers that wait for an earlier one to come first.
  private static let room = 8 << 20

  private let state: Mutex<State>
  private let handover: Handover
  private let text: AnswerText
  private let display: ProgressDisplay

  /// `records` says how many answers are to come; `display` makes way for each.
  init(_ handover: Handover, records: Int, _ display: ProgressDisplay) {
    self.display = display
    self.handover = handover
    let isOnTerminal = handover.output == nil && Terminal.isTerminal(.standardOutput)
    text = AnswerText(
      format: handover.format, palette: Palette(isColored: handover.isColored),
      isOneOfSeveral: records > 1,
      isArray: records > 1 || handover.options["all"]?.bool == true, isIndented: isOnTerminal)
    do throws(SystemError) {
      let file = try handover.output.map { path throws(SystemError) in
        try OutputFile(path, Self.growth(for: handover))
      }
      state = Mutex(State(file: file))
    } catch {
      state = Mutex(State(trouble: Failure(.unwritableFile, error.description)))
    }
  }

  /// Lines can be read while more come. For people, the review stands in the file already.
  private static func growth(for handover: Handover) -> OutputFile.Growth {
    switch handover.format {
    case .json: .atOnce
    case .jsonl: .anew
    case .pretty: handover.command == .run ? .further : .anew
    }
  }

  /// Why nothing can be written; asked before any money is spent.
  var trouble: Failure? { state.withLock { $0.trouble } }

  /// Takes answers of records in any order and writes them as they come, or as the records stood;
  /// says whether more of them can be written.
  func records(isOrdered: Bool) -> @Sendable (RecordResult) -> Bool {
    let ordered = InOrder<AnswerText.Piece>(room: Self.room, weigh: { $0.bytes.count }) {
      self.write($0)
    }
    return { result in
      let piece = self.text.piece(
        result.answer, number: result.number, isTold: result.failedBefore)
      if isOrdered { ordered.put(piece, at: result.number) } else { self.write(piece) }
      return self.trouble == nil
    }
  }

  /// Takes the one answer of a command without records.
  func take(_ answer: JSONObject) { write(text.piece(answer)) }

  /// Takes the rows of the journal, which are an array in JSON, however many they are.
  func take(_ listing: JobListing) { write(text.piece(listing)) }

  /// Takes the answer of a look-up.
  func take(_ answer: CatalogueAnswer) { write(text.piece(answer)) }

  /// Writes what is left and gives the exit status of all answers.
  func finished() -> ExitCode {
    state.withLock { state in
      put(state.count > 0 ? text.brackets.after : text.nothing, &state)
      if state.trouble == nil {
        do throws(SystemError) {
          try state.file?.finish()
        } catch {
          note(error, &state)
        }
      }
      return state.status
    }
  }

  /// Ends with an answer that only says why there is none, or why there are no more.
  func finished(after failure: Failure) -> ExitCode {
    take([
      "peel": .integer(1), "command": .string(handover.command.rawValue), "ok": .bool(false),
      "error": .object(failure.json),
    ])
    return finished()
  }

  /// Says where a sandbox is reached; it runs on, so this goes out at once.
  func announce(_ server: SandboxServer) {
    let answer: JSONObject = [
      "peel": .integer(1), "command": .string(handover.command.rawValue), "ok": .bool(true),
      "base": .string(server.base), "token": .string(server.token),
    ]
    let isPretty = text.format == .pretty
    write(
      isPretty
        ? AnswerText.Piece(bytes: Array(server.instructions.text.utf8)) : text.piece(answer))
  }

  private func write(_ piece: AnswerText.Piece) {
    display.aside {
      state.withLock { state in
        state.status = state.status.combined(with: piece.status)
        put(state.count == 0 ? text.brackets.before : text.brackets.between, &state)
        put(piece.bytes, &state)
        state.count += 1
        if !(piece.isCommon && state.hasToldCommon) { StandardStreams.writeError(piece.errors) }
        state.hasToldCommon = state.hasToldCommon || piece.isCommon
      }
    }
  }

  /// After a write that failed, nothing more is written: what follows would stand in a wrong place.
  private func put(_ bytes: [UInt8], _ state: inout State) {
    guard state.trouble == nil, !bytes.isEmpty else { return }
    do throws(SystemError) {
      if let file = state.file {
        try file.append(bytes)
      } else {
        try StandardStreams.writeOutput(bytes)
      }
    } catch {
      note(error, &state)
    }
  }

  private func note(_ error: SystemError, _ state: inout State) {
    let failure = Failure(writing: error, of: handover)
    state.trouble = failure
    state.status = state.status.combined(with: failure.code.exitCode)
    StandardStreams.writeError(PrettyFailure(failure, on: Page(palette: text.palette)).text)
  }
}

import Executing
import JSONValues
import Reporting
import RunJournal

/// How a compound edit is finished of which a pass has ended and others have not.
///
/// Looking at the one job, as `resume` and `result` do, never sends the passes behind it: only the
/// run that began it knows them.
struct LeftPasses {
  private let place: PassPlace
  /// `nil` where the plan was made by the run itself, or came from a stream.
  private let planFile: String?

  /// Reads what is written down of a request; `nil` where it is no part of a whole.
  init?(of content: JSONObject) {
    guard let place = PassPlace(kept: content), place.count > 1 else { return nil }
    self.place = place
    planFile = content["plan_file"]?.string
  }

  /// What a job means whose picture is there; `nil` where that is all, or the next pass was sent.
  static func failure(behind row: JournalRow, in journal: RunJournal) throws(Failure) -> Failure? {
    guard let failure = LeftPasses(of: row.request.content)?.failure else { return nil }
    let isFollowed = try RequestJournal.reported { () throws(StorageError) in
      try journal.isFollowed(row)
    }
    return isFollowed ? nil : failure
  }

  private var failure: Failure? {
    guard !place.isFinal else { return nil }
    let left = place.following == 1 ? "1 pass is left" : "\(place.following) passes are left"
    return Failure(
      .passesLeft,
      "pass \(place.number) of \(place.count) is done, and \(left): its picture is not the result",
      hint: hint(place.following))
  }

  /// The failure of this pass's job with a hint that finishes them all.
  func extended(_ failure: Failure, _ execution: Execution?) -> Failure {
    let isToBeSent =
      execution?.requestID == nil || execution?.cancellation == .cancelled
      || [.failed, .cancelled].contains(execution?.state)
    let left = place.following + (isToBeSent ? 1 : 0)
    // What cannot be sent as it is, or may be running, needs its own hint alone; and where nothing
    // was paid for, the run can simply begin again.
    guard left > 0, left < place.count, failure.code.exitCode != .input,
      failure.code != .submitUncertain
    else { return failure }
    let goesOn = failure.isRetryable || failure.code == .interrupted
    return Failure(
      failure.code, failure.message,
      hint: goesOn ? hint(left) : "\(failure.hint); then \(hint(left))",
      isRetryable: failure.isRetryable)
  }

  /// What `--reuse` does where so many passes were not sent.
  static func reusing(_ left: Int) -> String {
    let passes = left == 1 ? "the 1 pass that is left" : "the \(left) passes that are left"
    return "takes what was paid for, and sends and pays for \(passes)"
  }

  private func hint(_ left: Int) -> String {
    "\(command) \(Self.reusing(left))"
  }

  /// Never put together from what the journal knows of it: what else it was given, a limit of cost
  /// above all, has to be given again.
  private var command: String {
    let plan = planFile.map { ", of the plan \(ShellWord.quoted(WorkingFolder.shown($0)))," }
    return "the same peel run command\(plan ?? "") with --reuse"
  }
}

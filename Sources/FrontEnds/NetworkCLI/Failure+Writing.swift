import JSONValues
import Reporting
import SystemCalls

extension Failure {
  /// Why answers cannot be written. A reader that has left took the answers along, not what was
  /// paid for.
  init(writing error: SystemError, of handover: Handover) {
    guard error.isUnread, handover.output == nil else {
      self.init(.unwritableFile, error.description)
      return
    }
    let unread = "nobody reads the answers any more"
    guard handover.command == .run || handover.command == .resume else {
      self.init(
        .unwritableFile, unread, hint: "run the command again without the reader that left")
      return
    }
    self.init(
      .unwritableFile,
      unread + ", so no further record is begun; those under way are finished",
      hint: Self.whereabouts(handover))
  }

  private static func whereabouts(_ handover: Handover) -> String {
    let options = handover.options
    let folder = options["output_dir"]?.string ?? "the working folder"
    let pictures =
      options["download"]?.bool == false ? "" : "the pictures that came are in \(folder); "
    // A rehearsal is written down nowhere.
    if options["sandbox"]?.bool == true { return pictures + "run the command again for the rest" }
    return pictures + "the same command" + way(on: handover)
      + " goes on: what is done or under way is not paid again"
  }

  /// What the command needs so as to go on; `--resume` goes with neither of its kin.
  private static func way(on handover: Handover) -> String {
    let isGiven = { (option: String) in handover.options[option]?.bool == true }
    if isGiven("again") { return " with --resume in place of --again" }
    return handover.command == .resume || isGiven("resume") || isGiven("reuse")
      ? "" : " with --resume"
  }
}

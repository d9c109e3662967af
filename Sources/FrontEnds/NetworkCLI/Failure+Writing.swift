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
    self.init(
      .unwritableFile, "nobody reads the answers any more, so nothing more was begun",
      hint: Self.whereabouts(handover))
  }

  private static func whereabouts(_ handover: Handover) -> String {
    let options = handover.options
    guard handover.command == .run || handover.command == .resume else {
      return "run the command again without the reader that left"
    }
    let folder = options["output_dir"]?.string ?? "the working folder"
    let pictures =
      options["download"]?.bool == false ? "" : "the pictures that came are in \(folder); "
    // A rehearsal is written down nowhere.
    if options["sandbox"]?.bool == true { return pictures + "run the command again for the rest" }
    let again = handover.command == .run ? "the same command with --resume" : "the same command"
    return pictures + again + " goes on, and pays for nothing twice"
  }
}

import Reporting

/// The folder of the journal.
package enum StateFolder {
  /// Below `XDG_STATE_HOME`, which has to be absolute, or `~/.local/state`.
  package static func path(_ variable: (String) -> String?) throws(Failure) -> String {
    let given = variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = variable("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.local/state" : nil }
    guard let root = given ?? home else {
      throw Failure(
        .unwritableFile,
        "there is no folder for the journal: HOME and XDG_STATE_HOME are not set",
        hint: "set XDG_STATE_HOME to an absolute path, so that nothing that is paid for is lost")
    }
    return root + "/peel"
  }
}

import Reporting
import RequestBuilding

/// The folder of the journal.
package enum StateFolder {
  /// The user's folder for state, without which nothing may be sent.
  package static func path(_ variable: (String) -> String?) throws(Failure) -> String {
    guard let folder = UserFolders(variable).state else {
      throw Failure(
        .unwritableFile, UserFolders.Use.journal.absence,
        hint: "set XDG_STATE_HOME to an absolute path, so that nothing that is paid for is lost")
    }
    return folder
  }
}

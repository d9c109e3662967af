import Executing
import JSONValues
import Reporting
import RequestBuilding
import SystemCalls

/// Keeps the token in the vendor's own file, where other programs for the API find it too.
struct TokenStore {
  let effects: NetworkEffects

  /// `token.json` in the folders that it is looked for in, first to last.
  var paths: [String] { UserFolders(effects.variable).tokenFiles }

  /// Writes the token into the first of these folders, for the user alone, and gives the path.
  func keep(_ token: Secret) throws(Failure) -> String {
    guard let path = paths.first else {
      throw Failure(
        .unwritableFile, UserFolders.Use.token.absence,
        hint: "set RUNCOMFY_CONFIG_DIR, or put the token into RUNCOMFY_TOKEN instead")
    }
    try reported { () throws(SystemError) in
      try FolderAccess.make(String(path.dropLast("/token.json".utf8.count)), mode: 0o700)
      try FileAccess.writeAtomically(token.document, to: path, mode: 0o600)
    }
    return path
  }

  /// Removes the file that is found first and gives its path; `nil` where there is none.
  func remove() throws(Failure) -> String? {
    guard let path = paths.first(where: FileAccess.exists) else { return nil }
    try reported { () throws(SystemError) in try FileAccess.remove(path) }
    return path
  }

  /// Where else a token would be found without `--token-file`, in order.
  func places(except path: String?) -> [String] {
    let variable = effects.variable("RUNCOMFY_TOKEN").map { _ in "RUNCOMFY_TOKEN" }
    return (variable.map { [$0] } ?? [])
      + paths.filter { $0 != path && FileAccess.exists($0) }
  }

  private func reported(_ body: () throws(SystemError) -> Void) throws(Failure) {
    do throws(SystemError) {
      try body()
    } catch {
      throw Failure(.unwritableFile, error.description)
    }
  }
}

import JSONValues
import PeelKit
import Reporting
import RequestBuilding

/// The part of `doctor` that looks at the folders of the user, and for a token.
struct DoctorFolders {
  private let surroundings: Surroundings
  private let folders: UserFolders
  /// What `--token-file` names.
  private let tokenFile: String?

  init(_ surroundings: Surroundings, tokenFile: String?) {
    self.surroundings = surroundings
    self.tokenFile = tokenFile
    folders = UserFolders(surroundings.variable)
  }

  /// Where each folder is, as far as the environment says.
  func look(_ checks: inout [DoctorCheck]) -> JSONObject {
    let uses = [
      (UserFolders.Use.journal, folders.state, "runs are written down there"),
      (.cache, folders.cache, "peel models --refresh keeps schemas there"),
    ]
    var facts = JSONObject()
    for (use, path, reason) in uses {
      facts[use.rawValue] = path.map { .string($0) }
      checks.append(check(use, path, reason))
    }
    facts["configuration"] = folders.configuration.map { .string($0) }
    checks.append(tokenCheck)
    return facts
  }

  private func check(_ use: UserFolders.Use, _ path: String?, _ reason: String) -> DoctorCheck {
    let name = use.rawValue
    guard let path else {
      return DoctorCheck(name, note: use.absence, hint: "\(reason); reviewing needs none")
    }
    let place = existing(above: path)
    if surroundings.isFile(place) {
      return DoctorCheck(
        name, Failure(.unwritableFile, "\(path) cannot be made: \(place) is a file; \(reason)"))
    }
    guard surroundings.installation.isWritable(place) else {
      return DoctorCheck(name, Failure(.unwritableFile, "\(path) cannot be written; \(reason)"))
    }
    return DoctorCheck(name, fine: "\(path) can be written")
  }

  /// What is at the path, or at the nearest one above where there is anything.
  private func existing(above path: String) -> String {
    var path = path
    while !surroundings.isFolder(path), !surroundings.isFile(path),
      let slash = path.lastIndex(of: "/"), path != "/"
    {
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  /// Whether a token can be found; whether it is good only the API knows.
  private var tokenCheck: DoctorCheck {
    if let tokenFile {
      guard surroundings.isFile(tokenFile) else {
        let trouble =
          surroundings.isFolder(tokenFile)
          ? "\(tokenFile) is a folder, where a file is expected" : "there is no file \(tokenFile)"
        return DoctorCheck("token", Failure(.missingToken, trouble))
      }
      return DoctorCheck("token", fine: "\(tokenFile) is there")
    }
    let variable = EnvironmentVariable.all.first { $0.isSecret }?.name ?? ""
    if let text = surroundings.variable(variable), !text.isEmpty {
      return DoctorCheck("token", fine: "\(variable) is set")
    }
    if let path = folders.tokenFiles.first(where: surroundings.isFile) {
      return DoctorCheck("token", fine: "\(path) is there")
    }
    return DoctorCheck(
      "token", note: "no API token was found",
      hint: "peel run needs one: peel auth login; peel run --sandbox and reviewing need none")
  }
}

import JSONValues
import PeelKit
import Reporting
import RequestBuilding

/// The part of `doctor` that looks at the folders of the user, and for a token.
struct DoctorFolders {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Where each folder is, as far as the environment says.
  func look(_ checks: inout [DoctorCheck]) -> JSONObject {
    let folders = [
      ("journal", folder("XDG_STATE_HOME", "/.local/state"), "runs are written down there"),
      ("cache", folder("XDG_CACHE_HOME", "/.cache"), "peel models --refresh keeps schemas there"),
    ]
    var facts = JSONObject()
    for (name, path, use) in folders {
      facts[name] = path.map { .string($0 + "/peel") }
      checks.append(check(name, path.map { $0 + "/peel" }, use))
    }
    facts["configuration"] = folder("XDG_CONFIG_HOME", "/.config").map { .string($0 + "/peel") }
    checks.append(tokenCheck)
    return facts
  }

  private func check(_ name: String, _ path: String?, _ use: String) -> DoctorCheck {
    guard let path else {
      return DoctorCheck(
        name, note: "there is no folder for the \(name): HOME is not set",
        hint: "\(use); reviewing needs none")
    }
    guard !surroundings.installation.isWritable(existing(above: path)) else {
      return DoctorCheck(name, fine: "\(path) can be written")
    }
    return DoctorCheck(name, Failure(.unwritableFile, "\(path) cannot be written; \(use)"))
  }

  /// The folder itself, or the nearest one above that is there.
  private func existing(above path: String) -> String {
    var path = path
    while !surroundings.isFolder(path), let slash = path.lastIndex(of: "/"), path != "/" {
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  /// Whether a token can be found; whether it is good only the API knows.
  private var tokenCheck: DoctorCheck {
    let variable = EnvironmentVariable.all.first { $0.isSecret }?.name ?? ""
    if let text = surroundings.variable(variable), !text.isEmpty {
      return DoctorCheck("token", fine: "\(variable) is set")
    }
    if let path = tokenPaths.first(where: surroundings.isFile) {
      return DoctorCheck("token", fine: "\(path) is there")
    }
    return DoctorCheck(
      "token", note: "no API token was found",
      hint: "peel run needs one: peel auth login; peel run --sandbox and reviewing need none")
  }

  private var tokenPaths: [String] {
    let vendor = surroundings.variable("RUNCOMFY_CONFIG_DIR")
    let folder = folder("XDG_CONFIG_HOME", "/.config").map { $0 + "/runcomfy" }
    return [vendor, folder].compactMap { $0 }.map { $0 + "/token.json" }
  }

  /// The folder that the variable names, which has to be absolute, or one in HOME.
  private func folder(_ variable: String, _ usual: String) -> String? {
    let given = surroundings.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return given ?? surroundings.variable("HOME").flatMap { $0.hasPrefix("/") ? $0 + usual : nil }
  }
}

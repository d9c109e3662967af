import Executing
import JSONValues
import Reporting
import SystemCalls

/// Finds the API token where the documentation of the vendor's CLI says.
///
/// No message holds anything of what a file or variable contains.
struct TokenLookup {
  let effects: NetworkEffects

  /// The token from the file named, else from the environment, else from the vendor's own file.
  func token(file: String?) throws(Failure) -> Secret {
    if let file { return try token(in: read(file), of: file) }
    if let text = effects.variable("RUNCOMFY_TOKEN") {
      return try secret(text, of: "RUNCOMFY_TOKEN")
    }
    for path in configurationFiles {
      if let bytes = try contents(of: path) { return try token(inJSON: bytes, of: path) }
    }
    throw Failure(.missingToken, "there is no API token in RUNCOMFY_TOKEN or in token.json")
  }

  /// `token.json` in the folders that the vendor's client keeps it in, first to last.
  private var configurationFiles: [String] {
    let folders = [
      effects.variable("RUNCOMFY_CONFIG_DIR"),
      effects.variable("XDG_CONFIG_HOME").map { $0 + "/runcomfy" },
      effects.variable("HOME").map { $0 + "/.config/runcomfy" },
    ]
    return folders.compactMap { $0 }.map { $0 + "/token.json" }
  }

  private func read(_ path: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try effects.readFile(path)
    } catch {
      throw Failure(.missingToken, error.description)
    }
  }

  /// `nil` where the file is not there; one that is there and cannot be read is told.
  private func contents(of path: String) throws(Failure) -> [UInt8]? {
    do throws(SystemError) {
      return try effects.readFile(path)
    } catch {
      guard error.isNotFound else { throw Failure(.missingToken, error.description) }
      return nil
    }
  }

  /// A file that the user names holds the token alone, or is a `token.json`.
  private func token(in bytes: [UInt8], of path: String) throws(Failure) -> Secret {
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      return try token(inJSON: bytes, of: path)
    }
    return try secret(String(decoding: bytes, as: UTF8.self), of: path)
  }

  private func token(inJSON bytes: [UInt8], of path: String) throws(Failure) -> Secret {
    guard let text = (try? JSONValue(parsing: bytes))?["access_token"]?.string else {
      throw Failure(.missingToken, "\(path) holds no access_token")
    }
    return try secret(text, of: path)
  }

  private func secret(_ text: String, of place: String) throws(Failure) -> Secret {
    let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
    let bytes = text.utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    guard let secret = Secret(String(decoding: bytes, as: UTF8.self)) else {
      throw Failure(.missingToken, "what \(place) holds cannot be a token")
    }
    return secret
  }
}

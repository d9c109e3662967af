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
  func find(file: String?) throws(Failure) -> FoundToken {
    if let file {
      guard let bytes = try contents(of: file, mayBeMissing: false) else { throw Self.missing }
      return FoundToken(secret: try token(in: bytes, of: file), origin: .option, place: file)
    }
    let variable = "RUNCOMFY_TOKEN"
    if let text = effects.variable(variable) {
      return FoundToken(
        secret: try secret(text, of: variable), origin: .variable, place: variable)
    }
    for path in TokenStore(effects: effects).paths {
      guard let bytes = try contents(of: path, mayBeMissing: true) else { continue }
      return FoundToken(secret: try token(inJSON: bytes, of: path), origin: .file, place: path)
    }
    throw Self.missing
  }

  private static var missing: Failure {
    Failure(.missingToken, "there is no API token in RUNCOMFY_TOKEN or in token.json")
  }

  /// `nil` where the file is not there and need not be; one that cannot be read, or that others
  /// can read too, is told.
  private func contents(of path: String, mayBeMissing: Bool) throws(Failure) -> [UInt8]? {
    let file: GuardedFile
    do throws(SystemError) {
      file = try effects.readFile(path)
    } catch {
      if error.isNotFound, mayBeMissing { return nil }
      throw Failure(.missingToken, error.description)
    }
    guard file.isExposed else { return file.bytes }
    let mode = String(file.permissions ?? 0, radix: 8)
    throw Failure(
      .exposedToken, "\(path) holds a token, and its permissions (\(mode)) let others at it",
      hint: "chmod 600 \(ShellWord.quoted(path))")
  }

  /// A file that the user names holds the token alone, or is a `token.json`.
  func token(in bytes: [UInt8], of path: String) throws(Failure) -> Secret {
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

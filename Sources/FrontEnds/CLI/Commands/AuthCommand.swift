import Reporting
import RequestBuilding

/// `auth`: what `peel` has to see to before `peel-net` does the rest.
struct AuthCommand {
  let invocation: Invocation
  let surroundings: Surroundings

  /// Bytes of a token that are read; tokens have some hundreds.
  private static let mostBytes = 1 << 16

  /// Checks the command line, and reads the token that `login --with-token` is given.
  func token() throws(Failure) -> String? {
    let action = invocation.arguments.first ?? ""
    let actions = ["status", "login", "logout"]
    guard actions.contains(action) else {
      let nearest = NearestName.to(action, among: actions)
      throw Failure(
        .invalidValue, "“\(action)” is nothing that peel auth does",
        hint: nearest.map { "did you mean peel auth \($0)?" } ?? "write status, login or logout")
    }
    for (option, owner) in [("with-token", "login"), ("token-file", "status")]
    where invocation.has(option) && action != owner {
      throw Failure(.conflictingOptions, "--\(option) goes with peel auth \(owner) only")
    }
    return invocation.has("with-token") ? try textFromInput() : nil
  }

  private func textFromInput() throws(Failure) -> String {
    guard !surroundings.isInputTerminal() else {
      throw Failure(
        .missingArgument, "--with-token reads the token from stdin, and stdin is a terminal",
        hint: "for instance: peel auth login --with-token < token.txt")
    }
    var bytes: [UInt8] = []
    while try surroundings.standardInput.read(&bytes) > 0 {
      guard bytes.count <= Self.mostBytes else { break }
    }
    guard bytes.count <= Self.mostBytes, let text = String(validating: bytes, as: UTF8.self)
    else { throw Failure(.invalidValue, "what stdin holds cannot be a token") }
    return text
  }
}

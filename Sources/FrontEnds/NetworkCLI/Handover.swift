import JSONValues
import Reporting

/// What `peel` hands over: one line of JSON on stdin, read by nobody else; for run, plans follow.
struct Handover {
  /// What is to be done.
  enum Command: String {
    case run, status, result, cancel, jobs, resume, models, auth, sandbox, probe
  }

  /// How answers are printed; `peel` has settled `auto` already.
  enum Format: String {
    case json, jsonl, pretty
  }

  let command: Command
  let format: Format
  /// No progress on stderr.
  let isQuiet: Bool
  let isColored: Bool
  /// The file that stands in for stdout.
  let output: String?
  /// The request that status, result, cancel and resume are about; of models, the one to ask about;
  /// of auth, what to do.
  let id: String
  let options: JSONObject
  /// What `auth login --with-token` is to keep.
  let token: String?
  /// Where a sandbox that runs already is reached, and the token that it takes.
  let standIn: (base: String, token: String)?
  /// Whether a sandbox ends when nobody reads its stdout any more.
  let endsUnread: Bool

  /// Reads the line; `nil` where it is none, since then nobody handed anything over.
  init?(parsing bytes: [UInt8]) {
    guard let document = try? JSONValue(parsing: bytes),
      let command = document["command"]?.string.flatMap(Command.init(rawValue:)),
      let format = document["format"]?.string.flatMap(Format.init(rawValue:))
    else { return nil }
    self.command = command
    self.format = format
    isQuiet = document["quiet"]?.bool ?? false
    isColored = document["color"]?.bool ?? false
    output = document["output"]?.string
    id = document["id"]?.string ?? ""
    options = document["options"]?.object ?? JSONObject()
    token = document["token"]?.string
    endsUnread = document["ends_unread"]?.bool ?? false
    let sandbox = document["stand_in"]
    if let base = sandbox?["base"]?.string, let token = sandbox?["token"]?.string {
      standIn = (base, token)
    } else {
      standIn = nil
    }
  }
}

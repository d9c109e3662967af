import Executing
import JSONValues
import Reporting
import SystemCalls

/// The file beside an output that tells where it came from.
struct Sidecar {
  let file: SavedFile
  /// `nil` where the request was submitted by somebody else.
  let call: PlannedCall?
  let execution: Execution
  let token: Secret

  /// Beside `a.png` stands `a.png.peel.json`.
  static func path(of output: String) -> String { output + ".peel.json" }

  /// Writes one for each file of an execution, as many as can be, and gives the first failure.
  static func trouble(writing execution: Execution?, of call: PlannedCall? = nil, token: Secret)
    -> ExecutionError?
  {
    var trouble: ExecutionError?
    guard let execution else { return nil }
    for file in execution.files {
      do throws(StorageError) {
        try Sidecar(file: file, call: call, execution: execution, token: token).write()
      } catch {
        trouble = trouble ?? .storage(error)
      }
    }
    return trouble
  }

  /// A name that was free when the output took its own is not taken by anyone since; what has it
  /// is an earlier sidecar of the same output. A process that is killed leaves nothing unfinished.
  private func write() throws(StorageError) {
    let bytes = JSONValue.object(token.redacted(json)).prettyBytes()
    let path = Self.path(of: file.path)
    do throws(SystemError) {
      let sidecar = try GrowingFile(in: Self.folder(of: path))
      try sidecar.append(bytes)
      if try !sidecar.takeName(path) { try sidecar.replace(path) }
    } catch {
      throw StorageError(error.description)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var json: JSONObject {
    let name = file.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" }
    var object: JSONObject = [
      "peel": .integer(1), "version": .string(Version.current),
      "file": .string(name ?? file.path), "bytes": .integer(file.bytes),
      "sha256": .string(file.sha256), "media_type": .string(file.media.rawValue),
    ]
    object["source"] = file.source.map { .string($0) }
    object["request_id"] = execution.requestID.map { .string($0) }
    object["model"] = call.map { .string($0.model) }
    for member in call?.origin.members ?? [] { object[member.name] = member.value }
    object["seed"] = call?.input["seed"] ?? execution.output?["seed"]
    object["input"] = call.map { .object($0.input) }
    object["created_at"] = execution.createdAt.map { .string($0) }
    object["finished_at"] = execution.finishedAt.map { .string($0) }
    return object
  }
}

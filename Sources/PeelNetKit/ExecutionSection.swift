import Executing
import JSONValues

extension Execution {
  /// The output's `execution`.
  var section: JSONObject {
    var object: JSONObject = ["state": .string(state.rawValue)]
    object["request_id"] = requestID.map { .string($0) }
    object["output"] = output
    object["files"] = .array(files.map { .object($0.section) })
    object["timeline"] = .array(timeline.map { .object($0.section) })
    object["reason"] = failureReason.map { .string($0) }
    object["outcome"] = cancellation.map { .string($0.rawValue) }
    object["created_at"] = createdAt.map { .string($0) }
    object["finished_at"] = finishedAt.map { .string($0) }
    object["reused"] = isReused ? .bool(true) : nil
    return object
  }

  /// The same, and of each file which pass it is of and whether it is what was wanted.
  func section(of place: PassPlace?) -> JSONObject {
    var object = section
    guard let place else { return object }
    object["files"] = .array(
      files.map { file in
        var section = file.section
        section["pass"] = .integer(place.number)
        section["final"] = .bool(place.isFinal)
        return .object(section)
      })
    return object
  }
}

extension SavedFile {
  fileprivate var section: JSONObject {
    var object: JSONObject = [
      "path": .string(path), "bytes": .integer(bytes), "sha256": .string(sha256),
      "media_type": .string(media.rawValue),
    ]
    object["source"] = source.map { .string($0) }
    return object
  }
}

extension Execution.TimelineEntry {
  fileprivate var section: JSONObject {
    var object: JSONObject = ["at": .string(at), "state": .string(state.rawValue)]
    object["queue_position"] = queuePosition.map { .integer($0) }
    return object
  }
}

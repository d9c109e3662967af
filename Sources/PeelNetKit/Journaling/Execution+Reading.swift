import Executing
import JSONValues
import RunJournal
import SystemCalls

extension Execution {
  /// What the journal remembers of a request that was accepted; files that are gone, or were
  /// changed in length, are left out, so that they are downloaded again.
  init(remembered row: JournalRow, requestID: String) {
    let section = row.execution
    let state = section?["state"]?.string.flatMap(JobState.init(rawValue:))
    self.init(state: state ?? .unknown, requestID: requestID)
    askedFormat = MediaType(format: row.request.content["input"]?["output_format"]?.string)
    output = section?["output"]
    createdAt = section?["created_at"]?.string
    finishedAt = section?["finished_at"]?.string
    files = section?["files"]?.array?.compactMap(SavedFile.init(remembered:)) ?? []
    timeline = section?["timeline"]?.array?.compactMap(TimelineEntry.init(remembered:)) ?? []
  }
}

extension SavedFile {
  fileprivate init?(remembered section: JSONValue) {
    guard let path = section["path"]?.string, let bytes = section["bytes"]?.integer,
      let sha256 = section["sha256"]?.string,
      let media = section["media_type"]?.string.flatMap(MediaType.init(rawValue:)),
      FileAccess.size(of: path) == bytes
    else { return nil }
    self.init(
      path: path, bytes: bytes, sha256: sha256, media: media, source: section["source"]?.string)
  }

  /// Whether it is in a folder, whose path is absolute, or came inline and so is here alone.
  func lies(in folder: String) -> Bool {
    source == nil || isDirectly(in: folder)
  }

  private func isDirectly(in folder: String) -> Bool {
    let place = path.lastIndex(of: "/").map { String(path[..<$0]) }
    let wanted = FileAccess.resolved(folder)
    return wanted != nil && place.flatMap(FileAccess.resolved) == wanted
  }

  /// The file as a command calls it that saves into that folder, which is as it was typed; its own
  /// path is absolute.
  func called(bySavingInto folder: String) -> SavedFile {
    let shown: String
    if isDirectly(in: folder), let name = path.split(separator: "/").last {
      shown = OutputFolder(path: folder).path(of: String(name))
    } else {
      shown = WorkingFolder.shown(path)
    }
    return SavedFile(path: shown, bytes: bytes, sha256: sha256, media: media, source: source)
  }

  /// The file as it is found from any working folder.
  var withAbsolutePath: SavedFile {
    SavedFile(
      path: WorkingFolder.absolute(path), bytes: bytes, sha256: sha256, media: media,
      source: source)
  }
}

extension Execution.TimelineEntry {
  fileprivate init?(remembered section: JSONValue) {
    guard let at = section["at"]?.string,
      let state = section["state"]?.string.flatMap(JobState.init(rawValue:))
    else { return nil }
    self.init(at: at, state: state, queuePosition: section["queue_position"]?.integer)
  }
}

import JSONValues

/// A prompt in a file, alone or in a record, and where it stands.
package struct DocumentPrompt: Sendable {
  /// What the file states.
  package enum Content: Sendable, Equatable {
    /// A prompt alone.
    case text(String)
    /// An object with a string `prompt`, or one that should have it; unchecked otherwise.
    case record(JSONObject)
  }

  package let content: Content
  /// What holds the prompt: the whole text, the lines in the fence, or the JSON object.
  package let range: Range<Int>
  /// Where the prompt's own text stands.
  package let map: FileMap
  /// How a new part of the prompt is written.
  let spelling: Spelling
  /// Where the fields of a record stand; `nil` for a prompt alone.
  let place: JSONPlace?
  /// Where the texts of a record's fields stand, as findings point into them.
  let fieldMaps: [String: FileMap]

  /// The lines of a fenced block; `map` leaves out what stands before each.
  init(fenced text: String, map: FileMap, prefix: String) {
    content = .text(text)
    range = map.fileRange
    self.map = map
    spelling = .lines(prefix: prefix)
    (place, fieldMaps) = (nil, [:])
  }

  /// The whole file without its last line break, which editors add.
  init(textFrom start: Int, of bytes: [UInt8]) {
    var end = bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    content = .text(String(decoding: bytes[start..<end], as: UTF8.self))
    range = start..<end
    map = FileMap(verbatim: range)
    spelling = .lines(prefix: "")
    (place, fieldMaps) = (nil, [:])
  }

  /// An object of a JSON file, with its value.
  init(recordAt place: JSONPlace, _ value: JSONValue, of bytes: [UInt8]) {
    content = .record(value.object ?? JSONObject())
    range = place.range
    let maps = place.members.map { member in
      let map =
        member.isString
        ? FileMap(jsonString: member.valueRange, of: bytes)
        : FileMap(compactJSON: member.valueRange, of: bytes)
      return (member.name, map)
    }
    fieldMaps = Dictionary(maps) { first, _ in first }
    map = fieldMaps["prompt"] ?? FileMap(verbatim: place.range)
    spelling = .json(JSONSpelling(of: place, map, in: bytes))
    self.place = place
  }

  /// The prompt.
  package var text: String {
    switch content {
    case .text(let text): text
    case .record(let object): object["prompt"]?.string ?? ""
    }
  }
}

import JSONValues

/// One picture or video that a result names.
package struct OutputMedia: Sendable, Equatable {
  /// An address, or a data URI.
  package let source: String
  /// Told by the key that it stands under.
  package let isVideo: Bool

  /// Takes an output as a result names it.
  package init(source: String, isVideo: Bool) {
    self.source = source
    self.isVideo = isVideo
  }

  /// Whether the bytes themselves stand in the result.
  package var isInline: Bool { DataURI.isOne(source) }

  /// Whether the API can be asked for it again, which it cannot for what it handed over itself.
  var isRemote: Bool { source.hasPrefix("https://") || source.hasPrefix("http://") }

  /// The address without what may be signed anew each time it is asked for.
  var place: Substring { source.prefix { $0 != "?" && $0 != "#" } }

  /// What a result's `output` holds, in order and without repetitions; each key has one text or
  /// a list of them. `nil` where something else stands there.
  package static func list(in output: JSONValue?) -> [OutputMedia]? {
    var found: [OutputMedia] = []
    for key in ["image", "images", "video", "videos"] {
      guard let value = output?[key], value != .null else { continue }
      for entry in value.array ?? [value] {
        guard let source = entry.string else { return nil }
        let media = OutputMedia(source: source, isVideo: key.hasPrefix("video"))
        if !found.contains(media) { found.append(media) }
      }
    }
    return found
  }

  /// The output with a source replaced wherever a media key holds it.
  package static func replacing(_ source: String, with text: String, in output: JSONValue?)
    -> JSONValue?
  {
    guard var object = output?.object else { return output }
    for key in ["image", "images", "video", "videos"] {
      if object[key]?.string == source { object[key] = .string(text) }
      guard let list = object[key]?.array else { continue }
      object[key] = .array(list.map { $0.string == source ? .string(text) : $0 })
    }
    return .object(object)
  }
}

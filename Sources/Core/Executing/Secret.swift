import JSONValues

/// A token: it goes into one header of calls to the API, and into nothing else.
///
/// Printed, interpolated or dumped, it is `[token]`.
package struct Secret: Sendable, Equatable {
  private let text: String

  /// Refuses what could not stand in a header: white space within, control characters, nothing.
  package init?(_ text: String) {
    let isPrintable = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard !text.isEmpty, isPrintable else { return nil }
    self.text = text
  }

  /// The value of the `Authorization` header.
  package var authorization: String { "Bearer \(text)" }

  /// Most texts do not hold the token, and some are a picture of several megabytes.
  private func holds(_ words: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    var rest = words.utf8[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: text.utf8) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }

  /// The content of the vendor's `token.json`, for the user's own disk and no other place.
  package var document: [UInt8] {
    JSONValue.object(["access_token": .string(text)]).prettyBytes()
  }

  /// The text with the token replaced, for words that come from a server.
  ///
  /// A token shorter than 8 bytes guards nothing and could be an ordinary word, so it stays.
  package func redacted(_ words: String) -> String {
    guard text.utf8.count >= 8, holds(words) else { return words }
    var rest = Array(words.utf8)[...]
    var kept: [UInt8] = []
    while let byte = rest.first {
      let isToken = rest.starts(with: text.utf8)
      kept += isToken ? Array("[token]".utf8) : [byte]
      rest = rest.dropFirst(isToken ? text.utf8.count : 1)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "[token]" }
  package var debugDescription: String { "[token]" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

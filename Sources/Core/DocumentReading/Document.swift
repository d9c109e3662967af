import JSONValues
import RequestBuilding

/// A file that was read for its prompts.
package struct Document: Sendable {
  /// In the order of the file. A record may lack its prompt, where it is plain that it should have
  /// one.
  package private(set) var prompts: [DocumentPrompt] = []
  /// What could not be read, in the order of the file.
  package private(set) var problems: [DocumentProblem] = []

  /// Reads a file's bytes; only JSON Lines can have prompts beside problems.
  ///
  /// JSON that nobody named is often for others: without a record, or a name that is a slip for
  /// `prompt`, it holds nothing. A blank text is a prompt that somebody forgot, unless it
  /// `mayBeBlank`.
  package init(
    _ bytes: [UInt8], kind: DocumentKind, isNamed: Bool = false, mayBeBlank: Bool = false
  ) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if kind != .jsonLines, let problem = DocumentProblem(notTextIn: bytes, from: start) {
      problems = [problem]
      return
    }
    switch kind {
    case .text:
      if mayBeBlank, String(decoding: bytes[start...], as: UTF8.self).isBlank { return }
      prompts = [DocumentPrompt(textFrom: start, of: bytes)]
    case .markdown: prompts = FenceReader.prompts(in: bytes, from: start)
    case .json, .jsonLines:
      var reader = RecordFinder(bytes, isNamed: isNamed)
      if kind == .json { reader.readWhole(from: start) } else { reader.readLines(from: start) }
      (prompts, problems) = reader.found()
    }
  }
}

import JSONValues

/// A file that was read for its prompts.
package struct Document: Sendable {
  /// In the order of the file.
  package private(set) var prompts: [DocumentPrompt] = []
  /// What could not be read, in the order of the file.
  package private(set) var problems: [DocumentProblem] = []

  /// Reads a file's bytes; only JSON Lines can have prompts beside problems.
  package init(_ bytes: [UInt8], kind: DocumentKind) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if kind == .jsonLines {
      readLines(of: bytes, from: start)
      return
    }
    if let problem = DocumentProblem(notTextIn: bytes, from: start) {
      problems = [problem]
      return
    }
    switch kind {
    case .text:
      prompts = bytes.count > start ? [DocumentPrompt(textFrom: start, of: bytes)] : []
    case .markdown: prompts = FenceReader.prompts(in: bytes, from: start)
    case .json, .jsonLines: readJSON(start..<bytes.count, of: bytes)
    }
  }

  private mutating func readLines(of bytes: [UInt8], from start: Int) {
    var start = start
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = start..<end
      if bytes[line].contains(where: { !$0.isJSONSpace }) {
        if let problem = DocumentProblem(notTextIn: bytes, from: start, to: end) {
          problems.append(problem)
        } else {
          readJSON(line, of: bytes)
        }
      }
      start = end + 1
    }
  }

  private mutating func readJSON(_ range: Range<Int>, of bytes: [UInt8]) {
    // A file of white space holds no record, as a stream of it does.
    guard bytes[range].contains(where: { !$0.isJSONSpace }) else { return }
    do throws(JSONSyntaxError) {
      _ = try JSONValue(parsing: Array(bytes[range]))
      for place in JSONScanner.places(in: bytes, from: range.lowerBound) {
        let value = try JSONValue(parsing: Array(bytes[place.range]))
        prompts.append(DocumentPrompt(recordAt: place, value, of: bytes))
      }
    } catch {
      problems.append(DocumentProblem(error, after: range.lowerBound, of: bytes))
    }
  }
}

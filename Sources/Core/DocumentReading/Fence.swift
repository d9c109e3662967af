/// A fenced code block as far as it has been read.
struct Fence {
  /// A line of the block.
  private struct Line {
    /// What stands before the text: the indentation and marks of quotes.
    let prefix: Range<Int>
    /// With its line break.
    let text: Range<Int>
    /// Where the line break begins.
    let end: Int
  }

  private let mark: UInt8
  private let length: Int
  /// Columns before the fence; as many are taken off each line.
  let indent: Int
  /// Whether the first word behind the fence says so.
  let isPrompt: Bool
  private let start: Int
  private var lines: [Line] = []

  /// `nil` where the line opens no fence; its text begins on the next one.
  init?(openedBy line: MarkdownLine, before next: Int) {
    let content = line.content
    guard line.indent < 4, let mark = content.first, "`~".utf8.contains(mark) else { return nil }
    let length = content.prefix { $0 == mark }.count
    let words = content.dropFirst(length)
    guard length >= 3, mark == UInt8(ascii: "~") || !words.contains(mark) else { return nil }
    let first = words.split { $0 == 0x20 || $0 == 0x09 }.first ?? []
    self.mark = mark
    self.length = length
    indent = line.indent
    isPrompt = String(decoding: first, as: UTF8.self).lowercased() == "prompt"
    start = next
  }

  /// Whether the line ends the block.
  func isClosed(by line: MarkdownLine) -> Bool {
    let content = line.content
    let run = content.prefix { $0 == mark }.count
    return line.indent < 4 && run >= length
      && content.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Takes a line of the block.
  mutating func add(start: Int, text: Int, end: Int, next: Int) {
    lines.append(Line(prefix: start..<text, text: text..<next, end: end))
  }

  /// The prompt that the lines are, without the last line break.
  func prompt(of bytes: [UInt8]) -> DocumentPrompt {
    var (stretches, text) = ([FileMap.Stretch](), [UInt8]())
    for (index, line) in lines.enumerated() {
      let file = line.text.lowerBound..<(index == lines.count - 1 ? line.end : line.text.upperBound)
      guard !file.isEmpty else { continue }
      let place = text.count..<text.count + file.count
      text += bytes[file]
      if let last = stretches.last, last.file.upperBound == file.lowerBound {
        stretches[stretches.count - 1] = FileMap.Stretch(
          text: last.text.lowerBound..<place.upperBound,
          file: last.file.lowerBound..<file.upperBound)
      } else {
        stretches.append(FileMap.Stretch(text: place, file: file))
      }
    }
    // A blank line may be indented less than the others.
    let prefix = (lines.first { $0.end > $0.text.lowerBound } ?? lines.first)?.prefix ?? 0..<0
    return DocumentPrompt(
      fenced: String(decoding: text, as: UTF8.self),
      map: FileMap(stretches, at: stretches.first?.file.lowerBound ?? start),
      prefix: String(decoding: bytes[prefix], as: UTF8.self))
  }
}

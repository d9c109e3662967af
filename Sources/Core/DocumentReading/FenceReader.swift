/// Finds the fenced code blocks of Markdown that are marked `prompt`, by the rules of CommonMark
/// for fences, block quotes and list items.
struct FenceReader {
  /// What lines can be inside of.
  private enum Container {
    case quote
    /// The columns from the item's own start to its text.
    case item(indent: Int)
  }

  private let bytes: [UInt8]
  private var containers: [Container] = []
  private var fence: Fence?
  private var prompts: [DocumentPrompt] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The prompts of a file, in order; a fence that is never closed goes to the end of what it
  /// stands in.
  static func prompts(in bytes: [UInt8], from start: Int) -> [DocumentPrompt] {
    var reader = FenceReader(bytes)
    var start = start
    while start < bytes.count {
      let feed = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let isPair = feed + 1 < bytes.count && bytes[feed] == 0x0D && bytes[feed + 1] == 0x0A
      let next = min(bytes.count, feed + (isPair ? 2 : 1))
      reader.read(MarkdownLine(bytes, from: start, to: feed), from: start, next: next)
      start = next
    }
    reader.closeFence()
    return reader.prompts
  }

  private mutating func read(_ line: MarkdownLine, from start: Int, next: Int) {
    var line = line
    let inside = containers.prefix { Self.holds($0, &line) }.count
    if let fence, inside == containers.count {
      if fence.isClosed(by: line) { return closeFence() }
      line.skip(columns: min(fence.indent, line.indent))
      self.fence?.add(start: start, text: line.offset, end: line.end, next: next)
      return
    }
    closeFence()
    containers.removeLast(containers.count - inside)
    while let container = Self.opened(by: &line) { containers.append(container) }
    fence = Fence(openedBy: line, before: next)
  }

  private mutating func closeFence() {
    if let fence, fence.isPrompt { prompts.append(fence.prompt(of: bytes)) }
    fence = nil
  }

  /// Whether the line goes on inside of the container; passes what says so.
  private static func holds(_ container: Container, _ line: inout MarkdownLine) -> Bool {
    switch container {
    case .quote:
      guard line.indent < 4, line.content.first == UInt8(ascii: ">") else { return false }
      line.take(1)
      line.skip(columns: 1)
      return true
    case .item(let indent):
      guard !line.isBlank else { return true }
      guard line.indent >= indent else { return false }
      line.skip(columns: indent)
      return true
    }
  }

  /// The container that begins with the line, whose mark is passed.
  private static func opened(by line: inout MarkdownLine) -> Container? {
    guard line.indent < 4 else { return nil }
    if holds(.quote, &line) { return .quote }
    guard let mark = markLength(line.content) else { return nil }
    let before = line.indent
    line.take(mark)
    // Five and more belong to an indented code block in the item.
    let gap = line.isBlank || line.indent > 4 ? 1 : line.indent
    line.skip(columns: gap)
    return .item(indent: before + mark + gap)
  }

  /// The bytes of a bullet or a number that begins a list item.
  private static func markLength(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    guard let mark = text.dropFirst(digits).first else { return nil }
    let isMark = digits == 0 ? "-+*".utf8.contains(mark) : digits < 10 && ".)".utf8.contains(mark)
    let next = text.dropFirst(digits + 1).first
    return isMark && (next == nil || next == 0x20 || next == 0x09) ? digits + 1 : nil
  }
}

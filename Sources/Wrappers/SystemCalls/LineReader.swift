/// Reads a stream line by line without waiting for more than the line asked for.
///
/// A line ends at LF; a CR before it belongs to the line end. The last line may lack its end.
package struct LineReader: ~Copyable {
  private let descriptor: FileDescriptor
  private let name: String
  private var buffer: [UInt8] = []
  /// Where the next line starts in `buffer`.
  private var start = 0
  /// From here on `buffer` has not been searched for a line end.
  private var searched = 0
  private var isAtEnd = false

  /// Bytes asked for in one read; pipes hold 64 KiB.
  private static let chunk = 65_536

  /// Reads nothing yet; `name` is for errors.
  package init(_ descriptor: FileDescriptor = .standardInput, name: String = "standard input") {
    self.descriptor = descriptor
    self.name = name
  }

  /// The next line without its end, or `nil` after the last.
  package mutating func next() throws(SystemError) -> [UInt8]? {
    while true {
      if let line = takeLine() { return line }
      guard !isAtEnd else { return takeRest() }
      try fill()
    }
  }

  /// At least one line unless the stream is over, and more as long as they come without waiting and
  /// are not many more bytes than `limit`.
  ///
  /// Who writes its answers after every batch never keeps an answer back while waiting.
  package mutating func nextBatch(limit: Int) throws(SystemError) -> [[UInt8]] {
    guard let first = try next() else { return [] }
    var (lines, size) = ([first], first.count)
    while size < limit, !wouldWait, let line = try next() {
      lines.append(line)
      size += line.count + 1
    }
    return lines
  }

  /// Whether `next()` might have to wait for the stream.
  package var wouldWait: Bool {
    mutating get {
      while lineEnd == nil, !isAtEnd {
        guard descriptor.isReadyToRead else { return true }
        // A failed read is reported by the `next()` that runs into it again.
        guard (try? fill()) != nil else { return false }
      }
      return false
    }
  }

  private var lineEnd: Int? {
    mutating get {
      while searched < buffer.count {
        if buffer[searched] == 0x0A { return searched }
        searched += 1
      }
      return nil
    }
  }

  private mutating func takeLine() -> [UInt8]? {
    guard let end = lineEnd else { return nil }
    defer {
      start = end + 1
      searched = start
    }
    return Self.withoutReturn(buffer[start..<end])
  }

  private mutating func takeRest() -> [UInt8]? {
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return Self.withoutReturn(buffer[start...])
  }

  private mutating func fill() throws(SystemError) {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    isAtEnd = try descriptor.read(into: &buffer, limit: Self.chunk, name: name) == 0
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](line.last == 0x0D ? line.dropLast() : line)
  }
}

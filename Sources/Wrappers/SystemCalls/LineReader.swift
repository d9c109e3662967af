/// Reads a file line by line, holding little more than one line.
package struct LineReader {
  private static let lineFeed = UInt8(ascii: "\n")

  private let descriptor: FileDescriptor
  /// How errors call the file.
  private let name: String
  private var buffer: [UInt8] = []
  /// Where the rest begins in `buffer`, and in the file.
  private var (start, offset) = (0, 0)

  /// The file stands at its start.
  package init(_ descriptor: FileDescriptor, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Bytes that the lines so far took, line breaks included.
  package var position: Int { offset }

  /// The next line without its LF; `nil` at the end.
  package mutating func next() throws(SystemError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: Self.lineFeed) {
        return taken(upTo: end, dropping: 1)
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      let more = try descriptor.read(limit: FileDescriptor.chunk, name: name)
      guard !more.isEmpty else { return buffer.isEmpty ? nil : taken(upTo: buffer.count) }
      buffer += more
    }
  }

  /// Goes back to a position that it told; the file has to be one that can do that.
  package mutating func seek(to position: Int) throws(SystemError) {
    try descriptor.seek(to: position, name: name)
    buffer = []
    (start, offset) = (0, position)
  }

  private mutating func taken(upTo end: Int, dropping ending: Int = 0) -> [UInt8] {
    let line = [UInt8](buffer[start..<end])
    offset += line.count + ending
    start = end + ending
    return line
  }
}

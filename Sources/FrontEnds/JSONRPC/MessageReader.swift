import JSONValues
import SystemCalls

/// Reads messages from a stream as they come, holding no more than one and what came with it.
package struct MessageReader {
  /// What stands in the stream.
  private enum Piece {
    case body([UInt8])
    case refused(ResponseError)
  }

  /// The longest line of a header, in bytes.
  private static let mostHeaderBytes = 8 << 10

  private let framing: Framing
  /// The largest message that is read, in bytes.
  private let mostBytes: Int
  private let read: () throws(SystemError) -> [UInt8]
  private var buffer: [UInt8] = []
  /// Where the rest begins in `buffer`.
  private var start = 0
  /// Whether a header had no usable length, so that what follows it has to be passed over.
  private var isLost = false

  /// `read` gives what is there, waiting for at least one byte; nothing is the end.
  package init(
    _ framing: Framing, atMost mostBytes: Int, read: @escaping () throws(SystemError) -> [UInt8]
  ) {
    self.framing = framing
    self.mostBytes = mostBytes
    self.read = read
  }

  /// Reads what the process is handed on stdin.
  package static func standardInput(_ framing: Framing, atMost mostBytes: Int) -> MessageReader {
    MessageReader(framing, atMost: mostBytes) { () throws(SystemError) in
      try FileDescriptor.standardInput.read(limit: FileDescriptor.chunk, name: "standard input")
    }
  }

  /// The next message, or what to answer to bytes that are none; `nil` at the end.
  package mutating func next() throws(SystemError) -> Result<Message, MessageRefusal>? {
    switch try framing == .lines ? lineOfText() : headed() {
    case nil: return nil
    case .refused(let error): return .failure(MessageRefusal(id: nil, error))
    case .body(let bytes):
      do throws(MessageRefusal) {
        return .success(try Message(parsing: bytes))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The next line that is not blank; the last one may lack its line break.
  private mutating func lineOfText() throws(SystemError) -> Piece? {
    while let piece = try line(atMost: mostBytes, isWholeAtEnd: true) {
      guard case .body(let bytes) = piece, bytes.allSatisfy(Self.isSpace) else { return piece }
    }
    return nil
  }

  /// What a header says the length of.
  ///
  /// After a header without a usable length everything is passed over up to the next that has one.
  private mutating func headed() throws(SystemError) -> Piece? {
    var (length, hasHeader, trouble) = (Int?.none, false, ResponseError?.none)
    while let piece = try line(
      atMost: isLost ? mostBytes : Self.mostHeaderBytes, isWholeAtEnd: false)
    {
      switch piece {
      case .refused(let error): (hasHeader, trouble) = (!isLost, error)
      case .body(let bytes) where bytes.allSatisfy(Self.isSpace):
        if !hasHeader { continue }
        guard let length else {
          isLost = true
          return .refused(trouble ?? Self.lengthless)
        }
        if let trouble { return try skip(length) ? .refused(trouble) : nil }
        return try content(length)
      case .body(let bytes):
        length = Self.contentLength(in: bytes) ?? length
        isLost = isLost && length == nil
        hasHeader = !isLost
      }
    }
    return nil
  }

  /// A message that is cut off by the end is none.
  private mutating func content(_ length: Int) throws(SystemError) -> Piece? {
    guard length <= mostBytes else {
      return try skip(length) ? .refused(tooLarge) : nil
    }
    while buffer.count - start < length { guard try fill() else { return nil } }
    defer { start += length }
    return .body(Array(buffer[start..<start + length]))
  }

  /// The bytes up to the next LF, without it; of a line that is too long nothing is kept.
  private mutating func line(atMost limit: Int, isWholeAtEnd: Bool) throws(SystemError) -> Piece? {
    var (searched, isTooLong) = (start, false)
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return isTooLong || end - start > limit
          ? .refused(tooLarge) : .body(Array(buffer[start..<end]))
      }
      if buffer.count - start > limit { (isTooLong, start) = (true, buffer.count) }
      let seen = buffer.count - start
      guard try fill() else {
        defer { start = buffer.count }
        let rest = Array(buffer[start...])
        if isTooLong { return .refused(tooLarge) }
        return isWholeAtEnd && !rest.isEmpty ? .body(rest) : nil
      }
      searched = start + seen
    }
  }

  /// `false` where the end comes before.
  private mutating func skip(_ count: Int) throws(SystemError) -> Bool {
    var left = count
    while true {
      let taken = min(left, buffer.count - start)
      start += taken
      left -= taken
      if left == 0 { return true }
      guard try fill() else { return false }
    }
  }

  /// Appends what one read gives; `false` at the end.
  private mutating func fill() throws(SystemError) -> Bool {
    buffer.removeFirst(start)
    start = 0
    let bytes = try read()
    if buffer.isEmpty { buffer = bytes } else { buffer += bytes }
    return !bytes.isEmpty
  }

  /// The number in a line such as `Content-Length: 42`; names of headers have no case.
  ///
  /// The line may begin with the end of a message whose length was wrong; within JSON nothing can
  /// end a line like this.
  private static func contentLength(in line: [UInt8]) -> Int? {
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: line[..<colon].suffix(headerName.utf8.count), as: UTF8.self)
    guard name.lowercased() == headerName else { return nil }
    let digits = line[(colon + 1)...].filter { !isSpace($0) }
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
  }

  private static let headerName = "content-length"
  private static let lengthless = ResponseError.invalidRequest(
    "there is no Content-Length in the header")

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0D].contains(byte)
  }

  private var tooLarge: ResponseError {
    .invalidRequest("the message is longer than \(mostBytes) bytes")
  }
}

import CPCRE2
import Synchronization

/// Owns what PCRE2 compiled: code to interpret and, once it pays, machine code beside it.
@safe final class MatchProgram: Sendable {
  /// Never changed after `init`, so threads may share it; stands in where machine code gives up.
  private nonisolated(unsafe) let interpreted: OpaquePointer
  /// The whole match included.
  private let groupCount: UInt32
  let groupNames: [String: Int]
  /// The address of a copy with machine code; 0 as long as there is none.
  private let compiled = Atomic<UInt>(0)
  /// Bytes that were given to the interpreter.
  private let bytesRead = Atomic<Int>(0)

  /// Once the pattern has read so much, machine code pays.
  private let bytesBeforeCompiling: Int

  /// Machine code takes 450 instructions to make for each byte of the program, and saves 45 for
  /// each byte that is read (measured). It pays only after ten times as many bytes, but who has
  /// read a fifth of them is likely to read on; for one prompt and its fixes no large one is made.
  private static let bytesPerProgramByte = 2
  /// The same for the smallest.
  private static let leastBytesBeforeCompiling = 4096
  /// What starting a match costs, in bytes read.
  private static let bytesPerMatch = 128

  init(_ source: String, restoring program: PackedNumbers) throws(PatternError) {
    let restored = unsafe Self.restored(from: program)
    let code =
      if let restored = unsafe restored { unsafe restored } else {
        unsafe try Self.compile(source)
      }
    unsafe self.interpreted = code
    self.groupCount = unsafe Self.number(PCRE2_INFO_CAPTURECOUNT, of: code) + 1
    self.groupNames = unsafe Self.groupNames(of: code)
    self.bytesBeforeCompiling = unsafe max(
      Self.leastBytesBeforeCompiling, Self.bytesPerProgramByte * Self.size(of: code))
  }

  deinit {
    unsafe pcre2_code_free_8(OpaquePointer(bitPattern: compiled.load(ordering: .acquiring)))
    unsafe pcre2_code_free_8(interpreted)
  }

  /// Lends the code that can be stored.
  func withCode<Result>(_ body: (OpaquePointer) -> Result) -> Result {
    unsafe body(interpreted)
  }

  /// The first match in `bounds` that begins no further on than at `last`, or one at their very
  /// start that is not empty.
  func match(
    in subject: [UInt8], within bounds: Range<Int>, startingTo last: Int? = nil,
    anchoredNonEmpty: Bool
  ) throws(MatchLimitError.Limit) -> Match? {
    precondition(bounds.lowerBound >= 0 && bounds.upperBound <= subject.count, "foreign bounds")
    guard let room = MatchRoom.ofThread(groups: groupCount) else { throw .heap }
    room.limit(startsTo: last)
    let options =
      PCRE2_NO_UTF_CHECK | (anchoredNonEmpty ? PCRE2_NOTEMPTY_ATSTART | PCRE2_ANCHORED : 0)
    let code = unsafe fastest(forBytes: bounds.count)
    let status = unsafe subject.withUnsafeBufferPointer { bytes in
      let run = { code in
        unsafe pcre2_match_8(
          code, bytes.baseAddress, bounds.upperBound, bounds.lowerBound, options, room.data,
          room.context)
      }
      let status = unsafe run(code)
      return unsafe status == PCRE2_ERROR_JIT_STACKLIMIT ? run(interpreted) : status
    }
    switch status {
    case 1...: return Self.match(in: room, groups: groupCount)
    case PCRE2_ERROR_NOMATCH: return nil
    case PCRE2_ERROR_MATCHLIMIT: throw .steps
    case PCRE2_ERROR_DEPTHLIMIT: throw .depth
    case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY: throw .heap
    default: throw .engine(status)
    }
  }

  /// Counts what is read and picks the code for it; makes machine code when enough was read.
  private func fastest(forBytes length: Int) -> OpaquePointer {
    if let code = unsafe OpaquePointer(bitPattern: compiled.load(ordering: .acquiring)) {
      return unsafe code
    }
    // Where machine code was refused the count stays put, so that threads do not contend for it.
    guard bytesRead.load(ordering: .relaxed) < bytesBeforeCompiling else {
      return unsafe interpreted
    }
    let (before, after) = bytesRead.add(Self.bytesPerMatch + length, ordering: .relaxed)
    guard before < bytesBeforeCompiling, after >= bytesBeforeCompiling else {
      return unsafe interpreted
    }
    return unsafe machineCode() ?? interpreted
  }

  static var isCompilable: Bool {
    guard let trial = try? MatchProgram("a", restoring: .none) else { return false }
    return unsafe trial.machineCode() != nil
  }

  /// Works on a copy, because compiling changes code that other threads are running.
  private func machineCode() -> OpaquePointer? {
    guard let copy = unsafe pcre2_code_copy_8(interpreted) else { return nil }
    guard unsafe pcre2_jit_compile_8(copy, PCRE2_JIT_COMPLETE) == 0 else {
      unsafe pcre2_code_free_8(copy)
      return nil
    }
    compiled.store(UInt(bitPattern: copy), ordering: .releasing)
    return unsafe copy
  }
}

extension MatchProgram {
  private static let options =
    PCRE2_UTF | PCRE2_CASELESS | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
    | PCRE2_USE_OFFSET_LIMIT

  /// The code of a pattern; `extra` are options that the caller needs beside those of all.
  static func compile(
    _ source: String, adding extra: UInt32 = 0
  ) throws(PatternError) -> OpaquePointer {
    guard let context = unsafe pcre2_compile_context_create_8(nil) else { throw .outOfMemory }
    defer { unsafe pcre2_compile_context_free_8(context) }
    unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_ANYCRLF))
    var (text, status, offset) = (source, Int32(0), 0)
    let code = text.withUTF8 { bytes in
      unsafe pcre2_compile_8(
        bytes.baseAddress, bytes.count, options | extra, &status, &offset, context)
    }
    guard let code = unsafe code else {
      throw .malformed(message: message(of: status), offset: offset)
    }
    return unsafe code
  }

  private static func message(of status: Int32) -> String {
    // PCRE2 documents 120 bytes as enough for every message.
    let text = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      let length = unsafe pcre2_get_error_message_8(status, buffer.baseAddress, buffer.count)
      count = max(0, Int(length))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number that PCRE2 knows of a pattern.
  static func number(_ what: Int32, of code: OpaquePointer) -> UInt32 {
    var number: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(what), &number)
    return number
  }

  /// In bytes.
  static func size(of code: OpaquePointer) -> Int {
    var size = 0
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_SIZE), &size)
    return size
  }

  private static func groupNames(of code: OpaquePointer) -> [String: Int] {
    let entrySize = unsafe Int(number(PCRE2_INFO_NAMEENTRYSIZE, of: code))
    var table: UnsafePointer<UInt8>?
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table = unsafe table else { return [:] }
    var names: [String: Int] = [:]
    for index in 0..<(unsafe Int(number(PCRE2_INFO_NAMECOUNT, of: code))) {
      // An entry is the group's number in two bytes, most significant first, then its name and 0.
      let entry = unsafe table + index * entrySize
      names[unsafe String(cString: entry + 2)] = unsafe Int(entry[0]) << 8 | Int(entry[1])
    }
    return names
  }

  private static func match(in room: MatchRoom, groups: UInt32) -> Match? {
    guard let offsets = unsafe pcre2_get_ovector_pointer_8(room.data) else { return nil }
    // A group that took no part has PCRE2_UNSET, all bits one, in both places.
    let ranges = (0..<Int(groups)).map { group -> Range<Int>? in
      let (start, end) = unsafe (offsets[2 * group], offsets[2 * group + 1])
      return start >= 0 && start <= end ? start..<end : nil
    }
    return ranges.first.flatMap { $0 }.map { Match(range: $0, ranges: ranges) }
  }
}

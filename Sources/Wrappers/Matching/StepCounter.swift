import CPCRE2

/// Counts what a pattern costs on a text: how often PCRE2 comes to one of the pattern's parts.
///
/// The counts are those of the interpreter, and the same on every machine and in every run, which
/// times are not. PCRE2's own match limit would not do: it counts one starting place at a time.
@safe package final class StepCounter {
  /// Calls out in front of every part of the pattern.
  private let code: OpaquePointer
  private let room: MatchRoom

  /// Compiles the pattern anew, for counting alone.
  package init(_ source: String) throws(PatternError) {
    let code = unsafe try MatchProgram.compile(source, adding: PCRE2_AUTO_CALLOUT)
    let groups = unsafe MatchProgram.number(PCRE2_INFO_CAPTURECOUNT, of: code) + 1
    guard let room = MatchRoom(groupCapacity: groups) else {
      unsafe pcre2_code_free_8(code)
      throw .outOfMemory
    }
    unsafe self.code = code
    self.room = room
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// The steps that finding all matches takes, or those until the match is given up.
  ///
  /// The subject must be valid UTF-8: it is not checked.
  package func steps(in subject: [UInt8]) -> Int {
    var steps = 0
    unsafe withUnsafeMutablePointer(to: &steps) { count in
      unsafe subject.withUnsafeBufferPointer { bytes in unsafe scan(bytes, counting: count) }
    }
    return steps
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>, counting: UnsafeMutablePointer<Int>) {
    unsafe pcre2_set_callout_8(
      room.context,
      { _, count in
        unsafe count?.assumingMemoryBound(to: Int.self).pointee += 1
        return 0
      }, counting)
    var start = 0
    while start < bytes.count {
      let status = unsafe pcre2_match_8(
        code, bytes.baseAddress, bytes.count, start, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY,
        room.data, room.context)
      guard status > 0, let ends = unsafe pcre2_get_ovector_pointer_8(room.data) else { return }
      start = unsafe max(ends[1], start + 1)
    }
  }
}

import CPCRE2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread's own room for matching, for all patterns, made at first use, freed with the thread.
@safe final class MatchRoom {
  /// Groups that fit, the whole match included. A pattern with more gets a room of its own.
  static let groupCapacity: UInt32 = 32

  /// Where offsets are written; valid as long as this object.
  let data: OpaquePointer
  /// The limits, in PCRE2's form.
  let context: OpaquePointer
  /// Behind which place no match may begin.
  private var lastStart = MatchRoom.nowhere
  private static let nowhere = ~0

  init?(groupCapacity: UInt32) {
    guard let data = unsafe pcre2_match_data_create_8(groupCapacity, nil) else { return nil }
    guard let context = unsafe pcre2_match_context_create_8(nil) else {
      unsafe pcre2_match_data_free_8(data)
      return nil
    }
    unsafe pcre2_set_match_limit_8(context, MatchLimits.steps)
    unsafe pcre2_set_depth_limit_8(context, MatchLimits.depth)
    unsafe pcre2_set_heap_limit_8(context, MatchLimits.heapKiB)
    unsafe self.data = data
    unsafe self.context = context
  }

  deinit {
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(data)
  }

  /// Lets no match begin behind a place of the text; `nil` lifts that.
  func limit(startsTo last: Int?) {
    let last = last ?? Self.nowhere
    guard last != lastStart else { return }
    lastStart = last
    unsafe pcre2_set_offset_limit_8(context, last)
  }

  /// The calling thread's room for a pattern of so many groups.
  static func ofThread(groups: UInt32) -> MatchRoom? {
    guard groups <= groupCapacity, let key else { return MatchRoom(groupCapacity: groups) }
    if let kept = unsafe pthread_getspecific(key) {
      return unsafe Unmanaged<MatchRoom>.fromOpaque(kept).takeUnretainedValue()
    }
    guard let room = MatchRoom(groupCapacity: groupCapacity) else { return nil }
    unsafe pthread_setspecific(key, Unmanaged.passRetained(room).toOpaque())
    return room
  }

  /// The slot of thread-local storage; `nil` where the process has none left.
  private static let key: pthread_key_t? = {
    var key = pthread_key_t()
    let status = unsafe pthread_key_create(&key) { room in
      guard let room = unsafe room else { return }
      unsafe Unmanaged<MatchRoom>.fromOpaque(room).release()
    }
    return status == 0 ? key : nil
  }()
}

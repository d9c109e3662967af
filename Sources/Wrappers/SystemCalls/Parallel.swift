#if canImport(Glibc)
  import CSystem
  import Glibc
#else
  import Darwin
#endif

/// Splits work over plain threads, which cost nothing at start, unlike task groups.
package enum Parallel {
  /// The processors that this process may run on.
  package static var processorCount: Int {
    #if canImport(Glibc)
      // Room for 8,192 processors; the kernel refuses a mask that is too small for it.
      var mask = [UInt8](repeating: 0, count: 1_024)
      let status = unsafe sched_getaffinity(0, UInt(mask.count), &mask)
      if status == 0 { return mask.reduce(0) { $0 + $1.nonzeroBitCount } }
    #endif
    return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Calls `body` once with each number from 0 up to `count`, on at most `threads` threads of which
  /// the caller's is one, and returns when all calls have.
  package static func forEach(
    count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void
  ) {
    let work = SharedWork(count: count, body: body)
    let helpers = (1..<max(1, min(threads, count))).compactMap { _ in start(work) }
    work.run()
    for helper in helpers { pthread_join(helper, nil) }
  }

  /// The results of `body` for each number from 0 up to `count`, in that order.
  package static func map<Element: Sendable>(
    count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Element
  ) -> [Element] {
    unsafe [Element](unsafeUninitializedCapacity: count) { room, initialized in
      // Every call fills a place of its own, and all have returned when `forEach` does.
      nonisolated(unsafe) let places = room.baseAddress
      forEach(count: count, threads: threads) { index in
        unsafe places?.advanced(by: index).initialize(to: body(index))
      }
      initialized = count
    }
  }

  /// Calls `body` on a thread of its own, which ends with the process at the latest; `false` where
  /// the system gives no more threads.
  @discardableResult
  package static func inBackground(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(SharedWork(count: 1) { _ in body() }) else { return false }
    pthread_detach(thread)
    return true
  }

  /// `nil` where the system gives no more threads: then the others do the work.
  private static func start(_ work: SharedWork) -> pthread_t? {
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let argument = unsafe Unmanaged.passRetained(work).toOpaque()
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        #if canImport(Glibc)
          guard let argument = unsafe argument else { return nil }
        #endif
        unsafe Unmanaged<SharedWork>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, argument)
    guard status == 0 else {
      unsafe Unmanaged<SharedWork>.fromOpaque(argument).release()
      return nil
    }
    return thread
  }
}

import Synchronization

/// A pattern that is compiled when it is first needed, so that unused ones cost nothing at start.
package final class LazyPattern: Sendable {
  /// The pattern as it was written; not checked before it is needed.
  package let source: String
  /// What every match holds: a text without it need not be matched, nor the pattern compiled.
  package let gates: LiteralGates
  /// What it was compiled to ahead, as `Pattern.program` gave it.
  package let program: PackedNumbers
  /// The address of the compiled pattern, which is kept; 0 as long as there is none. An
  /// `AtomicLazyReference` asks the runtime for its type at each load, which costs 30 times more.
  private let ready = Atomic<UInt>(0)

  /// Compiles nothing yet.
  package init(
    _ source: String, gates: LiteralGates = .none, program: PackedNumbers = .none
  ) {
    self.source = source
    self.gates = gates
    self.program = program
  }

  /// The compiled pattern; threads that race for the first use all get the same one.
  package func pattern() throws(PatternError) -> Pattern {
    if let pattern = Self.pattern(at: ready.load(ordering: .acquiring)) { return pattern }
    let pattern = try Pattern(source, program: program)
    let kept = unsafe Unmanaged.passRetained(pattern)
    let address = unsafe UInt(bitPattern: kept.toOpaque())
    let (isFirst, first) = ready.compareExchange(
      expected: 0, desired: address, ordering: .acquiringAndReleasing)
    if isFirst { return pattern }
    unsafe kept.release()
    return Self.pattern(at: first) ?? pattern
  }

  private static func pattern(at address: UInt) -> Pattern? {
    guard let place = unsafe UnsafeRawPointer(bitPattern: address) else { return nil }
    return unsafe Unmanaged<Pattern>.fromOpaque(place).takeUnretainedValue()
  }

  deinit {
    guard let place = unsafe UnsafeRawPointer(bitPattern: ready.load(ordering: .acquiring)) else {
      return
    }
    unsafe Unmanaged<Pattern>.fromOpaque(place).release()
  }
}

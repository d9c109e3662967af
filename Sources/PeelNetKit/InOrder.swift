import Synchronization

/// Passes values on in the order of their numbers, whatever order they come in.
final class InOrder<Element: Sendable>: Sendable {
  private struct State {
    var next = 0
    var early: [Int: Element] = [:]
  }

  private let state = Mutex(State())
  private let emit: @Sendable (Element) -> Void

  init(_ emit: @escaping @Sendable (Element) -> Void) { self.emit = emit }

  /// Takes the value of that number, each number from 0 once; threads may come together.
  func put(_ element: Element, at index: Int) {
    state.withLock { state in
      state.early[index] = element
      while let next = state.early.removeValue(forKey: state.next) {
        emit(next)
        state.next += 1
      }
    }
  }
}

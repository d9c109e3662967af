import SystemCalls

/// Passes values on in the order of their numbers, whatever order they come in.
///
/// What comes early is held, but not without bounds: who brings more waits until there is room.
/// So the value that all wait for must be under way, as it is where numbers are given out in order.
package final class InOrder<Element: Sendable>: Sendable {
  private struct State {
    var next = 0
    var early: [Int: Element] = [:]
    /// What the early values weigh together.
    var weight = 0
  }

  private let state = Monitor(State())
  private let room: Int
  private let weigh: @Sendable (Element) -> Int
  private let emit: @Sendable (Element) -> Void

  /// Values of up to that weight together are held.
  package init(
    room: Int, weigh: @escaping @Sendable (Element) -> Int,
    _ emit: @escaping @Sendable (Element) -> Void
  ) {
    self.room = room
    self.weigh = weigh
    self.emit = emit
  }

  /// Takes the value of that number, each number from 0 once; threads may come together.
  package func put(_ element: Element, at index: Int) {
    state.wait { $0.next == index || $0.weight < room }
    state.change { state in
      state.early[index] = element
      state.weight += weigh(element)
      while let next = state.early.removeValue(forKey: state.next) {
        state.weight -= weigh(next)
        state.next += 1
        emit(next)
      }
    }
  }
}

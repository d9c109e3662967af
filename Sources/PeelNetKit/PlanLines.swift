import JSONValues
import Reporting
import Synchronization

/// Plan answers, one after the other, as often as is asked; all of them are never held.
package struct PlanLines: Sendable {
  /// A plan as a line of JSON without its line break, and its number from 0.
  package typealias Line = (number: Int, bytes: [UInt8])

  /// The next one; `nil` at the end. Threads may ask together.
  package var next: @Sendable () throws(Failure) -> Line?
  /// Begins again with the first.
  package var rewind: @Sendable () throws(Failure) -> Void

  package init(
    next: @escaping @Sendable () throws(Failure) -> Line?,
    rewind: @escaping @Sendable () throws(Failure) -> Void
  ) {
    self.next = next
    self.rewind = rewind
  }

  /// Gives these.
  package init(_ plans: [JSONObject]) {
    let place = Mutex(0)
    self.init(
      next: {
        place.withLock { place in
          guard plans.indices.contains(place) else { return nil }
          defer { place += 1 }
          var bytes: [UInt8] = []
          plans[place].write(into: &bytes)
          return (place, bytes)
        }
      },
      rewind: { place.withLock { $0 = 0 } })
  }
}

extension PlanLines {
  /// The plan that a line holds.
  static func plan(in line: Line) throws(Failure) -> JSONObject {
    do {
      guard let plan = try JSONValue(parsing: line.bytes).object else { throw broken(line) }
      return plan
    } catch {
      throw broken(line)
    }
  }

  private static func broken(_ line: Line) -> Failure {
    Failure(
      .invalidJSON, "plan \(line.number + 1) of the handover is no JSON object",
      hint: "peel starts peel-net and hands it the work; run peel run again")
  }
}

import Reporting
import Testing

@Suite("The exit status of several records")
struct ExitCodeTests {
  /// The contract's order, word for word.
  static let order: [Int32] = [130, 77, 76, 74, 75, 69, 65, 1, 0]

  @Test("is the first of the contract's order that occurred", arguments: order.indices)
  func firstInOrderWins(index: Int) {
    let statuses = Self.order[index...].reversed().compactMap(ExitCode.init(rawValue:))
    #expect(ExitCode.worst(of: statuses).rawValue == Self.order[index])
  }

  @Test("does not depend on which record came first", arguments: ExitCode.allCases)
  func combiningCommutes(one: ExitCode) {
    for other in ExitCode.allCases {
      #expect(one.combined(with: other) == other.combined(with: one))
    }
  }

  @Test("is 0 where there were no records")
  func noRecords() {
    #expect(ExitCode.worst(of: []) == .success)
  }
}

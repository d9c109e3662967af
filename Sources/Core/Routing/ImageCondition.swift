/// The images that have to come with a record for a signal to count.
package enum ImageCondition: String, Sendable, CaseIterable {
  case none, given, one, several

  /// Whether that many images meet the condition.
  func holds(for count: Int) -> Bool {
    switch self {
    case .none: count == 0
    case .given: count > 0
    case .one: count == 1
    case .several: count > 1
    }
  }
}

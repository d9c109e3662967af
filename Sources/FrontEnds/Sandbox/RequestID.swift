/// The id of a job, in the API's form, counted up so that every run gives the same ones.
struct RequestID: Sendable, Equatable {
  private static let prefix = "5a4db0c5-0000-4000-8000-"
  /// A UUID's parts.
  private static let lengths = [8, 4, 4, 4, 12]

  /// The job's place in the sandbox's life, from 1.
  let number: Int

  init(number: Int) { self.number = number }

  /// Tells an id that this sandbox never gave, which is unknown, from what is no id at all.
  init(parsing text: String) throws(APIRefusal) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == Self.lengths, parts.joined().allSatisfy(\.isHexDigit) else {
      throw .malformedID
    }
    guard text.hasPrefix(Self.prefix), let number = Int(parts[4]) else { throw .unknownRequest }
    self.number = number
  }

  var text: String {
    let digits = String(number)
    return Self.prefix + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }
}

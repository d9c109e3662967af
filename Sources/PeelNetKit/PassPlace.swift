import JSONValues

/// Which pass of a compound edit a request is; an edit that is not split has one.
struct PassPlace: Sendable, Equatable {
  /// From 1.
  let number: Int
  let count: Int

  static let only = PassPlace(number: 1, count: 1)

  init(number: Int, count: Int) { (self.number, self.count) = (number, count) }

  /// Reads what the journal keeps of a request; `nil` where an older Peel wrote it down.
  init?(kept content: JSONObject) {
    guard let number = content["pass"]?.integer, let count = content["of"]?.integer, count > 0,
      (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }

  /// Passes that come after it.
  var following: Int { count - number }
  /// Whether its picture is what the edit was made for.
  var isFinal: Bool { following == 0 }
  /// What the journal keeps of it, and answers tell.
  var section: JSONObject { ["pass": .integer(number), "of": .integer(count)] }
}

import JSONValues

/// What a record of a run is called beside its progress.
package struct RecordName: Sendable, Equatable {
  /// From 0, in the order of the input.
  package let number: Int
  /// Its own id, or its number from 1.
  package let label: String

  init(number: Int, label: String) { (self.number, self.label) = (number, label) }

  /// The only one.
  init() { (number, label) = (0, "") }

  /// A record's name, from its plan or its answer.
  package init(of plan: JSONObject, number: Int) {
    self.number = number
    label =
      plan["id"]?.string ?? plan["id"]?.integer.map(String.init) ?? "record \(number + 1)"
  }
}

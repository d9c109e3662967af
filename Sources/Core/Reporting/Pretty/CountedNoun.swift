extension Int {
  /// The number with a noun in the form that it asks for.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension JSONValue {
  /// The value in the one form that equal values share, for digests.
  ///
  /// One line without white space; the members of every object stand in the order of their names'
  /// bytes, and a number without a fraction is written as a whole one, so that neither another
  /// layout nor another writer of the same JSON makes a difference.
  package var canonicalBytes: [UInt8] {
    var writer = JSONWriter(indentation: nil, isCanonical: true)
    writer.append(self)
    return writer.output
  }
}

/// The members of a JSON object in the order they were written or added.
package struct JSONObject: Sendable, Equatable {
  /// One name and its value.
  package struct Member: Sendable, Equatable {
    /// Occurs once in an object.
    package let name: String
    /// Of any type.
    package var value: JSONValue
  }

  /// In order; a name occurs once.
  package private(set) var members: [Member] = []

  /// An object without members.
  package init() {}

  /// Trusts the caller that no name occurs twice.
  init(uniqueMembers: [Member]) { self.members = uniqueMembers }

  /// The value of a member; assigning `nil` removes it, a new name goes last.
  package subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      guard let index = members.firstIndex(where: { $0.name == name }) else {
        if let newValue { members.append(Member(name: name, value: newValue)) }
        return
      }
      if let newValue { members[index].value = newValue } else { members.remove(at: index) }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// The last value wins where a name occurs twice.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    members.reserveCapacity(elements.count)
    for (name, value) in elements { self[name] = value }
  }
}

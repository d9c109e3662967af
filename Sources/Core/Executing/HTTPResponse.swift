/// What a server answered.
package struct HTTPResponse: Sendable, Equatable {
  /// 100 to 599.
  package let status: Int
  /// In the order in which they came.
  package let headers: [HTTPHeader]
  /// Empty where the pieces were handed over as they came.
  package let body: [UInt8]

  /// Takes an answer apart from its connection.
  package init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The last value of that header; names are compared without regard to case.
  package func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.last { $0.name.lowercased() == wanted }?.value
  }

  /// Whether the server did what was asked, as HTTP tells it; a body may yet say otherwise.
  package var isSuccess: Bool { (200...299).contains(status) }
  /// Whether the server points elsewhere.
  package var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) }
}

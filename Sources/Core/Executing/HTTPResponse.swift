/// What a server answered.
package struct HTTPResponse: Sendable, Equatable {
  package let status: Int
  package let headers: [HTTPHeader]
  package let body: [UInt8]

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

/// What the local server sends back, and how well it behaves while sending it.
package struct LocalResponse: Sendable, Equatable {
  /// How the answer travels; all but `whole` are for showing what a client does about it.
  package enum Delivery: Sendable, Equatable {
    case whole
    /// Answers in full, but not before that time; other connections are served meanwhile.
    case late(milliseconds: Int)
    /// Announces the whole body, sends that many bytes of it and closes the connection.
    case cut(bytes: Int)
    /// Announces the whole body, sends that many bytes of it and then nothing, with the connection
    /// open.
    case stalled(bytes: Int)
    /// Sends the body, then zeros up to that many bytes in all, made as they are sent; no length
    /// is announced.
    case filled(bytes: Int)
    /// Resets the connection without a byte, after the request was read and answered for.
    case hangUp
    /// Never answers; the connection stays open until the client or the server ends.
    case silence
  }

  /// The HTTP status, from 200 on.
  package var status: Int
  /// Sent in the order of their names; `Content-Length` and `Date` are added.
  package var headers: [String: String]
  /// Left out where the method is HEAD.
  package var body: [UInt8]
  /// How it travels.
  package var delivery: Delivery

  package init(
    status: Int = 200, headers: [String: String] = [:], body: [UInt8] = [],
    delivery: Delivery = .whole
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.delivery = delivery
  }
}

extension LocalResponse {
  /// A response with a text body of that media type.
  package init(status: Int = 200, type: String, text: String) {
    self.init(status: status, headers: ["Content-Type": type], body: Array(text.utf8))
  }
}

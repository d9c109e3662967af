/// Makes HTTP calls: the only way in which this package reaches the network.
///
/// Calls block the thread they are made on: several records run on plain threads, and a signal
/// cuts a waiting call short. Redirects are answers here and are never followed.
package struct Transport: Sendable {
  /// Makes a call and holds the whole body.
  package var send: @Sendable (HTTPRequest) throws(TransportError) -> HTTPResponse
  /// Makes a call and hands the body of a success over piece by piece; the answer's own body is
  /// then empty. A piece that is answered with `false` ends the call as `TransportError.stopped`.
  package var fetch:
    @Sendable (HTTPRequest, (_ piece: [UInt8]) -> Bool) throws(TransportError) -> HTTPResponse

  /// Takes both ways of calling.
  package init(
    send: @escaping @Sendable (HTTPRequest) throws(TransportError) -> HTTPResponse,
    fetch:
      @escaping @Sendable (HTTPRequest, (_ piece: [UInt8]) -> Bool) throws(TransportError) ->
      HTTPResponse
  ) {
    self.send = send
    self.fetch = fetch
  }
}

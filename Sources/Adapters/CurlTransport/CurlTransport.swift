import Executing

/// Makes calls with libcurl.
package struct CurlTransport: Sendable {
  private let handles = CurlHandlePool()
  /// Whether a signal has asked the program to stop.
  private let isInterrupted: @Sendable () -> Bool
  private let rule: PeerRule

  /// Bytes of a body that nobody wants, up to which the connection is worth keeping.
  private static let mostUnwanted = 1 << 16

  /// Takes the question that calls ask while they wait, about once a second.
  package init(
    to rule: PeerRule = PeerRule(), isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.rule = rule
    self.isInterrupted = isInterrupted
  }

  /// The calls as the core wants them.
  package var transport: Transport {
    Transport(
      send: { request throws(TransportError) in try send(request) },
      fetch: { request, receive throws(TransportError) in
        try fetch(request, receive: receive)
      })
  }

  private func send(_ request: HTTPRequest) throws(TransportError) -> HTTPResponse {
    var body: [UInt8] = []
    let response = try call(request) { piece, _ in
      body += piece
      return true
    }
    return HTTPResponse(status: response.status, headers: response.headers, body: body)
  }

  private func fetch(_ request: HTTPRequest, receive: ([UInt8]) -> Bool) throws(TransportError)
    -> HTTPResponse
  {
    var unwanted = 0
    return try call(request) { piece, status in
      if (200...299).contains(status) { return receive(piece) }
      unwanted += piece.count
      return unwanted <= Self.mostUnwanted
    }
  }

  private func call(_ request: HTTPRequest, receive: ([UInt8], Int) -> Bool) throws(TransportError)
    -> HTTPResponse
  {
    guard request.address.scheme == .https || request.address.isLoopback else {
      throw .notSent(reason: "\(request.address.origin) is not https")
    }
    guard let handle = handles.take() else { throw .notSent(reason: "libcurl does not start") }
    defer { handles.giveBack(handle) }
    let stops = request.yieldsToInterruption ? isInterrupted : { false }
    let result = handle.perform(request, by: rule, stops: stops, receive: receive)
    let response = HTTPResponse(status: result.status, headers: result.headers)
    guard let error = result.error(for: request) else { return response }
    // Only a body that does not count was cut short.
    if error == .stopped, !response.isSuccess { return response }
    throw error
  }
}

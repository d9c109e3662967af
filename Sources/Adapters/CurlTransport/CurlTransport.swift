import Executing

/// Makes calls with libcurl.
package struct CurlTransport: Sendable {
  private let handles = CurlHandlePool()
  /// Whether a signal has asked the program to stop.
  private let isInterrupted: @Sendable () -> Bool

  /// Takes the question that calls ask while they wait, about once a second.
  package init(isInterrupted: @escaping @Sendable () -> Bool) {
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
    try call(request) { piece, status in (200...299).contains(status) ? receive(piece) : true }
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
    let result = handle.perform(request, stops: stops, receive: receive)
    if let error = result.error(for: request) { throw error }
    return HTTPResponse(status: result.status, headers: result.headers)
  }
}

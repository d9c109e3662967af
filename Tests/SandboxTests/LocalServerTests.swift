import CurlTransport
import Executing
import LocalServing
import Testing

@Suite("A local server")
struct LocalServerTests {
  private func call(
    _ method: HTTPRequest.Method, _ address: String, body: [UInt8] = [], patience: Double = 20
  ) throws -> HTTPResponse {
    try CurlTransport(isInterrupted: { false }).transport.send(
      HTTPRequest(
        method, try WebAddress(parsing: address), body: body,
        patience: HTTPRequest.Patience(total: patience), bodyLimit: 1 << 20))
  }

  /// Answers with what it read, in one line.
  private func echo(maximumBodyBytes: Int = 1000) throws -> LocalServer {
    try LocalServer(maximumBodyBytes: maximumBodyBytes, state: 0) { count, request in
      count += 1
      let query = request.query.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let parts = ["\(count)", request.method, request.path] + query + ["\(request.body.count)"]
      return LocalResponse(type: "text/plain", text: parts.joined(separator: " "))
    }
  }

  @Test("hands over method, decoded path and query, and keeps its state between calls")
  func values() throws {
    let server = try echo()
    defer { server.stop() }
    let first = try call(.get, server.origin + "/a%20b/c?x=1%2B1&y=&x=2+3")
    let second = try call(.post, server.origin, body: [1, 2, 3])
    #expect(String(decoding: first.body, as: UTF8.self) == "1 GET /a b/c x=2 3 y= 0")
    #expect(String(decoding: second.body, as: UTF8.self) == "2 POST / 3")
    #expect(first.header("Content-Type") == "text/plain")
  }

  @Test("answers a body that is too long by itself")
  func bodyLimit() throws {
    let server = try echo(maximumBodyBytes: 10)
    defer { server.stop() }
    #expect(try call(.post, server.origin, body: Array(repeating: 7, count: 11)).status == 413)
    let next = try call(.post, server.origin, body: Array(repeating: 7, count: 10))
    #expect(String(decoding: next.body, as: UTF8.self) == "1 POST / 10")
  }

  @Test("answers late in full")
  func late() throws {
    let server = try LocalServer(state: ()) { _, _ in
      LocalResponse(status: 202, body: [7], delivery: .late(milliseconds: 5))
    }
    defer { server.stop() }
    let response = try call(.get, server.origin)
    #expect(response.status == 202)
    #expect(response.body == [7])
  }

  @Test("refuses a port that is taken, and frees its own when it stops")
  func ports() throws {
    let server = try echo()
    #expect(throws: LocalServingError.portTaken(server.port)) {
      try LocalServer(port: server.port, state: ()) { _, _ in LocalResponse() }
    }
    server.stop()
    server.stop()
    let next = try LocalServer(port: server.port, state: ()) { _, _ in LocalResponse(status: 204) }
    defer { next.stop() }
    #expect(try call(.get, next.origin).status == 204)
  }

  @Test(
    "ends while answers are still waiting",
    arguments: [LocalResponse.Delivery.silence, .late(milliseconds: 3_600_000)])
  func stopsInTheMiddle(delivery: LocalResponse.Delivery) throws {
    let server = try LocalServer(state: UInt8(0)) { waiting, request in
      if request.path == "/" { waiting += 1 }
      return LocalResponse(body: [waiting], delivery: request.path == "/" ? delivery : .whole)
    }
    let patience = 0.05
    #expect(throws: TransportError.timedOut(seconds: patience)) {
      try call(.get, server.origin + "/", patience: patience)
    }
    #expect(try call(.get, server.origin + "/other").body == [1])
    server.stop()
  }
}

import CurlTransport
import Executing
import LocalServing
import Synchronization
import Testing

@Suite("A call by libcurl")
struct CurlTransportTests {
  @Test("posts body, token and type, and brings back status, head and body")
  func post() throws {
    let seen = Mutex<LocalRequest?>(nil)
    let (server, address) = try serve("/v1/models/a") { request in
      seen.withLock { $0 = request }
      return LocalResponse(
        status: 202, headers: ["X-One": " 1 "], body: Array(#"{"request_id":"r"}"#.utf8))
    }
    defer { server.stop() }
    let request = HTTPRequest(
      .post, address, token: Secret("secret-token-1234"), body: Array("{}".utf8),
      patience: HTTPRequest.Patience(total: 10), bodyLimit: 1000)
    let response = try transport().send(request)
    #expect(response.status == 202)
    #expect(response.header("x-one") == "1")
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"request_id":"r"}"#)
    let arrived = try #require(seen.withLock { $0 })
    #expect(arrived.method == "POST")
    #expect(arrived.body == Array("{}".utf8))
    #expect(arrived.headers["authorization"] == "Bearer secret-token-1234")
    #expect(arrived.headers["content-type"] == "application/json")
    #expect(arrived.headers["expect"] == nil)
  }

  @Test("posts nothing as nothing")
  func emptyPost() throws {
    let seen = Mutex<LocalRequest?>(nil)
    let (server, address) = try serve("/cancel") { request in
      seen.withLock { $0 = request }
      return LocalResponse()
    }
    defer { server.stop() }
    _ = try transport().send(
      HTTPRequest(
        .post, address, patience: HTTPRequest.Patience(total: 10), bodyLimit: 1000))
    #expect(seen.withLock { $0 }?.body == [])
    #expect(seen.withLock { $0 }?.headers["content-length"] == "0")
  }

  @Test("carries no token that it was not given")
  func noToken() throws {
    let seen = Mutex<LocalRequest?>(nil)
    let (server, address) = try serve("/a.png") { request in
      seen.withLock { $0 = request }
      return LocalResponse()
    }
    defer { server.stop() }
    _ = try transport().fetch(get(address)) { _ in true }
    #expect(seen.withLock { $0 }?.headers["authorization"] == nil)
  }

  @Test("answers a redirect and does not follow it", arguments: [301, 302, 307, 308])
  func redirect(status: Int) throws {
    let (server, address) = try serve("/first") { request in
      if request.path != "/first" { Issue.record("followed to \(request.path)") }
      return LocalResponse(
        status: status, headers: ["Location": "\(request.origin)/second"], body: [1])
    }
    defer { server.stop() }
    var pieces = 0
    let response = try transport().fetch(get(address)) { _ in
      pieces += 1
      return true
    }
    #expect(response.status == status)
    #expect(response.header("Location")?.hasSuffix("/second") == true)
    #expect(pieces == 0)
  }

  @Test("hands a large body over in pieces that make the whole")
  func pieces() throws {
    let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let (server, address) = try serve("/big") { _ in LocalResponse(body: body) }
    defer { server.stop() }
    var received: [UInt8] = []
    let response = try transport().fetch(get(address, limit: 300_000)) { piece in
      received += piece
      return true
    }
    #expect(received == body)
    #expect(response.body.isEmpty)
  }

  @Test("ends where the receiver wants no more")
  func stopped() throws {
    let (server, address) = try serve("/big") { _ in
      LocalResponse(body: Array(repeating: 7, count: 100_000))
    }
    defer { server.stop() }
    #expect(throws: TransportError.stopped) {
      try transport().fetch(get(address)) { _ in false }
    }
  }

  @Test("refuses a body beyond the limit")
  func tooLarge() throws {
    let (server, address) = try serve("/big") { _ in
      LocalResponse(body: Array(repeating: 7, count: 1001))
    }
    defer { server.stop() }
    #expect(throws: TransportError.tooLarge(limit: 1000)) {
      try transport().send(get(address, limit: 1000))
    }
    #expect(try transport().send(get(address, limit: 1001)).body.count == 1001)
  }

  @Test("serves many calls on one transport, from several threads' worth of handles")
  func reuse() throws {
    let (server, address) = try serve("/n") { _ in LocalResponse(body: [1]) }
    defer { server.stop() }
    let transport = transport()
    for _ in 0..<20 { #expect(try transport.send(get(address)).body == [1]) }
  }
}

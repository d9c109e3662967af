import CurlTransport
import Executing
import LocalServing
import Synchronization
import Testing

@Suite("A call that fails")
struct FailingCallTests {
  @Test("was not sent where nobody listens")
  func refused() throws {
    let (server, address) = try serve("/") { _ in LocalResponse() }
    server.stop()
    let error = #expect(throws: TransportError.self) { try transport().send(post(address)) }
    guard case .notSent = error else {
      Issue.record("not told apart: \(String(describing: error))")
      return
    }
  }

  @Test("was not sent where the host does not exist")
  func unresolvable() throws {
    let address = try WebAddress(parsing: "https://nobody.invalid/")
    let error = #expect(throws: TransportError.self) { try transport().send(post(address)) }
    guard case .notSent = error else {
      Issue.record("not told apart: \(String(describing: error))")
      return
    }
  }

  @Test("was not sent where TLS meets plain HTTP")
  func noTLS() throws {
    let (server, plain) = try serve("/") { _ in LocalResponse() }
    defer { server.stop() }
    let address = try WebAddress(parsing: "https://127.0.0.1:\(plain.port)/")
    let error = #expect(throws: TransportError.self) { try transport().send(post(address)) }
    guard case .notSent = error else {
      Issue.record("not told apart: \(String(describing: error))")
      return
    }
  }

  @Test("is not even tried over plain http to another machine")
  func plainHTTP() throws {
    let address = try WebAddress(parsing: "http://192.0.2.1/")
    #expect(throws: TransportError.notSent(reason: "http://192.0.2.1 is not https")) {
      try transport().send(post(address))
    }
  }

  @Test("was lost where the server hangs up after reading the request")
  func hangUp() throws {
    let calls = Mutex(0)
    let (server, address) = try serve("/") { _ in
      calls.withLock { $0 += 1 }
      return LocalResponse(delivery: .hangUp)
    }
    defer { server.stop() }
    let error = #expect(throws: TransportError.self) { try transport().send(post(address)) }
    guard case .lost = error else {
      Issue.record("not told apart: \(String(describing: error))")
      return
    }
    #expect(calls.withLock { $0 } == 1)
  }

  @Test("is not repeated behind our back when a kept connection has died")
  func noHiddenSecondPost() throws {
    let calls = Mutex<[String]>([])
    let (server, address) = try serve("/") { request in
      let number = calls.withLock { calls in
        calls.append(request.method)
        return calls.count
      }
      return LocalResponse(delivery: number == 1 ? .whole : .hangUp)
    }
    defer { server.stop() }
    let transport = transport()
    _ = try transport.send(get(address))
    #expect(throws: TransportError.self) { try transport.send(post(address)) }
    #expect(calls.withLock { $0 } == ["GET", "POST"])
  }

  @Test("was lost where the body breaks off")
  func cut() throws {
    let (server, address) = try serve("/") { _ in
      LocalResponse(body: Array(repeating: 7, count: 5000), delivery: .cut(bytes: 100))
    }
    defer { server.stop() }
    let error = #expect(throws: TransportError.self) {
      try transport().fetch(get(address)) { _ in true }
    }
    guard case .lost = error else {
      Issue.record("not told apart: \(String(describing: error))")
      return
    }
  }

  @Test("took too long where half of the body came and then nothing, however much time is left")
  func stalled() throws {
    let (server, address) = try serve("/") { _ in
      LocalResponse(body: Array(repeating: 7, count: 5000), delivery: .stalled(bytes: 100))
    }
    defer { server.stop() }
    let request = HTTPRequest(
      .get, address, patience: HTTPRequest.Patience(total: 60, silence: 1), bodyLimit: 1 << 20)
    var count = 0
    #expect(throws: TransportError.timedOut(seconds: 1)) {
      try transport().fetch(request) { piece in
        count += piece.count
        return true
      }
    }
    #expect(count == 100)
  }

  @Test("took too long where the server is silent after reading the request")
  func silence() throws {
    let (server, address) = try serve("/") { _ in LocalResponse(delivery: .silence) }
    defer { server.stop() }
    #expect(throws: TransportError.timedOut(seconds: 0.2)) {
      try transport().send(post(address, total: 0.2))
    }
  }

  @Test("is cut short by a signal, but not where it must see its answer")
  func interrupted() throws {
    let (server, address) = try serve("/") { _ in
      LocalResponse(body: [1], delivery: .late(milliseconds: 50))
    }
    defer { server.stop() }
    let transport = CurlTransport(isInterrupted: { true }).transport
    #expect(throws: TransportError.interrupted) { try transport.send(get(address)) }
    #expect(try transport.send(post(address)).body == [1])
  }
}

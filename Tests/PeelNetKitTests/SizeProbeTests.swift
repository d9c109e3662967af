import Executing
import JSONValues
import PeelNetKit
import Reporting
import Synchronization
import Testing

@Suite("A look at an input image's address")
struct SizeProbeTests {
  /// A GIF of 37 by 21 pixels up to its first block.
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [37, 0, 21, 0, 0, 0, 0]

  /// What a probe says about each address, answered by `network`.
  private func answers(
    _ addresses: String..., from network: FakeNetwork, allowsPrivate: Bool = false
  ) throws -> [JSONObject] {
    let answers = Mutex<[Int: JSONObject]>([:])
    let session = ProbeSession(
      transport: network.effects.transport, effects: network.effects, allowsPrivate: allowsPrivate)
    try session.run(PlanLines(addresses.map { ["url": .string($0)] })) { result in
      answers.withLock { $0[result.number] = result.answer }
      return true
    }
    return answers.withLock { all in addresses.indices.compactMap { all[$0] } }
  }

  private func code(_ answer: JSONObject?) -> String? { answer?["error"]?["code"]?.string }

  @Test("tells the size, asks for the beginning alone, and takes no token along")
  func size() throws {
    let network = FakeNetwork { _ in HTTPResponse(status: 206, body: Self.gif) }
    let answer = try answers("https://a.example.com/1.gif", from: network)
    #expect(answer == [["width": .integer(37), "height": .integer(21)]])
    let request = try #require(network.requests.first)
    #expect(request.token == nil)
    #expect(request.firstBytes == 256 << 10)
    #expect(network.requests.count == 1)
  }

  @Test(
    "refuses what is not public https, without a call",
    arguments: [
      "http://a.example.com/1.gif", "http://127.0.0.1/1.gif", "ftp://a.example.com/1.gif",
      "https://u:p@a.example.com/1.gif", "https://a.example.com\\@b.example.com/1.gif",
      "file:///etc/passwd", "",
    ])
  func refused(address: String) throws {
    let network = FakeNetwork()
    #expect(try code(answers(address, from: network).first) == "refused-image")
    #expect(network.requests.isEmpty)
  }

  @Test(
    "judges every redirect like the first address",
    arguments: [
      ("http://b.example.com/1.gif", "refused-image"), ("file:///etc/passwd", "refused-image"),
      ("//u@b.example.com/", "refused-image"), ("https://c.example.com/", nil), ("/again", nil),
    ])
  func redirect(location: String, code: String?) throws {
    let network = FakeNetwork { request in
      request.address.text == "https://a.example.com/1.gif"
        ? HTTPResponse(status: 302, headers: [HTTPHeader("Location", location)])
        : HTTPResponse(status: 200, body: Self.gif)
    }
    for allowsPrivate in [false, true] {
      let answer = try answers(
        "https://a.example.com/1.gif", from: network, allowsPrivate: allowsPrivate)
      #expect(self.code(answer.first) == code)
    }
  }

  @Test("takes twenty seconds at most, however many redirects and tries they are spent on")
  func timeBound() throws {
    let network = FakeNetwork { request in
      HTTPResponse(status: 307, headers: [HTTPHeader("Location", request.address.path + "x")])
    }
    var effects = network.effects
    // Each call takes nine seconds.
    effects.clock.uptime = { Double(network.requests.count * 9) }
    let answers = Mutex<[JSONObject]>([])
    try ProbeSession(transport: effects.transport, effects: effects, allowsPrivate: false)
      .run(PlanLines([["url": .string("https://a.example.com/")]])) { result in
        answers.withLock { $0.append(result.answer) }
        return true
      }
    #expect(answers.withLock { $0.map(code) } == ["unreachable-image"])
    #expect(network.requests.map(\.patience.total) == [20, 11, 2])
  }

  @Test("gives a redirect without end up")
  func endless() throws {
    let network = FakeNetwork { request in
      HTTPResponse(status: 307, headers: [HTTPHeader("Location", request.address.path + "x")])
    }
    #expect(try code(answers("https://a.example.com/", from: network).first) == "invalid-image")
    #expect(network.requests.count == 6)
  }

  @Test(
    "says what stands there in place of a picture",
    arguments: [
      (HTTPResponse(status: 404), "invalid-image", "answers HTTP 404", 1),
      (HTTPResponse(status: 503), "unreachable-image", "answers HTTP 503", 3),
      (
        HTTPResponse(
          status: 200, headers: [HTTPHeader("Content-Type", "text/html")],
          body: Array("<!doctype html>".utf8)), "invalid-image", "is no PNG", 1
      ),
      (
        HTTPResponse(status: 200, body: Array("GIF89a".utf8) + [37]), "invalid-image",
        "begins as GIF, but is cut off", 1
      ),
      (
        HTTPResponse(
          status: 200, body: [0xFF, 0xD8, 0xFF, 0xE1] + Array(repeating: 0, count: 300_000)),
        "invalid-image", "in its first 256 KiB", 1
      ),
      (HTTPResponse(status: 200), "invalid-image", "is no PNG", 1),
    ])
  func noPicture(response: HTTPResponse, code: String, words: String, calls: Int) throws {
    let network = FakeNetwork { _ in response }
    let answer = try answers("https://a.example.com/1.gif", from: network).first
    #expect(self.code(answer) == code)
    #expect(answer?["error"]?["message"]?.string?.contains(words) == true)
    #expect(answer?["error"]?["hint"]?.string?.isEmpty == false)
    #expect(network.requests.count == calls)
  }

  @Test("keeps each answer with its address")
  func several() throws {
    let network = FakeNetwork { request in
      request.address.path == "/b" ? HTTPResponse(status: 404) : nil
    }
    let all = try answers(
      "https://a.example.com/a", "https://a.example.com/b", "http://x.example.com/",
      from: network)
    #expect(all.map(code) == ["invalid-image", "invalid-image", "refused-image"])
    #expect(all[1]["error"]?["message"]?.string == "a.example.com answers HTTP 404")
  }
}

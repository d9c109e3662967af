import Executing
import JSONValues
import Testing

@Suite("A download")
struct DownloadTests {
  private static let png = HTTPResponse(
    status: 200, headers: [HTTPHeader("Content-Type", "image/png")], body: MediaSamples.png)

  /// A finished job with that output, and then the answers to the downloads.
  private func bench(_ output: String, _ downloads: [Script.Step]) -> Bench {
    let result = Script.Step.json(#"{"status": "completed", "output": \#(output)}"#)
    return Bench([.accepted, .done, result] + downloads)
  }

  private func redirect(_ location: String, status: Int = 302) -> Script.Step {
    .answer(HTTPResponse(status: status, headers: [HTTPHeader("Location", location)]))
  }

  @Test(
    "brings every output of every key to the disk, without the token and once each",
    arguments: [
      (#"{"image": "https://cdn.runcomfy.net/a.png"}"#, ["a.png"]),
      (#"{"image": ["https://cdn.runcomfy.net/a.png"]}"#, ["a.png"]),
      (
        #"{"images": ["https://cdn.runcomfy.net/a.png", "https://cdn.runcomfy.net/b.png"]}"#,
        ["a.png", "b.png"]
      ),
      (
        #"{"image": "https://cdn.runcomfy.net/a.png", "#
          + #""images": ["https://cdn.runcomfy.net/a.png"]}"#,
        ["a.png"]
      ),
      (
        #"{"images": ["https://cdn.runcomfy.net/1/a.png", "https://cdn.runcomfy.net/2/a.png"]}"#,
        ["a.png", "a-2.png"]
      ),
      (#"{"image": null, "images": "https://x.runcomfy.com/"}"#, ["r-1-1.png"]),
    ])
  func outputs(output: String, names: [String]) throws {
    let bench = bench(output, Array(repeating: .answer(Self.png), count: names.count))
    let outcome = try bench.run(downloads: true)
    #expect(outcome.error == nil)
    #expect(outcome.execution?.files.map(\.path) == names)
    #expect(bench.disk.named.count == names.count)
    #expect(bench.disk.leftovers == 0)
    #expect(bench.script.requests.suffix(names.count).allSatisfy { $0.token == nil })
    #expect(outcome.execution?.files.first?.sha256 == "sha-of-\(MediaSamples.png.count)")
  }

  @Test("knows a video by its key", arguments: ["video", "videos"])
  func video(key: String) throws {
    let mp4 = HTTPResponse(status: 200, body: MediaSamples.mp4)
    let good = bench(#"{"\#(key)": "https://cdn.runcomfy.net/v.mp4"}"#, [.answer(mp4)])
    #expect(try good.run(downloads: true).execution?.files.first?.media == .mp4)
    let bad = bench(#"{"\#(key)": "https://cdn.runcomfy.net/v.mp4"}"#, [.answer(Self.png)])
    guard case .outputBroken = try bad.run(downloads: true).error else {
      Issue.record("a picture passed for a video")
      return
    }
  }

  @Test("follows redirects, and checks each hop like the first")
  func redirects() throws {
    let bench = bench(
      #"{"image": "https://cdn.runcomfy.net/a"}"#,
      [
        redirect("/b"), redirect("https://x.runcomfy.com/c.png", status: 307),
        .answer(Self.png),
      ])
    let outcome = try bench.run(downloads: true)
    #expect(outcome.execution?.files.map(\.path) == ["c.png"])
    #expect(
      bench.script.requests.suffix(3).map(\.address.text) == [
        "https://cdn.runcomfy.net/a", "https://cdn.runcomfy.net/b", "https://x.runcomfy.com/c.png",
      ])
    #expect(bench.disk.leftovers == 0)
  }

  @Test(
    "goes nowhere that it must not, at once or by a redirect",
    arguments: [
      "https://evil.example/a.png", "http://cdn.runcomfy.net/a.png", "http://127.0.0.1/a.png",
      "https://127.0.0.1\\@cdn.runcomfy.net/x", "https://cdn.runcomfy.net@evil.example/",
      "https://[::1]/", "https://169.254.169.254/", "https://user:word@cdn.runcomfy.net/a.png",
      "https://cdn.runcomfy.net:8443/a.png", "https://cdn.runcomfy.net./a.png",
      "https://127.1/a.png", "https://2130706433/a.png", "https://0177.0.0.1/a.png",
      "https://0x7f.0.0.1/a.png", "https://[::ffff:127.0.0.1]/a.png", "https://[fd00::1]/a.png",
      "https://xn--runcmfy-r4a.net/a.png", "https://cdn.runcömfy.net/a.png",
      "https://cdn%2eruncomfy.net/a.png", "https://evil.example%2f.runcomfy.net/a.png",
      "https://evil.example%00.runcomfy.net/a.png", "https://evilruncomfy.net/a.png",
      "https://runcomfy.net.evil.example/a.png", "https://CDN.RunComfy.NET.Evil.Example/a.png",
      "https://cdn.runcomfy.net\t.evil.example/a.png", "https://cdn.runcomfy.net\n/a.png",
      "https://evil.example\0.runcomfy.net/a.png", "https://cdn。runcomfy。net/a.png",
      "HTTP://cdn.runcomfy.net/a.png", "ftp://cdn.runcomfy.net/a.png", "file:///etc/passwd",
      "//cdn.runcomfy.net.evil.example/a.png", "https:cdn.runcomfy.net/a.png",
    ])
  func refused(address: String) throws {
    var written: [UInt8] = []
    JSONValue.string(address).write(into: &written)
    let escaped = String(decoding: written.dropFirst().dropLast(), as: UTF8.self)
    let direct = bench(#"{"image": "\#(escaped)"}"#, [.answer(Self.png)])
    let hop = bench(
      #"{"image": "https://cdn.runcomfy.net/a"}"#, [redirect(address), .answer(Self.png)])
    for (bench, left) in [(direct, 1), (hop, 1)] {
      guard case .outputRefused = try bench.run(downloads: true).error else {
        Issue.record("went to \(address)")
        return
      }
      #expect(bench.script.remaining == left)
      #expect(bench.disk.leftovers == 0)
    }
  }

  @Test("gives up on redirects without end")
  func loop() throws {
    let hops = Array(repeating: redirect("/a"), count: 20)
    let bench = bench(#"{"image": "https://cdn.runcomfy.net/a"}"#, hops)
    #expect(
      try bench.run(downloads: true).error
        == .outputRefused(reason: "the address redirects without end"))
    #expect(bench.script.remaining == 14)
  }

  @Test(
    "is tried again after trouble on the way",
    arguments: [
      Script.Step.failure(.lost(reason: "reset")), .failure(.notSent(reason: "refused")),
      .failure(.timedOut(seconds: 60)), .json("", status: 503), .json("", status: 429),
      .json("", status: 408),
    ])
  func again(step: Script.Step) throws {
    let bench = bench(#"{"image": "https://cdn.runcomfy.net/a.png"}"#, [step, .answer(Self.png)])
    #expect(try bench.run(downloads: true).error == nil)
    #expect(bench.disk.leftovers == 0)
    #expect(bench.clock.waits == [0.25])
  }

  @Test("that never comes whole has failed, and can be had later")
  func lost() throws {
    let bench = bench(
      #"{"image": "https://cdn.runcomfy.net/a.png"}"#,
      Array(repeating: .failure(.lost(reason: "cut off")), count: 5))
    #expect(try bench.run(downloads: true).error == .downloadFailed(reason: "cut off"))
    #expect(bench.disk.leftovers == 0)
  }

  @Test("that is gone is not tried again", arguments: [403, 404, 410])
  func gone(status: Int) throws {
    let bench = bench(
      #"{"image": "https://cdn.runcomfy.net/a.png"}"#,
      [.json("", status: status), .answer(Self.png)])
    #expect(
      try bench.run(downloads: true).error
        == .downloadFailed(reason: "cdn.runcomfy.net answers HTTP \(status)"))
  }

  @Test("larger than allowed is refused and leaves nothing")
  func tooLarge() throws {
    let bench = bench(
      #"{"image": "https://cdn.runcomfy.net/a.png"}"#,
      [.failure(.tooLarge(limit: Downloader.usualSizeLimit))])
    guard case .outputRefused = try bench.run(downloads: true).error else {
      Issue.record("taken")
      return
    }
    #expect(bench.script.requests.last?.bodyLimit == 2_147_483_648)
    #expect(bench.disk.leftovers == 0)
  }

  @Test("that grows beyond the limit while it comes is refused and leaves nothing")
  func growsTooLarge() throws {
    let script = Script([.answer(Self.png)])
    let disk = FakeDisk()
    let base = try WebAddress(parsing: "https://model-api.runcomfy.net/v1")
    let downloader = Downloader(
      rule: DownloadRule(base: base), transport: script.transport, store: disk.store,
      clock: FakeClock().clock, sizeLimit: 20, random: { 0.5 })
    let media = OutputMedia(source: "https://cdn.runcomfy.net/a.png", isVideo: false)
    #expect(throws: ExecutionError.outputRefused(reason: "the file is larger than 20 bytes")) {
      try downloader.save(media, fallbackName: "x") { _ in }
    }
    #expect(disk.named.isEmpty)
    #expect(disk.leftovers == 0)
  }

  @Test("of several goes on after one that fails, and tells the first failure")
  func several() throws {
    let bench = bench(
      #"{"images": ["https://evil.example/a.png", "https://cdn.runcomfy.net/b.png"]}"#,
      [.answer(Self.png)])
    let outcome = try bench.run(downloads: true)
    #expect(outcome.execution?.files.map(\.path) == ["b.png"])
    #expect(
      outcome.error
        == .outputRefused(reason: "evil.example is not a host of runcomfy.net or runcomfy.com"))
  }

  @Test("of a data URI writes the file and names it in its place")
  func inline() throws {
    let uri = "data:image/gif;base64,R0lGODlhAQEBAQEBAQEBOw=="
    let bench = bench(#"{"images": ["\#(uri)"], "other": 1}"#, [])
    let execution = try #require(try bench.run(downloads: true).execution)
    #expect(execution.files.map(\.path) == ["r-1-1.gif"])
    #expect(execution.files.first?.source == nil)
    let expected: JSONObject = ["images": .array([.string("r-1-1.gif")]), "other": .integer(1)]
    #expect(execution.output == .object(expected))
  }

  @Test("that is not wanted leaves a data URI where it is, since nobody keeps it")
  func inlineKept() throws {
    let uri = "data:image/gif;base64,R0lGODlhAQEBAQEBAQEBOw=="
    let bench = bench(#"{"image": "\#(uri)"}"#, [])
    let execution = try #require(try bench.run(downloads: false).execution)
    #expect(execution.output?["image"]?.string == uri)
    #expect(bench.disk.named.isEmpty)
  }

  @Test(
    "of an output that is no text, or no picture, is broken",
    arguments: [
      #"{"image": 7}"#, #"{"images": [{"url": "https://cdn.runcomfy.net/a.png"}]}"#,
      #"{"image": "data:image/png;base64,***"}"#, #"{"image": "data:text/html,<p>"}"#,
    ])
  func broken(output: String) throws {
    let bench = bench(output, [])
    let error = try bench.run(downloads: true).error
    let isExpected =
      if case .outputBroken = error { true } else { error == .outputMissing }
    #expect(isExpected)
    #expect(bench.disk.leftovers == 0)
  }

  @Test("onto a full disk is a matter of this machine, and leaves nothing")
  func diskFull() throws {
    let script = Script([.answer(Self.png)])
    let disk = FakeDisk(fullAfter: 20)
    let clock = FakeClock()
    let base = try WebAddress(parsing: "https://model-api.runcomfy.net/v1")
    let downloader = Downloader(
      rule: DownloadRule(base: base), transport: script.transport, store: disk.store,
      clock: clock.clock, random: { 0.5 })
    let media = OutputMedia(source: "https://cdn.runcomfy.net/a.png", isVideo: false)
    #expect(
      throws: ExecutionError.storage(StorageError("cannot write out: no space left on device"))
    ) {
      try downloader.save(media, fallbackName: "x") { _ in }
    }
    #expect(disk.leftovers == 0)
    #expect(clock.waits.isEmpty)
  }
}

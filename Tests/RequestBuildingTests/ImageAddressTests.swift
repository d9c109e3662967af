import RequestBuilding
import Testing

@Suite("An image address")
struct ImageAddressTests {
  @Test(
    "is fine where anyone can fetch it",
    arguments: [
      "https://cdn.example.com/a.png", "https://example.com",
      "HTTPS://Example.COM:443/a b".replaced,
      "https://8.8.8.8/a.jpg", "https://[2606:4700::1111]/a.jpg", "https://xn--bcher-kva.de/x?y=@1",
      "https://[2606:4700:0:0:0:0:0:1111]:8443/", "https://my_bucket.s3.example.com./k#http://x",
      "https://drive.google.com/uc?id=7", "https://fc00.example.com/a.png",
    ])
  func isFine(address: String) {
    #expect(ImageAddress.flaw(in: address) == nil)
  }

  @Test(
    "is refused with the reason",
    arguments: [
      ("", .blank), (" \n", .blank),
      ("photo.png", .localPath), ("./a/b.png", .localPath), ("/home/me/a.png", .localPath),
      ("C:\\photos\\a.png", .localPath), ("file:///a.png", .localPath),
      ("//cdn.example.com/a.png", .localPath),
      ("http://cdn.example.com/a.png", .plainHTTP), ("HTTP://x.com", .plainHTTP),
      ("data:image/png;base64,AAAA", .dataURI), ("s3://bucket/key", .scheme("s3")),
      ("https://cdn.example.com/a b.png", .strayCharacter),
      ("https://127.0.0.1\\@cdn.example.com/x", .strayCharacter),
      ("https://cdn.example.com/a\u{0}.png", .strayCharacter),
      ("https://me:secret@example.com/a", .credentials),
      ("https://example.com@10.0.0.1/a", .credentials),
      ("https:", .missingHost), ("https:///a.png", .missingHost), ("https://?a", .missingHost),
      ("https:example.com", .missingHost), ("https://.../a.jpg", .malformedHost),
      ("https://exa%6Dple.com/a", .malformedHost), ("https://bücher.example/", .malformedHost),
      ("https://-a.com/", .malformedHost), ("https://[::g]/", .malformedHost),
      ("https://[::1", .malformedHost), ("https://[1:2:3]/", .malformedHost),
      ("https://[::1%25eth0]/", .malformedHost), ("https://[1::2::3]/", .malformedHost),
      ("https://example.com:0/", .malformedPort), ("https://example.com:99999/", .malformedPort),
      ("https://example.com:/", .malformedPort), ("https://[2606::1]x/", .malformedPort),
      ("https://drive.google.com/file/d/7/view", .signInPage),
    ] as [(String, ImageAddressFlaw)])
  func isRefused(address: String, flaw: ImageAddressFlaw) {
    #expect(ImageAddress.flaw(in: address) == flaw)
  }

  @Test(
    "may not lead into a private network",
    arguments: [
      "localhost", "LOCALHOST:8080", "a.localhost.", "printer.local", "nas.lan", "build",
      "db.internal", "router.home.arpa", "127.0.0.1", "0.0.0.0", "10.1.2.3", "100.64.0.1",
      "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.5", "198.19.0.1", "203.0.113.9",
      "224.0.0.1", "255.255.255.255", "[::1]", "[::]", "[fe80::1]", "[fd12::1]", "[ff02::1]",
      "[::ffff:10.0.0.1]", "[::ffff:7f00:1]", "[2001:db8::1]", "[2002:0a00:0001::1]",
      "[64:ff9b::127.0.0.1]",
    ])
  func isPrivate(host: String) {
    #expect(ImageAddress.flaw(in: "https://\(host)/a.png") == .privateHost)
  }

  @Test("just outside a private range is public", arguments: ["172.32.0.1", "11.0.0.1", "9.9.9.9"])
  func isPublic(host: String) {
    #expect(ImageAddress.flaw(in: "https://\(host)/a.png") == nil)
  }

  @Test(
    "may not hide its IP address in another form",
    arguments: [
      "2130706433", "0x7f000001", "127.1", "１２７.0.0.1", "0177.0.0.1", "0x7f.0.0.1", "8.8.8.8.8",
      "1.256",
    ])
  func isOdd(host: String) {
    #expect(ImageAddress.flaw(in: "https://\(host)/a.png") == .oddAddress)
  }
}

extension String {
  /// The address with its blank percent-encoded, as the advice says.
  fileprivate var replaced: String { split(separator: " ").joined(separator: "%20") }
}

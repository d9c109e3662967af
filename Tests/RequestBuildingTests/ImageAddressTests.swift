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
      "https://www.dropbox.com/scl/fi/x/p.jpg?rlkey=a&dl=1", "https://dropbox.com/s/x/p.jpg?raw=1",
      "https://dl.dropbox.com/s/x/p.jpg", "https://download.wetransfer.com/eu/7/p.jpg",
      "https://res.example.com/image/upload/f_jpg/p.tif", "https://example.com/p.tif?format=jpg",
      "https://dl.dropboxusercontent.com/s/x/p.jpg", "https://live.staticflickr.com/1/2.jpg",
      "https://lh3.googleusercontent.com/d/7", "https://scontent.cdninstagram.com/v/1.jpg",
      "https://lab-my.sharepoint.com/:i:/g/7?download=1", "https://example.com/p.heic",
      "https://example.com/a.tif/view.jpg", "https://example.com/p.jpg?was=a.tif",
      "https://example.com/scans.raw.jpg", "https://notdropbox.com/s/x/p.jpg",
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
      ("https://drive.google.com/open?id=7", .signInPage),
      ("https://www.dropbox.com/s/x/p.jpg?dl=0", .previewPage(direct: "dl=1")),
      ("https://www.dropbox.com/scl/fi/x/p.jpg?rlkey=dl=1", .previewPage(direct: "dl=1")),
      ("https://lab-my.sharepoint.com/:i:/g/7", .previewPage(direct: "download=1")),
      ("https://we.tl/t-7", .signInPage), ("https://share.icloud.com/photos/7", .signInPage),
      ("https://photos.app.goo.gl/7", .signInPage), ("https://photos.google.com/a", .signInPage),
      ("https://lightroom.adobe.com/shares/7", .signInPage), ("https://1drv.ms/i/s!7", .signInPage),
      ("https://onedrive.live.com/?cid=7", .signInPage),
      ("https://www.instagram.com/p/7/", .signInPage),
      ("https://example.com/p.TIF", .format("a TIFF")),
      ("https://example.com/a/p.psd?v=2", .format("a Photoshop file")),
      ("https://example.com/p.CR3", .format("a raw photo")),
      ("https://example.com/_DSC.arw#x", .format("a raw photo")),
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

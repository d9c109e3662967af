/// Links that are shared as pictures but lead to a page, and files that no image model takes.
///
/// Sources: what each service says of its links; the formats that the documents of the models list
/// (JPEG, PNG, WebP, and HEIC, HEIF and GIF for some). What is not sure is let pass.
enum ImagePages {
  /// A service whose links show a page around the picture.
  private struct Service {
    /// The host, or what it ends in behind a dot.
    let host: String
    /// What the path begins with; empty for all of it.
    let paths: [String]
    /// What the query holds where the link leads to the file itself.
    var direct: [String] = []
    /// Whether each customer has a host below this one.
    var hasTenants = false
  }

  private static let services = [
    Service(host: "drive.google.com", paths: ["/file/", "/open", "/drive/"]),
    Service(host: "photos.google.com", paths: []), Service(host: "photos.app.goo.gl", paths: []),
    Service(
      host: "dropbox.com", paths: ["/s/", "/scl/", "/sh/"], direct: ["dl=1", "raw=1"]),
    Service(host: "we.tl", paths: []), Service(host: "wetransfer.com", paths: []),
    Service(host: "icloud.com", paths: []), Service(host: "share.icloud.com", paths: []),
    Service(host: "lightroom.adobe.com", paths: []),
    Service(host: "1drv.ms", paths: []),
    Service(host: "onedrive.live.com", paths: ["/?", "/redir", "/edit", "/view", "/photos"]),
    Service(host: "sharepoint.com", paths: ["/:"], direct: ["download=1"], hasTenants: true),
    Service(host: "instagram.com", paths: []), Service(host: "flickr.com", paths: ["/photos/"]),
    Service(host: "pinterest.com", paths: ["/pin/"]),
    Service(host: "facebook.com", paths: ["/photo", "/share/"]),
  ]

  /// Ends of file names, in lower case, of files for retouching and of cameras' raw data.
  private static let formats: [(name: String, ends: [String])] = [
    ("a TIFF", ["tif", "tiff"]), ("a Photoshop file", ["psd", "psb"]),
    (
      "a raw photo",
      [
        "cr2", "cr3", "crw", "nef", "nrw", "arw", "sr2", "srf", "dng", "raf", "orf", "rw2", "pef",
        "srw", "3fr", "fff", "iiq", "rwl", "x3f",
      ]
    ),
  ]

  /// What names the format wanted in a query.
  private static let conversions = ["format=", "fm=", "f=", "output="]

  /// What is wrong with an address by its host and what follows it; `nil` where nothing is.
  static func flaw(host: String, rest: ArraySlice<UInt8>) -> ImageAddressFlaw? {
    let whole = rest.prefix { $0 != UInt8(ascii: "#") }
    let path = whole.prefix { $0 != UInt8(ascii: "?") }
    let query = whole.dropFirst(path.count + 1).split(separator: UInt8(ascii: "&"))
    if let service = services.first(where: { isOf($0, host: host, whole) }) {
      guard !service.direct.isEmpty else { return .signInPage }
      return query.contains { part in service.direct.contains { part.elementsEqual($0.utf8) } }
        ? nil : .previewPage(direct: service.direct[0])
    }
    // A service may be asked for the file in another format.
    let isConverted =
      path.indices.contains { path[$0...].starts(with: "/f_".utf8) }
      || query.contains { part in conversions.contains { part.starts(with: $0.utf8) } }
    guard !isConverted else { return nil }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), path[dot...].count <= 5 else {
      return nil
    }
    let end = path[(dot + 1)...].map { $0 | 0x20 }
    return formats.first { format in format.ends.contains { end.elementsEqual($0.utf8) } }
      .map { .format($0.name) }
  }

  private static func isOf(_ service: Service, host: String, _ rest: ArraySlice<UInt8>) -> Bool {
    // Other hosts of a service hand out the files themselves.
    let names = [service.host, "www." + service.host]
    guard names.contains(host) || service.hasTenants && host.hasSuffix("." + service.host)
    else { return false }
    return service.paths.isEmpty
      || service.paths.contains { rest.starts(with: $0.utf8) }
  }
}

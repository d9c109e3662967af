import Executing

/// The URI of a document, and the file it stands for.
struct DocumentAddress: Sendable, Hashable {
  /// As the client writes it, which is how it is answered.
  let uri: String

  /// The absolute path of the file; `nil` for a document that is in no file.
  var path: String? {
    guard uri.lowercased().hasPrefix("file://") else { return nil }
    let rest = uri.utf8.dropFirst("file://".utf8.count)
    // The host, which is empty or this machine, ends at the first slash.
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let path = rest[slash...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return String(validating: PercentEncoding.bytes(of: path), as: UTF8.self)
  }
}

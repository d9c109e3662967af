/// Where the schemas are kept that `peel models --refresh` fetched.
package struct ModelCache: Sendable, Equatable {
  /// The folder of one API, so that what a sandbox says is never taken for what the API says.
  package let folder: String

  /// `nil` where the user has no folder for it, or where the base names no host.
  package init?(base: String, variable: (String) -> String?) {
    guard let root = UserFolders(variable).cache, let host = Self.host(of: base) else { return nil }
    folder = "\(root)/models/\(host)"
  }

  /// The file of a model.
  package func path(of model: String) -> String { "\(folder)/\(model).json" }

  /// The host with its port, as one safe component of a path.
  private static func host(of base: String) -> String? {
    let bytes = Array(base.utf8)
    let mark = Array("://".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else {
      return nil
    }
    let host = bytes[(start + mark.count)...].prefix { !"/?#".utf8.contains($0) }
    let isPlain = host.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: ".-_:[]".utf8.contains(byte)
      }
    }
    guard isPlain, let first = host.first, first != UInt8(ascii: ".") else { return nil }
    return String(decoding: host, as: UTF8.self).lowercased()
  }
}

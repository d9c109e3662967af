/// Paths as names, worked out without looking at the disk.
package enum RelativePath {
  /// The names of an absolute path, or of one from a folder, without `.` and `..`.
  package static func names(of path: String, from folder: [String]) -> [String] {
    let start = path.hasPrefix("/") ? [] : folder
    return path.split(separator: "/").reduce(into: start) { names, name in
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(String(name))
      }
    }
  }

  /// The path that leads from one folder to a place, `.` where it is the folder.
  package static func text(to place: [String], from folder: [String]) -> String {
    let shared = zip(place, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    let names = up + place[shared...]
    guard let first = names.first else { return "." }
    // Every start comes by here, and to join the names the runtime would have to be asked how.
    return names.dropFirst().reduce(into: first) { $0 += "/" + $1 }
  }
}

/// Why nothing was fitted.
enum FitError: Error, Equatable, CustomStringConvertible {
  case unreadable(String, String)
  case noNumber(String, String)
  case nothingToFit

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be used: \(reason)"
    case .noNumber(let key, let path): "\(path) has no line “\(key): NUMBER”; add it"
    case .nothingToFit: "no prompt has a task or a model as its label; name another folder"
    }
  }
}

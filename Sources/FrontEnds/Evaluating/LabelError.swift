/// Why labelled prompts could not be used.
package enum LabelError: Error, Equatable, CustomStringConvertible {
  case unreadableFolder(path: String, reason: String)
  case noPrompts(folder: String)
  case badLine(place: String, problem: String)

  package var description: String {
    switch self {
    case .unreadableFolder(let path, let reason):
      "\(path): \(reason); name a folder of labelled JSON Lines"
    case .noPrompts(let folder): "\(folder): no prompt in any .jsonl file"
    case .badLine(let place, let problem): "\(place): \(problem)"
    }
  }
}

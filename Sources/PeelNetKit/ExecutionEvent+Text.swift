import Executing

extension ExecutionEvent {
  /// A line of progress, without the token's redaction.
  var text: String {
    switch self {
    case .accepted(let id): "request \(id) accepted"
    case .state(let state, let queuePosition):
      state.rawValue + (queuePosition.map { ", position \($0)" } ?? "")
    case .retrying(let seconds, let error):
      "\(error.message); trying again in \((seconds * 10).rounded(.up) / 10) s"
    case .saved(let file): "saved \(file.path)"
    case .cancelling(let id): "cancelling request \(id)"
    }
  }
}

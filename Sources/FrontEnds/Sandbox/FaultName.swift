/// How an effect is written in `--fault`.
struct FaultName {
  let text: String
  /// With the value that it has where none is written.
  let effect: FaultEffect
  /// Where it happens when no stage is written.
  let home: SandboxStage
  /// Whether it makes sense at every stage, not at `home` alone.
  var isAnywhere = false

  /// Every effect but the HTTP statuses.
  static let all = [
    FaultName(text: "html", effect: .html, home: .submit, isAnywhere: true),
    FaultName(text: "redirect", effect: .redirect, home: .submit, isAnywhere: true),
    FaultName(text: "error-code-200", effect: .errorCode200, home: .submit, isAnywhere: true),
    FaultName(text: "reset", effect: .reset, home: .submit, isAnywhere: true),
    FaultName(text: "silence", effect: .silence, home: .submit, isAnywhere: true),
    FaultName(text: "slow", effect: .slow(seconds: 1), home: .submit, isAnywhere: true),
    FaultName(text: "truncated", effect: .truncated, home: .download, isAnywhere: true),
    FaultName(text: "stalls", effect: .stalls, home: .download, isAnywhere: true),
    FaultName(text: "malformed", effect: .malformed, home: .submit, isAnywhere: true),
    FaultName(text: "wrong-type", effect: .wrongType, home: .download, isAnywhere: true),
    FaultName(text: "reset-after-submit", effect: .resetAfterSubmit, home: .submit),
    FaultName(text: "no-request-id", effect: .noRequestID, home: .submit),
    FaultName(text: "unknown-state", effect: .unknownState, home: .status),
    FaultName(text: "job-fails", effect: .jobFails, home: .status),
    FaultName(text: "job-cancelled", effect: .jobCancelled, home: .status),
    FaultName(text: "not-ready", effect: .notReady, home: .result),
    FaultName(text: "wrong-host-output", effect: .wrongHostOutput, home: .result),
    FaultName(text: "empty-output", effect: .emptyOutput, home: .result),
    FaultName(text: "not-an-image", effect: .notAnImage, home: .download),
    FaultName(text: "wrong-format", effect: .wrongFormat, home: .download),
    FaultName(text: "huge", effect: .huge(bytes: 3 << 30), home: .download),
    FaultName(text: "drift", effect: .drift, home: .models),
  ]

  /// Reads `EFFECT[=VALUE]`; `nil` where it is none.
  init?(parsing text: Substring) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count == 2 ? String(parts[1]) : nil
    if let status = Int(parts[0]), (400...599).contains(status) {
      let seconds = value.flatMap { Int($0) }
      guard value == nil || seconds.map({ $0 >= 0 }) == true else { return nil }
      self.init(
        text: String(parts[0]), effect: .status(status, retryAfter: seconds), home: .submit,
        isAnywhere: true)
      return
    }
    guard let named = Self.all.first(where: { $0.text == parts[0] }),
      let effect = named.effect(withValue: value)
    else { return nil }
    self.init(text: named.text, effect: effect, home: named.home, isAnywhere: named.isAnywhere)
  }

  private init(text: String, effect: FaultEffect, home: SandboxStage, isAnywhere: Bool = false) {
    (self.text, self.effect, self.home, self.isAnywhere) = (text, effect, home, isAnywhere)
  }

  private func effect(withValue value: String?) -> FaultEffect? {
    guard let value else { return effect }
    switch effect {
    case .slow: return Double(value).flatMap { 0...86_400 ~= $0 ? .slow(seconds: $0) : nil }
    case .huge: return Int(value).flatMap { $0 > 0 ? .huge(bytes: $0) : nil }
    default: return nil
    }
  }
}

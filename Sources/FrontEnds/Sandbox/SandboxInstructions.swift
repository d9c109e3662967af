/// How to use a running sandbox, for its page `/` and for the terminal.
package struct SandboxInstructions: Sendable, Equatable {
  /// Such as `http://127.0.0.1:4711`.
  let origin: String
  /// The only token accepted, if there is one.
  let token: String?

  /// A few lines, the last one ended.
  package var text: String {
    """
    The sandbox speaks the Model API at \(origin)/v1; nothing leaves this machine, nothing costs.
    \(accepted)

      export RUNCOMFY_MODEL_API_BASE=\(origin)/v1 RUNCOMFY_TOKEN=\(token ?? "any-token")
      peel run --yes --image-url https://example.com/cup.jpg \\
        "Keep the cup unchanged. Change the background to a beach."

    """
  }

  private var accepted: String {
    token.map { "It accepts the token \($0) only." }
      ?? "It accepts any token but \(SandboxOptions.rejectedToken)."
  }
}

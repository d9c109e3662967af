/// How to use a running sandbox, for its page `/` and for the terminal.
package struct SandboxInstructions: Sendable, Equatable {
  /// Such as `http://127.0.0.1:4711`.
  let origin: String
  /// Whether only one token is accepted; it is not repeated here, since anybody may read this.
  let hasOwnToken: Bool

  /// A few lines, the last one ended.
  package var text: String {
    """
    The sandbox speaks the Model API at \(origin)/v1; nothing leaves this machine, nothing costs.
    \(accepted)

      export RUNCOMFY_MODEL_API_BASE=\(origin)/v1 RUNCOMFY_TOKEN=\(hasOwnToken ? "…" : "any-token")
      peel run --yes --image-url https://example.com/cup.jpg \\
        "Keep the cup unchanged. Change the background to a beach."
      curl \(origin)/sandbox/requests    # every submit it accepted

    """
  }

  private var accepted: String {
    hasOwnToken
      ? "It accepts no token but the one it was started with."
      : "It accepts any token but \(SandboxOptions.rejectedToken)."
  }
}

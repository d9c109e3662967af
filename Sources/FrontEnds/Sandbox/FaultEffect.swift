/// What goes wrong, on purpose, at one stage of the sandbox.
package enum FaultEffect: Sendable, Equatable {
  /// Answers with that HTTP status and an error body of the API.
  case status(Int)
  /// Answers 200 with a page of HTML, as a captive portal or a proxy does.
  case html
  /// Sends the client on to a host that is not the API's.
  case redirect
  /// Answers 200 with an error body.
  case errorCode200
  /// Closes the connection without an answer; nothing was done.
  case drop
  /// Never answers, and does nothing.
  case silence
  /// Accepts the job, then closes the connection without an answer.
  case dropAfterAccept
  /// Accepts the job, and leaves its id out of the answer.
  case noRequestID
  /// Reports a state that no document names.
  case unknownState
  /// The job ends as `failed`.
  case jobFails
  /// The job ends as `cancelled`, though nobody asked for it.
  case jobCancelled
  /// Says 400005 of a job whose status is `completed`.
  case notReady
  /// Names an output on a host that is not the API's.
  case wrongHostOutput
  /// Completes without any output.
  case emptyOutput
  /// Sends half of the file.
  case truncated
  /// Sends text where a picture was promised.
  case notAnImage
  /// States a schema that is not the one that is shipped.
  case drift
}

extension FaultEffect {
  /// The effects that have a name, with the one stage where each makes sense, or `nil` for any.
  static let named: [(name: String, effect: FaultEffect, stage: SandboxStage?)] = [
    ("html", .html, nil),
    ("redirect", .redirect, nil),
    ("error-code-200", .errorCode200, nil),
    ("drop", .drop, nil),
    ("silence", .silence, nil),
    ("drop-after-accept", .dropAfterAccept, .submit),
    ("no-request-id", .noRequestID, .submit),
    ("unknown-state", .unknownState, .status),
    ("job-fails", .jobFails, .status),
    ("job-cancelled", .jobCancelled, .status),
    ("not-ready", .notReady, .result),
    ("wrong-host-output", .wrongHostOutput, .result),
    ("empty-output", .emptyOutput, .result),
    ("truncated", .truncated, .download),
    ("not-an-image", .notAnImage, .download),
    ("drift", .drift, .models),
  ]
}

/// What goes wrong, on purpose, with one call of the sandbox.
package enum FaultEffect: Sendable, Equatable {
  // In place of the answer; nothing was done.

  /// Answers with that HTTP status and an error body of the API; with `Retry-After` in seconds
  /// where it is given, and always for 429 and 503.
  case status(Int, retryAfter: Int? = nil)
  /// Answers 200 with a page of HTML, as a captive portal or a proxy does.
  case html
  /// Sends the client on to a host that is not the API's.
  case redirect
  /// Answers 200 with an error body.
  case errorCode200
  /// Resets the connection without an answer.
  case reset
  /// Never answers.
  case silence

  // What was asked for is done, and the answer suffers.

  /// Answers that much later.
  case slow(seconds: Double)
  /// Announces the whole body and closes the connection after half of it.
  case truncated
  /// Announces the whole body, sends half of it and then nothing more.
  case stalls
  /// Sends half of the body as if it were the whole.
  case malformed
  /// Calls the body `text/html`.
  case wrongType
  /// Accepts the job, then resets the connection without an answer.
  case resetAfterSubmit
  /// Accepts the job, and leaves its id out of the answer.
  case noRequestID

  // What becomes of a job, and of what it made.

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
  /// Sends text where a picture was promised.
  case notAnImage
  /// Sends a picture in another format than the one asked for.
  case wrongFormat
  /// Sends that many bytes in all, made as they are sent, and announces no length.
  case huge(bytes: Int)
  /// States a schema that is not the one that is shipped.
  case drift
}

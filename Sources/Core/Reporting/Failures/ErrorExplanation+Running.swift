extension ErrorExplanation {
  /// Failures while a request is under way.
  static let running: [ErrorCode: ErrorExplanation] = [
    .stoppedByFindings: ErrorExplanation(
      "A finding at or above --fail-on, or a score below --min-score, kept the request from "
        + "being sent.",
      hint: "apply the fixes that the findings name, or lower --fail-on"),
    .interrupted: ErrorExplanation(
      "A signal ended the command before it was done.",
      hint: "run the same command again; a request that was already sent is named in the message"),
    .upstreamFailed: ErrorExplanation(
      "The API answered with a server error; where the request may have been accepted all the "
        + "same, the message says so and the error is not retryable.",
      hint: "run the same command later"),
    .upstreamUnreachable: ErrorExplanation(
      "No connection to the API could be made.",
      hint: "check the network and RUNCOMFY_MODEL_API_BASE"),
    .upstreamGarbled: ErrorExplanation(
      "The API's answer is not what it documents.",
      hint: "run the same command later; a proxy in between may answer in its place"),
    .upstreamRedirected: ErrorExplanation(
      "The API answered with a redirect, which is not followed because the token would go "
        + "along.",
      hint: "check RUNCOMFY_MODEL_API_BASE"),
    .unreadableFile: ErrorExplanation(
      "A file could not be read.",
      hint: "check the path and its permissions"),
    .unwritableFile: ErrorExplanation(
      "A file or folder could not be written.",
      hint: "check the path, its permissions and the room on the disk"),
    .networkPartMissing: ErrorExplanation(
      "peel-net, which does all that needs the network, is not installed.",
      hint: "put peel-net beside peel or into ../libexec/peel/; make build and make install do so"),
    .unreachableImage: ErrorExplanation(
      "--probe could not read an input image; nothing is planned for it, because the API would "
        + "fetch it from the same address.",
      hint: "try again; or leave out --probe, or give the size with --image or --image-size"),
    .timeout: ErrorExplanation(
      "The result did not come within --timeout, which is an hour where none is named.",
      hint: "peel result ID fetches it later without paying again"),
    .rateLimited: ErrorExplanation(
      "The API takes no more requests for now.",
      hint: "wait, then run the same command again"),
    .resultNotReady: ErrorExplanation(
      "The request is not finished yet.",
      hint: "peel status ID tells how far it is; ask again later"),
    .submitUncertain: ErrorExplanation(
      "The request was sent but no usable answer came: it may be running, and billed.",
      hint: "look at the account's request history before sending it again; nothing is resent"),
    .jobFailed: ErrorExplanation(
      "The model did not finish the request.",
      hint: "the message holds the API's words; the failed request may be billed, so ask whoever "
        + "pays before another is sent"),
    .jobCancelled: ErrorExplanation(
      "The request was cancelled by someone else.",
      hint: "ask whoever pays before another is sent"),
    .unknownState: ErrorExplanation(
      "The API names a state of the request that is not documented.",
      hint: "peel status ID and peel result ID ask again"),
    .refusedOutput: ErrorExplanation(
      "An output stands on a host that files are not downloaded from, or is larger than "
        + "allowed.",
      hint: "execution.output holds the address; open it only if you trust it"),
    .brokenOutput: ErrorExplanation(
      "An output is missing, truncated or not a picture.",
      hint: "peel result ID downloads again without paying again"),
    .downloadFailed: ErrorExplanation(
      "The request is done and paid for, and where its output stands gave no whole answer.",
      hint: "peel result ID downloads again without paying again"),
    .unexpectedFormat: ErrorExplanation(
      "A picture came whole, in another format than output_format asked for.",
      hint: "the file is kept under the ending of what it is; convert it, or ask for that format"),
    .notCancellable: ErrorExplanation(
      "The request is running or done, and only a queued one can be cancelled.",
      hint: "it runs to completion; peel result ID fetches what comes of it"),
    .missingToken: ErrorExplanation(
      "No API token was found.",
      hint: "set RUNCOMFY_TOKEN, name a file with --token-file, or run peel auth login"),
    .exposedToken: ErrorExplanation(
      "The token's file can be read or changed by other users of the machine.",
      hint: "chmod 600 FILE, and make a new token if somebody else may have read it"),
    .signInDenied: ErrorExplanation(
      "Somebody denied the sign-in on the web site.",
      hint: "run peel auth login again, or hand a token to peel auth login --with-token"),
    .signInExpired: ErrorExplanation(
      "The code of a sign-in was not confirmed while it was good.",
      hint: "run peel auth login again and confirm the new code in time"),
    .rejectedToken: ErrorExplanation(
      "The API rejected the token, or the request belongs to someone else.",
      hint: "check RUNCOMFY_TOKEN or the token file; make a new token on the account's page"),
    .noBalance: ErrorExplanation(
      "The account's balance is spent.",
      hint: "the account's owner has to top it up; retrying does not help"),
    .invalidAccount: ErrorExplanation(
      "The API says that the account or token is not in order.",
      hint: "look at the account's page; retrying does not help"),
    .spendConsentRequired: ErrorExplanation(
      "Sending the request costs money and nobody agreed to that.",
      hint: "add --yes once whoever pays has agreed, or try with --sandbox, which costs nothing"),
    .duplicateRequest: ErrorExplanation(
      "The same request was sent within a day, or is being sent; sending it again would be paid "
        + "for again.",
      hint: "--reuse takes what was paid for, and pays only for passes that are left; --again "
        + "sends and pays for another"),
    .passesLeft: ErrorExplanation(
      "The job is done, but it is one pass of a compound edit, and the passes behind it were never "
        + "sent: its picture is not the result. resume never sends anything new.",
      hint: "once whoever pays has agreed, the same peel run command with --reuse takes what was "
        + "paid for and sends the passes that are left"),
    .costLimit: ErrorExplanation(
      "The request costs more than --max-cost, or its cost is unknown.",
      hint: "send less or raise --max-cost; to an unknown cost --yes agrees, without --max-cost"),
  ]
}

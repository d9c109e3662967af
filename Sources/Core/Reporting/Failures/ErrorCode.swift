/// A kind of failure: an entry of the registry, which scripts branch on and which never changes
/// its meaning.
///
/// Raw values are what `error.code` says; what each means stands in `ErrorExplanation`.
package enum ErrorCode: String, Sendable, CaseIterable {
  case unknownCommand = "unknown-command"
  case unknownOption = "unknown-option"
  case misplacedOption = "misplaced-option"
  case missingValue = "missing-value"
  case invalidValue = "invalid-value"
  case missingArgument = "missing-argument"
  case unexpectedArgument = "unexpected-argument"
  case conflictingOptions = "conflicting-options"
  case unknownName = "unknown-name"

  case invalidJSON = "invalid-json"
  case invalidUTF8 = "invalid-utf8"
  case inputTooLarge = "input-too-large"
  case notARecord = "not-a-record"
  case missingPrompt = "missing-prompt"
  case blankPrompt = "blank-prompt"
  case unknownField = "unknown-field"
  case invalidField = "invalid-field"
  case conflictingFields = "conflicting-fields"
  case unknownModel = "unknown-model"
  case missingImageURLs = "missing-image-urls"
  case missingField = "missing-field"
  case invalidImage = "invalid-image"
  case refusedImage = "refused-image"
  case unsupportedFile = "unsupported-file"
  case invalidParameter = "invalid-parameter"
  case invalidRules = "invalid-rules"
  case invalidSettings = "invalid-settings"
  case invalidBaseline = "invalid-baseline"
  case invalidPlan = "invalid-plan"
  case editedPlan = "edited-plan"
  case outdatedPlan = "outdated-plan"
  case rejectedInput = "rejected-input"
  case unknownRequest = "unknown-request"

  case upstreamFailed = "upstream-failed"
  case upstreamUnreachable = "upstream-unreachable"
  case upstreamGarbled = "upstream-garbled"
  case upstreamRedirected = "upstream-redirected"

  case unreadableFile = "unreadable-file"
  case unwritableFile = "unwritable-file"
  case networkPartMissing = "network-part-missing"

  case unreachableImage = "unreachable-image"
  case timeout
  case rateLimited = "rate-limited"
  case resultNotReady = "result-not-ready"
  case signInExpired = "sign-in-expired"

  case submitUncertain = "submit-uncertain"
  case jobFailed = "job-failed"
  case jobCancelled = "job-cancelled"
  case unknownState = "unknown-state"
  case refusedOutput = "refused-output"
  case brokenOutput = "broken-output"
  case downloadFailed = "download-failed"
  case unexpectedFormat = "unexpected-format"
  case notCancellable = "not-cancellable"

  case missingToken = "missing-token"
  case exposedToken = "exposed-token"
  case rejectedToken = "rejected-token"
  case signInDenied = "sign-in-denied"
  case noBalance = "no-balance"
  case invalidAccount = "invalid-account"
  case spendConsentRequired = "spend-consent-required"
  case costLimit = "cost-limit"
  case duplicateRequest = "duplicate-request"
  case passesLeft = "passes-left"

  case stoppedByFindings = "stopped-by-findings"

  case interrupted
}

extension ErrorCode {
  /// The status that the process ends with.
  package var exitCode: ExitCode {
    switch self {
    case .unknownCommand, .unknownOption, .misplacedOption, .missingValue, .invalidValue,
      .missingArgument, .unexpectedArgument, .conflictingOptions, .unknownName:
      .commandLine
    case .invalidJSON, .invalidUTF8, .inputTooLarge, .notARecord, .missingPrompt, .blankPrompt,
      .unknownField, .invalidField, .conflictingFields, .unknownModel, .missingImageURLs,
      .missingField, .invalidImage, .refusedImage, .unsupportedFile, .invalidParameter,
      .invalidRules, .invalidSettings, .invalidBaseline, .invalidPlan, .editedPlan, .outdatedPlan,
      .rejectedInput, .unknownRequest:
      .input
    case .upstreamFailed, .upstreamUnreachable, .upstreamGarbled, .upstreamRedirected:
      .upstream
    case .unreadableFile, .unwritableFile, .networkPartMissing:
      .localFile
    case .unreachableImage, .timeout, .rateLimited, .resultNotReady, .signInExpired:
      .tryAgain
    case .submitUncertain, .jobFailed, .jobCancelled, .unknownState, .refusedOutput, .brokenOutput,
      .downloadFailed, .unexpectedFormat, .notCancellable:
      .job
    case .missingToken, .exposedToken, .rejectedToken, .signInDenied, .noBalance, .invalidAccount,
      .spendConsentRequired, .costLimit, .duplicateRequest, .passesLeft:
      .access
    case .stoppedByFindings:
      .findings
    case .interrupted:
      .interrupted
    }
  }

  /// Whether the same command may succeed later without any change.
  package var isRetryable: Bool {
    switch self {
    case .upstreamFailed, .upstreamUnreachable, .upstreamGarbled, .unreachableImage,
      .timeout, .rateLimited, .resultNotReady, .signInExpired:
      true
    default: false
    }
  }
}

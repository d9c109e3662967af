import JSONValues

/// Reads what the Model API answers.
///
/// Source: docs.runcomfy.com/model-apis, error codes.
enum APIAnswer {
  /// The object of a success, or why there is none; `now` in seconds since 1970.
  static func object(of response: HTTPResponse, now: Double) throws(CallFailure) -> JSONObject {
    if response.isRedirect { throw CallFailure(.redirected(status: response.status), .never) }
    let body = (try? JSONValue(parsing: response.body))?.object
    let hasCode = body.flatMap(APIProblem.code) != nil
    if let body, response.isSuccess, !hasCode { return body }
    let retryAfter = RetryAfter.seconds(response.header("Retry-After"), now: now)
    if body == nil, response.status < 400 {
      throw CallFailure(
        .garbled(status: response.status, isCutOff: isCutOff(response.body)), .harmlessOnly)
    }
    let problem = APIProblem(status: response.status, body: body ?? JSONObject())
    throw failure(problem, retryAfter: retryAfter)
  }

  private static func failure(_ problem: APIProblem, retryAfter: Double?) -> CallFailure {
    switch problem.code {
    case 400_001: return CallFailure(.unknownResource(problem), .never)
    case 400_002: return CallFailure(.balanceSpent(problem), .never)
    case 400_004: return CallFailure(.accountInvalid(problem), .never)
    case 400_005: return CallFailure(.resultNotReady(nil), .never)
    default: return failure(byMeaningOf: problem, retryAfter: retryAfter)
    }
  }

  private static func failure(byMeaningOf problem: APIProblem, retryAfter: Double?)
    -> CallFailure
  {
    switch problem.meaning {
    case 401, 403: CallFailure(.tokenRejected(problem), .never)
    case 402: CallFailure(.balanceSpent(problem), .never)
    case 404, 410: CallFailure(.unknownResource(problem), .never)
    case 408: CallFailure(.upstreamTimedOut(problem), .harmlessOnly, retryAfter: retryAfter)
    case 429:
      CallFailure(
        .rateLimited(problem, retryAfter: retryAfter), .always, retryAfter: retryAfter)
    case 503: CallFailure(.upstreamFailed(problem), .always, retryAfter: retryAfter)
    case 400...499: CallFailure(.inputRejected(problem), .never)
    default: CallFailure(.upstreamFailed(problem), .harmlessOnly, retryAfter: retryAfter)
    }
  }

  /// Whether this may be the first part of an object, or an answer whose body got lost.
  private static func isCutOff(_ body: [UInt8]) -> Bool {
    let first = body.first { $0 > 0x20 }
    return first == nil || first == UInt8(ascii: "{")
  }
}

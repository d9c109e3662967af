import CCurl
import Executing

/// How a call went, in libcurl's words.
struct CurlResult {
  let code: CURLcode
  /// libcurl's own description of a failure.
  let message: String
  /// 0 where no answer began.
  let status: Int
  let headers: [HTTPHeader]
  /// Whether a connection stood and the request was on its way.
  let wasBegun: Bool
  /// Whether both sides may have agreed on TLS.
  let hasTLS: Bool
  /// Whether the body grew past the request's limit.
  let isTooLarge: Bool
  /// An address that must not be connected to.
  let refusedPeer: String?
  /// From the beginning to the end.
  let seconds: Double

  /// What that means for the caller; `nil` for a whole answer.
  ///
  /// Whatever is not known to have failed before sending counts as sent: a submit that is taken
  /// for unsent is paid for twice.
  func error(for request: HTTPRequest) -> TransportError? {
    switch code {
    case CURLE_OK: nil
    case _ where isTooLarge: .tooLarge(limit: request.bodyLimit)
    case CURLE_FILESIZE_EXCEEDED: .tooLarge(limit: request.bodyLimit)
    case CURLE_WRITE_ERROR: .stopped
    case CURLE_ABORTED_BY_CALLBACK: .interrupted
    case CURLE_COULDNT_CONNECT where refusedPeer != nil: .refusedPeer(refusedPeer ?? "")
    case _ where cannotHaveLeft(request): .notSent(reason: message)
    case CURLE_OPERATION_TIMEDOUT where wasBegun: .timedOut(seconds: patience(for: request))
    case CURLE_OPERATION_TIMEDOUT: .notSent(reason: message)
    case _ where Self.codesBeforeSending.contains(code.rawValue): .notSent(reason: message)
    default: .lost(reason: message)
    }
  }

  /// A submit always makes a connection of its own, so that without TLS none of it was on its way,
  /// though a proxy may have been asked to lead there.
  private func cannotHaveLeft(_ request: HTTPRequest) -> Bool {
    request.address.scheme == .https && request.method == .post && !hasTLS
  }

  /// The time that ran out: that for the whole call, or that without a byte.
  private func patience(for request: HTTPRequest) -> Double {
    let patience = request.patience
    return seconds < patience.total * 0.99 ? patience.silence ?? patience.total : patience.total
  }

  /// Failures that libcurl reports only while it connects.
  private static let codesBeforeSending: Set<UInt32> = [
    CURLE_UNSUPPORTED_PROTOCOL.rawValue, CURLE_FAILED_INIT.rawValue,
    CURLE_URL_MALFORMAT.rawValue, CURLE_COULDNT_RESOLVE_PROXY.rawValue,
    CURLE_COULDNT_RESOLVE_HOST.rawValue, CURLE_COULDNT_CONNECT.rawValue,
    CURLE_SSL_CONNECT_ERROR.rawValue, CURLE_SSL_CERTPROBLEM.rawValue,
    CURLE_SSL_CIPHER.rawValue, CURLE_PEER_FAILED_VERIFICATION.rawValue,
    CURLE_SSL_CACERT_BADFILE.rawValue, CURLE_SSL_ISSUER_ERROR.rawValue,
    CURLE_PROXY.rawValue,
  ]
}

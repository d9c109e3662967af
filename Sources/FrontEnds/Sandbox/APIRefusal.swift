import JSONValues
import LocalServing
import PictureDrawing

/// An error answer of the Model API.
///
/// Source: the table of errors in the vendor's documentation. 401 and 422 are documented as ranges,
/// of which the sandbox uses 001; 400003, 405001 and 500001 are its own.
struct APIRefusal: Error, Equatable {
  let status: Int
  let code: Int
  let message: String
  /// The fields that were refused, where the input was.
  var fields: [FieldRefusal] = []
  /// Seconds that the client is asked to wait.
  var retryAfter: Int?
}

extension APIRefusal {
  static let malformedID = APIRefusal(status: 400, code: 400_001, message: "malformed resource id")
  static let noBalance = APIRefusal(status: 400, code: 400_002, message: "insufficient balance")
  static let notReady = APIRefusal(status: 400, code: 400_005, message: "result is not ready")
  static let notSignedIn = APIRefusal(
    status: 401, code: 401_001, message: "missing or rejected API token")
  static let unknownRequest = APIRefusal(
    status: 404, code: 404_001, message: "request not found or expired")
  static let unknownModel = APIRefusal(status: 404, code: 404_001, message: "model not found")
  static let unknownPath = APIRefusal(status: 404, code: 404_001, message: "no such resource")
  static let wrongMethod = APIRefusal(
    status: 405, code: 405_001, message: "method not allowed on this resource")

  /// A download host never gets the token; a client that sends it has leaked it.
  static let tokenOnDownload = APIRefusal(
    status: 400, code: 400_003, message: "a download must not carry a token")
  static let noObject = APIRefusal(
    status: 422, code: 422_001, message: "the body must be one JSON object")

  static func drawing(_ error: PictureError) -> APIRefusal {
    APIRefusal(status: 500, code: 500_001, message: "\(error)")
  }

  /// The input does not match the model's schema.
  static func invalidInput(_ fields: [FieldRefusal]) -> APIRefusal {
    APIRefusal(
      status: 422, code: 422_001, message: "input does not match the model's schema",
      fields: fields)
  }

  /// What a server says under an HTTP status that a fault asked for.
  static func injected(status: Int, retryAfter: Int? = nil) -> APIRefusal {
    APIRefusal(
      status: status, code: status * 1000 + 1, message: "the sandbox was told to answer \(status)",
      retryAfter: retryAfter ?? (status == 429 || status == 503 ? 1 : nil))
  }
}

extension APIRefusal {
  /// The same body under any status, as the API at times sends it under 200.
  func response(status: Int? = nil) -> LocalResponse {
    var body: JSONObject = [
      "error_code": .integer(code), "error_message": .string(message),
    ]
    if !fields.isEmpty { body["detail"] = .array(fields.map(\.json)) }
    var response = LocalResponse(status: status ?? self.status, json: body)
    if let retryAfter { response.headers["Retry-After"] = String(retryAfter) }
    return response
  }
}

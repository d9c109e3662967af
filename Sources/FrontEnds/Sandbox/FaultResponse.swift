import LocalServing

extension FaultEffect {
  /// The answer in place of the real one, for effects that need none; `nil` for the others.
  var response: LocalResponse? {
    switch self {
    case .status(let status, let retryAfter):
      APIRefusal.injected(status: status, retryAfter: retryAfter).response()
    case .errorCode200: APIRefusal.injected(status: 500).response(status: 200)
    case .html:
      LocalResponse(type: "text/html", text: "<!DOCTYPE html><title>Please sign in</title>\n")
    case .redirect:
      LocalResponse(status: 307, headers: ["Location": "https://elsewhere.example/"])
    case .reset: LocalResponse(delivery: .hangUp)
    case .silence: LocalResponse(delivery: .silence)
    default: nil
    }
  }

  /// The real answer as it suffers on its way; most effects leave it as it is.
  func spoiled(_ response: LocalResponse) -> LocalResponse {
    var spoiled = response
    let half = response.body.count / 2
    switch self {
    case .slow(let seconds): spoiled.delivery = .late(milliseconds: Int(seconds * 1000))
    case .truncated: spoiled.delivery = .cut(bytes: half)
    case .stalls: spoiled.delivery = .stalled(bytes: half)
    case .malformed: spoiled.body = Array(response.body.prefix(half))
    case .wrongType: spoiled.headers["Content-Type"] = "text/html"
    case .resetAfterSubmit: spoiled.delivery = .hangUp
    case .notAnImage: spoiled.body = Array("This is no picture.\n".utf8)
    case .huge(let bytes): spoiled.delivery = .filled(bytes: bytes)
    default: break
    }
    return spoiled
  }
}

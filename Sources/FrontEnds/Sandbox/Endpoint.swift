import LocalServing

/// A call of the API, told from a request's method and path.
enum Endpoint: Equatable {
  case submit(model: String)
  case status(request: String)
  case result(request: String)
  case cancel(request: String)
  case models
  case model(String)
  case balance
  case file(name: String)
  case instructions
  /// Every accepted submit; the sandbox's own, which the vendor's API has not.
  case submits

  init(_ request: LocalRequest) throws(APIRefusal) {
    let parts = request.path.split(separator: "/").map(String.init)
    let found: (method: String, endpoint: Endpoint)
    switch (parts.first, parts.dropFirst().first) {
    case (nil, _): found = ("GET", .instructions)
    case ("sandbox", "requests") where parts.count == 2: found = ("GET", .submits)
    case ("files", let name?) where parts.count == 2: found = ("GET", .file(name: name))
    case ("v1", "models") where parts.count == 2: found = ("GET", .models)
    case ("v1", "models"):
      let id = parts.dropFirst(2).joined(separator: "/")
      found = request.method == "POST" ? ("POST", .submit(model: id)) : ("GET", .model(id))
    case ("v1", "requests") where parts.count == 4:
      found = try Self.requestCall(parts[3], on: parts[2])
    case ("prod", "v2") where parts == ["prod", "v2", "balance"]: found = ("GET", .balance)
    default: throw .unknownPath
    }
    guard found.method == request.method else { throw .wrongMethod }
    self = found.endpoint
  }

  private static func requestCall(
    _ verb: String, on id: String
  ) throws(APIRefusal) -> (String, Endpoint) {
    switch verb {
    case "status": ("GET", .status(request: id))
    case "result": ("GET", .result(request: id))
    case "cancel": ("POST", .cancel(request: id))
    default: throw .unknownPath
    }
  }

  /// The stage whose faults may spoil the call.
  var stage: SandboxStage? {
    switch self {
    case .submit: .submit
    case .status: .status
    case .result: .result
    case .cancel: .cancel
    case .file: .download
    case .models, .model: .models
    case .balance, .instructions, .submits: nil
    }
  }

  /// Whether the call needs a token; a download must not carry one.
  var needsToken: Bool {
    switch self {
    case .file, .instructions, .submits: false
    default: true
    }
  }
}

import Executing
import JSONValues
import Reporting

/// What `peel auth` has to tell: never the token itself.
struct AuthReport {
  /// `status`, `login` or `logout`.
  let action: String
  var token: FoundToken?
  /// The API's host.
  var host: String?
  /// `nil` where the API could not be asked.
  var isAccepted: Bool?
  /// Why the API could not say whether it takes a token that is kept all the same.
  var doubt: String?
  /// As the API gave it.
  var balance: JSONObject?
  /// The file that was removed; the inner `nil` where there was none.
  var removed: String??
  /// Other places with a token.
  var others: [String] = []
  var failure: Failure?

  init(action: String) { self.action = action }

  var answer: CatalogueAnswer {
    CatalogueAnswer(command: "auth", sections: sections, failure: failure) { [lines] _ in
      lines.map { VisibleText.of($0) }
    }
  }

  private var sections: JSONObject {
    var object: JSONObject = ["action": .string(action)]
    object["token"] = token.map {
      .object(["from": .string($0.origin.rawValue), "place": .string($0.place)])
    }
    object["api"] = host.map { .string($0) }
    object["accepted"] = isAccepted.map { .bool($0) }
    object["doubt"] = doubt.map { .string($0) }
    if let amount {
      object["balance"] = .object(["usd": .number(amount), "currency": .string(currency)])
    }
    if let removed { object["removed"] = removed.map { .string($0) } ?? .null }
    if action != "status" { object["others"] = .array(others.map { .string($0) }) }
    return object
  }

  private var lines: [String] {
    var lines: [String] = []
    if let removed {
      lines.append(removed.map { "removed \($0)" } ?? "there was no token to remove")
    }
    if let token { lines.append((action == "login" ? "kept in " : "token from ") + token.place) }
    if let host, let isAccepted {
      lines.append("\(host) \(isAccepted ? "takes it" : "does not take it")")
    }
    if let doubt { lines.append("whether the API takes it is not known: \(doubt)") }
    if let amount { lines.append("balance \(Self.text(amount)) \(currency)") }
    lines += others.map { place in
      switch (action, place) {
      case ("login", "RUNCOMFY_TOKEN"): "RUNCOMFY_TOKEN holds a token too, and goes before the file"
      case ("login", _): "\(place) holds a token too"
      default: "\(place) still holds a token"
      }
    }
    return lines
  }

  private var amount: Double? {
    switch balance?["balance_usd"] {
    case .integer(let usd): Double(usd)
    case .number(let usd): usd
    default: nil
    }
  }

  private var currency: String { balance?["currency"]?.string ?? "USD" }

  /// Without a fraction of nothing.
  private static func text(_ amount: Double) -> String {
    let text = "\(amount)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

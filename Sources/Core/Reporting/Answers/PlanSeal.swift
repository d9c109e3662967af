import Hashing
import JSONValues
import RequestBuilding

/// What a plan can be held to later: the digest of what it sends, and of what it was made by.
package struct PlanSeal: Sendable, Equatable {
  /// The prompt as it was given.
  package let prompt: String
  /// The digest of the rules that made the plan.
  package let rules: String
  /// The digest of the model's schema that made it.
  package let schema: String
  /// The SHA-256 digest over all of these and over the model, input and cost of every request, in
  /// canonical JSON and 64 lower-case hexadecimal digits.
  package let hash: String

  /// Seals the requests; their addresses are left out, because `run` makes its own.
  package init(prompt: String, rules: String, schema: String, requests: [PlannedRequest]) {
    self.prompt = prompt
    self.rules = rules
    self.schema = schema
    let facts: JSONObject = [
      "prompt": .string(prompt), "rules": .string(rules), "schema": .string(schema),
      "requests": .array(requests.map { .object($0.sealed) }),
    ]
    hash = SHA256.hex(of: JSONValue.object(facts).canonicalBytes)
  }

  /// The SHA-256 digest over all that an answer shows, so that nobody agrees to one thing and has
  /// another sent; in canonical JSON, `seal` left out, and 64 lower-case hexadecimal digits.
  static func digest(of answer: JSONObject) -> String {
    var shown = answer
    shown["seal"] = nil
    return SHA256.hex(of: JSONValue.object(shown).canonicalBytes)
  }

  /// The output's `plan`.
  var section: JSONObject {
    [
      "hash": .string(hash), "rules": .string(rules), "schema": .string(schema),
      "prompt": .string(prompt),
    ]
  }
}

extension PlannedRequest {
  fileprivate var sealed: JSONObject {
    [
      "model": .string(request.model), "input": .object(request.input),
      "cost": .object(cost.section),
    ]
  }
}

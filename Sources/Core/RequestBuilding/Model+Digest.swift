import Hashing
import JSONValues

extension Model {
  /// The SHA-256 digest of what decides which requests the model takes and what they cost.
  ///
  /// What helps to read prompts and people (titles, aliases, summaries, sources) is no part of it,
  /// so that a better description makes no plan out of date.
  package var schemaDigest: String { SHA256.hex(of: JSONValue.object(schemaFacts).canonicalBytes) }

  private var schemaFacts: JSONObject {
    var facts: JSONObject = ["id": .string(id)]
    facts["fields"] = .object(
      fields.reduce(into: JSONObject()) { $0[$1.name] = .object($1.schemaFacts) })
    if let price {
      facts["price"] = .object([
        "usd": .number(price.perImage), "basis": .string(price.basis.rawValue),
      ])
    }
    return facts
  }
}

extension ModelField {
  fileprivate var schemaFacts: JSONObject {
    var facts: JSONObject = [
      "wire_name": .string(wireName), "kind": .string(kind.rawValue),
      "required": .bool(isRequired), "allowed": .array(allowed),
      "same_as_left_out": .array(omitted.map { .string($0) }),
      "changes_price": .bool(changesPrice),
    ]
    facts["minimum"] = bounds?.least.map { .integer($0) }
    facts["maximum"] = bounds?.most.map { .integer($0) }
    facts["default"] = defaultValue
    return facts
  }
}

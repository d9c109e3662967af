import JSONValues
import PromptParsing
import RequestBuilding
import Rewriting

extension Rewrite {
  /// The output's `rewrite`; `fields` holds request fields that differ from the original's.
  func section(of original: Record?, costs: PassCosts?) -> JSONObject {
    var object: JSONObject = [
      "prompt": .string(record.prompt), "changed": .bool(changed), "score": .integer(score),
      "applied": .array(applied.map { .string($0) }),
      "passes": .array(passes.map { .object(["prompt": .string($0)]) }),
      "protected": .array(protected.map { .object($0.section) }),
      "questions": .array(questions.map { .string($0) }),
    ]
    object["undivided"] = undivided.map { .string($0) }
    object["costs"] = costs.map { .object($0.section) }
    let changedFields = changes(from: original)
    if !changedFields.members.isEmpty { object["fields"] = .object(changedFields) }
    return object
  }

  /// The fields that the rewrite set, with their new values; `null` for one that it removed.
  package func changes(from original: Record?) -> JSONObject {
    var changes = JSONObject()
    let before = original?.fields ?? JSONObject()
    for member in record.fields.members where before[member.name] != member.value {
      changes[member.name] = member.value
    }
    for member in before.members where record.fields[member.name] == nil {
      changes[member.name] = .null
    }
    return changes
  }
}

extension ProtectedText {
  fileprivate var section: JSONObject {
    ["kind": .string(kind.rawValue), "text": .string(text), "kept": .bool(kept)]
  }
}

import Executing
import JSONValues

extension Secret {
  /// The value with the token replaced in every text and name.
  func redacted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(redacted(text))
    case .array(let elements): .array(elements.map(redacted))
    case .object(let object): .object(redacted(object))
    case .null, .bool, .integer, .number: value
    }
  }

  /// The object with the token replaced in every text and name.
  func redacted(_ object: JSONObject) -> JSONObject {
    var result = JSONObject()
    for member in object.members { result[redacted(member.name)] = redacted(member.value) }
    return result
  }
}

extension FileStore {
  /// The same, except that no file is called by the token, whatever a server proposes.
  func hiding(_ token: Secret) -> FileStore {
    FileStore { () throws(StorageError) in
      let file = try begin()
      return PartialFile(
        append: file.append,
        finish: { name, mayBeThere throws(StorageError) in
          try file.finish(name.hiding(token), mayBeThere)
        },
        discard: file.discard)
    }
  }
}

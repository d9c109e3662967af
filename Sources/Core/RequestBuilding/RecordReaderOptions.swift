import JSONValues

extension RecordReader {
  /// The flags that fill a record's fields, in the order of the contract.
  package var options: [RecordOption] {
    let own = [
      RecordOption(
        name: "id", placeholder: "TEXT", isRepeatable: false, values: [],
        summary: "a name for the record, repeated in the output"),
      RecordOption(
        name: "intent", placeholder: "TEXT", isRepeatable: false, values: [],
        summary: "what the user asked for, where it differs from the prompt"),
      RecordOption(
        name: "model", placeholder: "auto|ID", isRepeatable: false,
        values: ["auto"] + catalogue.models.map(\.id), summary: "the model; auto routes"),
      RecordOption(
        name: "image-size", placeholder: "WIDTHxHEIGHT", isRepeatable: true, values: [],
        summary: "the size of an input image in pixels, one for each image in order"),
    ]
    return own + catalogue.fields.filter { $0.name != "prompt" }.map(option)
  }

  /// Sets one field from a flag's text; repeatable flags add to what is there.
  package func apply(
    _ option: String, _ text: String, to record: inout Record
  ) throws(RecordError) {
    switch option {
    case "id": record.id = .string(text)
    case "intent": record.intent = text
    case "model": record.model = text
    case "image-size": record.imageSizes.append(try size(text))
    default: try applyField(option, text, to: &record)
    }
  }

  private func applyField(
    _ option: String, _ text: String, to record: inout Record
  ) throws(RecordError) {
    let underscored = option.map { $0 == "-" ? "_" : String($0) }.joined()
    let plural = catalogue.field(named: underscored + "s")
    if let list = plural, list.kind.isImages {
      let earlier = record.fields[list.name]?.array ?? []
      record.fields[list.name] = .array(earlier + [.string(text)])
      return
    }
    guard let name = catalogue.canonicalName(of: underscored),
      let field = catalogue.field(named: name), !field.kind.isImages
    else { throw unknownOption(underscored) }
    try set(underscored, to: try value(text, of: field.kind, for: option), in: &record)
  }

  private func unknownOption(_ name: String) -> RecordError {
    .unknownField(
      name: name, nearest: NearestName.toField(name, among: knownNames), known: knownNames)
  }

  private func value(
    _ text: String, of kind: ModelField.Kind, for option: String
  ) throws(RecordError) -> JSONValue {
    switch (kind, text) {
    case (.boolean, "true"): return .bool(true)
    case (.boolean, "false"): return .bool(false)
    case (.boolean, _):
      throw .unreadableOption(option: option, text: text, expected: "true or false")
    case (.integer, _):
      if let number = Int(text) { return .integer(number) }
      throw .unreadableOption(option: option, text: text, expected: "a whole number")
    case (.string, _), (.imageList, _), (.image, _): return .string(text)
    }
  }

  private func size(_ text: String) throws(RecordError) -> ImageSize {
    let edges = text.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "x" || $0 == "×" })
    guard edges.count == 2, let width = Int(edges[0]), let height = Int(edges[1]),
      width > 0, height > 0
    else {
      throw .unreadableOption(
        option: "image-size", text: text, expected: "a size in pixels such as 1024x1536")
    }
    return ImageSize(width: width, height: height)
  }

  private func option(for field: ModelField) -> RecordOption {
    let isList = field.kind.isImages
    let name = isList && field.name.hasSuffix("s") ? String(field.name.dropLast()) : field.name
    let values =
      field.kind == .boolean ? ["true", "false"] : catalogue.allowedTexts(of: field.name)
    let free = isList ? "URL" : field.kind == .integer ? "NUMBER" : "TEXT"
    return RecordOption(
      name: name.map { $0 == "_" ? "-" : String($0) }.joined(),
      placeholder: values.isEmpty ? free : values.joined(separator: "|"),
      isRepeatable: isList, values: values, summary: field.summary)
  }
}

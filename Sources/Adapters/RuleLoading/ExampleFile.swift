import JSONValues
import Linting
import RequestBuilding
import YAMLReading

/// Decodes the examples of a rule file.
enum ExampleFile {
  /// The good and the bad ones; of each kind a rule needs at least two.
  static func examples(_ node: FileNode) throws(LoadingError) -> [RuleExample] {
    let mapping = try node.mapping(knowing: ["good", "bad"])
    var examples: [RuleExample] = []
    for (key, isBad) in [("good", false), ("bad", true)] {
      let list = try mapping.required(key).list()
      guard list.count >= 2 else {
        throw try mapping.required(key).error("a rule needs two \(key) examples or more; add one")
      }
      for element in list { examples.append(try example(element, isBad: isBad)) }
    }
    return examples
  }

  private static func example(_ node: FileNode, isBad: Bool) throws(LoadingError) -> RuleExample {
    if case .scalar(let text, _) = node.node.content, !isBad {
      return RuleExample(text: text, line: node.node.line, column: node.node.column)
    }
    let known = ["text", "fields", "images", "image_sizes", "model", "intent", "earlier", "todo"]
    let mapping = try node.mapping(
      knowing: isBad ? known + ["fixed", "fixed_fields", "field"] : known)
    let text = try mapping.required("text")
    let (plain, range) = try marked(text)
    guard isBad || range == nil else { throw text.error("a good example has no flaw to mark") }
    let named = try mapping.optional("field")?.text()
    let field = named ?? "prompt"
    guard !isBad || range != nil || named != nil else {
      throw text.error("mark the flaw with « », or name its `field`")
    }
    return RuleExample(
      text: plain, flaw: isBad ? RuleExample.Flaw(field: field, range: range) : nil,
      fixed: try mapping.optional("fixed")?.text(),
      fixedFields: try object(mapping.optional("fixed_fields")),
      fields: try fields(of: mapping),
      imageSizes: try sizes(mapping.optional("image_sizes")),
      model: try mapping.optional("model")?.text(),
      intent: try mapping.optional("intent")?.text(),
      earlier: try earlier(mapping.optional("earlier")),
      isTodo: try mapping.optional("todo")?.flag() ?? false, line: text.node.line,
      column: text.node.column)
  }

  private static func earlier(_ node: FileNode?) throws(LoadingError) -> [RuleExample] {
    var earlier: [RuleExample] = []
    for element in try node?.list() ?? [] { earlier.append(try example(element, isBad: false)) }
    return earlier
  }

  /// The text without « », and the UTF-8 range between them.
  private static func marked(_ node: FileNode) throws(LoadingError) -> (String, Range<Int>?) {
    let pieces = try node.text().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "«" || $0 == "»" })
    guard pieces.count == 1 || pieces.count == 3 else {
      throw node.error("mark one flaw, with one « and one »")
    }
    let start = pieces[0].utf8.count
    return (
      pieces.joined(), pieces.count == 1 ? nil : start..<start + pieces[1].utf8.count
    )
  }

  /// The request fields; `images: 2` is short for a list of two addresses.
  private static func fields(of example: FileMapping) throws(LoadingError) -> JSONObject {
    var fields = try object(example.optional("fields"))
    guard let node = example.optional("images") else { return fields }
    let count = try node.integer()
    guard (0...99).contains(count) else { throw node.error("\(count) images are no example") }
    fields["image_urls"] = .array(
      (0..<count).map { .string("https://example.com/\($0 + 1).jpg") })
    return fields
  }

  private static func object(_ node: FileNode?) throws(LoadingError) -> JSONObject {
    var object = JSONObject()
    for (key, value) in try node?.openMapping().members ?? [] {
      object[try key.text()] = value.node.json
    }
    return object
  }

  /// Sizes as `1024x1536`.
  private static func sizes(_ node: FileNode?) throws(LoadingError) -> [ImageSize] {
    var sizes: [ImageSize] = []
    for element in try node?.list() ?? [] {
      let edges = try element.text().split(separator: "x").map { Int($0) }
      guard edges.count == 2, let width = edges[0], let height = edges[1], width > 0, height > 0
      else { throw element.error("this is no size; write it as 1024x1536") }
      sizes.append(ImageSize(width: width, height: height))
    }
    return sizes
  }
}

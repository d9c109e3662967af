import JSONValues
import Linting
import RequestBuilding

/// Decodes which records a rule judges.
enum ScopeFile {
  /// `{task: edit, languages: [en], images: {at-least: 2}, fields: {resolution: [4K]}}`; the
  /// known languages and fields are those that a rule may name.
  static func scope(
    _ node: FileNode, languages known: [String], fields: [String]
  ) throws(LoadingError) -> RuleScope {
    let mapping = try node.mapping(knowing: ["task", "models", "languages", "images", "fields"])
    let languages = try mapping.optional("languages")?.list() ?? []
    for language in languages where !known.contains(try language.text()) {
      throw language.unknown(try language.text(), what: "language", among: known)
    }
    return RuleScope(
      task: try mapping.optional("task")?.choice(of: ImageTask.self),
      models: try mapping.optional("models")?.texts() ?? [],
      languages: try languages.map { node throws(LoadingError) in try node.text() },
      request: RequestScope(
        images: try mapping.optional("images").map(CountFile.range),
        fields: try conditions(mapping.optional("fields"), known: fields)))
  }

  private static func conditions(
    _ node: FileNode?, known: [String]
  ) throws(LoadingError) -> [FieldCondition] {
    var conditions: [FieldCondition] = []
    for (name, content) in try node?.openMapping().members ?? [] {
      let field = try name.text()
      guard field == "model" || known.contains(field) else {
        throw name.unknown(field, what: "request field", among: known + ["model"])
      }
      conditions.append(FieldCondition(field: field, content: try self.content(content)))
    }
    return conditions
  }

  /// `given`, `absent`, a value or a list of values, among which `absent` may stand too.
  private static func content(_ node: FileNode) throws(LoadingError) -> FieldCondition.Content {
    if node.node.scalar == "given" { return .given }
    let elements = try node.list().map(\.node)
    let values = elements.filter { $0.scalar != "absent" }.map(\.json)
    guard !elements.isEmpty else { throw node.error("no value could stand here; name one") }
    return .among(values, orAbsent: values.count < elements.count)
  }
}

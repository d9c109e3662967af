/// Where a file's content comes from, as every file under `rules/` has to say.
enum SourceNote {
  /// The document, the section and the day it was last checked, in one line.
  static func line(of node: FileNode) throws(LoadingError) -> String {
    let source = try node.mapping(knowing: ["document", "section", "checked"])
    let document = try source.required("document").text()
    let section = try source.required("section").text()
    let checked = try source.required("checked").text()
    return "\(document), \(section) (checked \(checked))"
  }
}

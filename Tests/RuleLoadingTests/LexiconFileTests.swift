import RuleLoading
import Testing

@Suite("A file of a lexicon")
struct LexiconFileTests {
  private func refusal(_ content: String, name: String) -> String? {
    let head = "list: \(name)\nsummary: s\nsource: {document: d, section: s, checked: c}\n"
    do throws(LoadingError) {
      let node = try FileNode(parsing: Array((head + content).utf8), path: "xx/\(name).yaml")
      _ = try LexiconFile.list(node, name: name)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(
    "takes no side of things for what a noun names",
    arguments: [
      ("nouns", "kinds: {size: [breadth]}"), ("nouns", "kinds: {face: [brow], font: [grotesque]}"),
    ])
  func sides(name: String, content: String) throws {
    let problem = try #require(refusal(content, name: name))
    #expect(problem.contains("is a side of things, which stands under `kinds` and `touching`"))
    #expect(refusal("kinds: {face: [brow]}", name: name) == nil)
  }

  @Test(
    "holds no word with a blank at an end",
    arguments: ["words: ['keep ']", "verbs: [{base: x, others: [y, ' z'], operation: add}]"])
  func padded(content: String) throws {
    let problem = try #require(refusal(content, name: "edit-verbs"))
    #expect(problem.contains("is empty or has a blank at an end"))
  }
}

import PeelKit
import Reporting

/// `rules new TOPIC/ID`: a rule file for its author to fill.
struct RuleDraft {
  private let surroundings: Surroundings
  private let folder: String
  /// The words between the slashes; the last is the rule's id.
  private let parts: [String]

  init(_ invocation: Invocation, in surroundings: Surroundings) throws(Failure) {
    let usage = "for instance: \(invocation.operation.examples[1])"
    let words = invocation.arguments
    guard words[0] == "new" else {
      throw Failure(
        .unexpectedArgument, "peel rules takes no “\(words[0])”",
        hint: "peel explain \(words[0]) explains a rule; peel rules new TOPIC/ID writes one")
    }
    guard words.count == 2 else {
      throw Failure(.missingArgument, "TOPIC/ID is missing after peel rules new", hint: usage)
    }
    let parts = words[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts.allSatisfy(Self.isName) else {
      throw Failure(
        .invalidValue, "“\(words[1])” is no TOPIC/ID",
        hint: "write both in small letters, digits and hyphens; \(usage)")
    }
    self.surroundings = surroundings
    self.parts = parts
    folder = invocation.text("rules") ?? "rules"
  }

  /// Writes the file, never over one that is there or with the id of a rule that is built in.
  func written() throws(Failure) -> CatalogueAnswer {
    let id = parts[parts.count - 1]
    let home = ([folder] + parts.dropLast()).joined(separator: "/")
    let path = "\(home)/\(id).yaml"
    guard Peel().rule(named: id) == nil else {
      throw Failure(
        .invalidValue, "there is a rule \(id) already",
        hint: "choose another id; peel explain \(id) shows the rule")
    }
    guard !surroundings.isFile(path) else {
      throw Failure(.unwritableFile, "\(path) is there already", hint: "choose another id")
    }
    // Two rules of one id make the folder one that no command reads.
    let name = "\(id).yaml"
    if let twin = surroundings.filesBelow(folder).first(where: {
      $0 == name || $0.hasSuffix("/\(name)")
    }) {
      throw Failure(
        .invalidValue, "there is a rule \(id) already, in \(folder)/\(twin)",
        hint: "choose another id, which has to be one of a kind in all topics")
    }
    try surroundings.makeFolder(home)
    try surroundings.writeFile(Array(Peel.ruleTemplate(id: id).utf8), path)
    return CatalogueAnswer(ruleWritten: id, at: path, in: folder)
  }

  /// What it takes for the file to count, since no folder is read by itself.
  var reading: String {
    "the rule counts with --rules \(folder), or always where rule-folders in .peel.yaml names "
      + folder
  }

  private static func isName(_ part: String) -> Bool {
    guard let first = part.utf8.first, let last = part.utf8.last else { return false }
    let dash = UInt8(ascii: "-")
    return first != dash && last != dash
      && part.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == dash
      }
  }
}

import JSONValues
import PromptParsing
import RequestBuilding

/// What is remembered of a record until its batch is complete.
package struct BatchEntry: Sendable {
  /// How a finding calls the record: its id, or its number from 1.
  let name: String
  let text: String
  /// The prompt without white space at either end, as UTF-8 offsets.
  let content: Range<Int>
  let fields: JSONObject
  /// Of the first image, where it is known.
  let size: ImageSize?
  /// The kinds of the clauses with the operations of the changes, in order.
  let grammar: String

  package init(number: Int, record: Record, prompt: Prompt) {
    self.name = record.id?.fieldText ?? "record \(number)"
    self.text = prompt.text
    self.content = prompt.trimmed(0..<prompt.bytes.count)
    self.fields = record.fields
    self.size = record.imageSizes.first
    self.grammar = prompt.clauses.map { clause in
      "\(clause.kind.rawValue) \(clause.operation?.rawValue ?? "")"
    }.joined(separator: ",")
  }

  /// The different words of the prompt; not kept, since a batch may hold a hundred thousand.
  var words: Set<String> { Set(text.lowercased().split { !$0.isLetter }.map(String.init)) }

  /// The share of words that the prompt has in common with others (Jaccard): 1 for the same words.
  func overlap(with others: Set<String>) -> Double {
    let own = words
    let all = own.union(others).count
    return all == 0 ? 1 : Double(own.intersection(others).count) / Double(all)
  }

  /// What a request field holds, as text; empty where it is left out.
  func text(of field: String) -> String { fields[field]?.fieldText ?? "" }
}

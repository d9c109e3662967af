import JSONValues
import PromptParsing
import RequestBuilding

/// Finds what makes one record of a batch differ from the others.
package struct BatchCheck: Sendable, Equatable {
  /// The request fields that a batch should share.
  package let fields: [String]
  /// Two prompts share a grammar when their clauses are of the same kinds in the same order, or
  /// when this share of their words is common to both (0 to 1).
  package let overlap: Double
  /// The ratio field, which should not be left open where the images differ in shape.
  package let shape: Shape?
  package let fieldVerdict: Verdict
  package let grammarVerdict: Verdict

  /// Compares the shapes of the records' first images.
  package struct Shape: Sendable, Equatable {
    package let field: String
    /// The part by which the shapes may differ.
    package let tolerance: Double
    package let verdict: Verdict

    package init(field: String, tolerance: Double, verdict: Verdict) {
      self.field = field
      self.tolerance = tolerance
      self.verdict = verdict
    }
  }

  /// What the templates of a shape may name.
  package static let shapeFacts: Set<String> = ["match", "field", "usual", "records"]
  /// What the templates of a field may name.
  package static let fieldFacts: Set<String> = ["match", "field", "usual", "records", "value"]
  /// What the templates of the prompts may name.
  package static let grammarFacts: Set<String> = ["match", "usual", "records"]

  package init(
    fields: [String], overlap: Double, shape: Shape? = nil, fieldVerdict: Verdict,
    grammarVerdict: Verdict
  ) {
    self.fields = fields
    self.shape = shape
    self.overlap = overlap
    self.fieldVerdict = fieldVerdict
    self.grammarVerdict = grammarVerdict
  }

  /// At most one hit for each field, one for the shapes and one for the prompts, all in the last
  /// record.
  func hits(in batch: [BatchEntry]) -> [Hit] {
    guard let last = batch.last, batch.count > 1 else { return [] }
    let hits = fields.compactMap { fieldHit($0, in: batch, last: last) }
    return hits
      + [shapeHit(in: batch, last: last), grammarHit(in: batch, last: last)]
      .compactMap(\.self)
  }

  /// Each picture would take the shape of its own image.
  private func shapeHit(in batch: [BatchEntry], last: BatchEntry) -> Hit? {
    guard let shape else { return nil }
    let open = batch.indices.filter { ["", "auto"].contains(batch[$0].text(of: shape.field)) }
    guard let first = open.first(where: { batch[$0].size != nil }), let usual = batch[first].size
    else { return nil }
    let odd = open.filter { index in
      guard let size = batch[index].size else { return false }
      return max(size.aspect / usual.aspect, usual.aspect / size.aspect) - 1 > shape.tolerance
    }
    guard !odd.isEmpty else { return nil }
    let own = last.text(of: shape.field)
    return Hit(
      field: shape.field, range: 0..<own.utf8.count,
      values: [
        "match": own, "field": shape.field, "usual": batch[first].name,
        "records": names(odd, in: batch),
      ],
      verdict: shape.verdict, isFixable: false)
  }

  private func fieldHit(_ field: String, in batch: [BatchEntry], last: BatchEntry) -> Hit? {
    let texts = batch.map { $0.text(of: field) }
    let usual = Majority.of(texts)
    let odd = batch.indices.filter { texts[$0] != usual }
    guard !odd.isEmpty else { return nil }
    let own = last.fields[field]?.fieldText
    return Hit(
      field: field, range: 0..<(own?.utf8.count ?? 0),
      values: [
        "match": own ?? "", "field": field, "usual": usual.isEmpty ? "its default" : usual,
        "records": names(odd, in: batch), "value": usual,
      ],
      verdict: fieldVerdict,
      isFixable: !usual.isEmpty && own ?? "" != usual && odd.count * 2 < batch.count)
  }

  private func grammarHit(in batch: [BatchEntry], last: BatchEntry) -> Hit? {
    let usual = Majority.of(batch.map(\.grammar))
    guard let model = batch.first(where: { $0.grammar == usual }) else { return nil }
    let words = model.words
    let odd = batch.indices.filter {
      batch[$0].grammar != usual && batch[$0].overlap(with: words) < overlap
    }
    guard !odd.isEmpty else { return nil }
    return Hit(
      range: last.content,
      values: ["match": last.text, "records": names(odd, in: batch), "usual": model.name],
      verdict: grammarVerdict, isFixable: false)
  }

  /// At most five names; a batch may hold thousands.
  private func names(_ indices: [Int], in batch: [BatchEntry]) -> String {
    let shown = indices.prefix(5).map { batch[$0].name }.joined(separator: ", ")
    return indices.count > 5 ? "\(shown) and \(indices.count - 5) more" : shown
  }
}

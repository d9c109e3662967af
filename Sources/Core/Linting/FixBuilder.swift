import JSONValues
import PromptParsing
import RequestBuilding

/// Turns a recipe into the edits of one finding, with the grammar around them kept right.
struct FixBuilder {
  let context: LintContext
  let filling: TemplateFilling
  let hit: Hit

  /// The repair; `nil` where a value is unknown or the edits cannot be made cleanly.
  func fix(_ recipe: FixRecipe) -> Fix? {
    guard let title = filling.text(of: recipe.title) else { return nil }
    if recipe.applicability == .manual {
      return Fix(
        applicability: .manual, title: title, edits: [], awaitsAnswer: recipe.awaitsAnswer)
    }
    let move = hit.clauses.isEmpty ? nil : self.move
    var edits: [TextEdit] = []
    for step in recipe.steps {
      guard let made = self.edits(for: step, move) else { return nil }
      edits += made
    }
    guard !edits.isEmpty else { return nil }
    edits.sort { ($0.field, $0.range.lowerBound) < ($1.field, $1.range.lowerBound) }
    return Fix(
      applicability: applicability(recipe.applicability, move), title: title, edits: edits,
      discardsSyntax: recipe.discardsSyntax, moves: move != nil)
  }

  /// Moving a part of a sentence, or what speaks of what stood before it, is never as sure as
  /// moving a whole sentence that stands for itself.
  private func applicability(
    _ stated: Fix.Applicability, _ move: SentenceMove?
  ) -> Fix.Applicability {
    move?.keepsMeaning ?? true ? stated : .suggested
  }

  private var move: SentenceMove { SentenceMove(hit.clauses, in: context.prompt, context.lexicon) }

  /// Where commas chain clauses, what a new composition keeps belongs to the words around it.
  private var mayMove: Bool {
    context.lexicon?.grammar.leading != .sentences
      || !context.prompt.clauses.contains { $0.operation == .compose }
  }

  private func edits(for step: FixRecipe.Step, _ move: SentenceMove?) -> [TextEdit]? {
    let prompt = context.prompt
    switch step {
    case .replace(let template):
      return filling.text(of: template).map { [replacement($0)] }
    case .moveToFront:
      return mayMove ? move?.edits : nil
    case .insertAtFront(let template):
      guard let text = filling.text(of: template) else { return nil }
      guard let grammar = context.lexicon?.grammar, grammar.passes != nil else {
        return prompt.insertion(atFront: text)
      }
      return prompt.insertion(ofRest: text, grammar: grammar).map { [$0] }
    case .appendAtEnd(let template):
      return filling.text(of: template).map { [prompt.insertion(atEnd: $0)] }
    case .endSentence(let mark):
      return prompt.endMark(after: hit.range.upperBound).map { [TextEdit(range: $0, text: mark)] }
        ?? []
    case .set(let field, let value): return setting(field, to: value, mayReplace: true)
    case .fill(let field, let value): return setting(field, to: value, mayReplace: false)
    }
  }

  /// The text in place of the match: "the label must stay legible and the cap must be black" becomes
  /// two sentences, because no order joins on to what is told.
  private func replacement(_ text: String) -> TextEdit {
    let (prompt, start) = (context.prompt, hit.range.lowerBound)
    guard hit.field == "prompt", let lists = context.lexicon?.keepLists,
      let joint = prompt.joint(behindTold: start, lists)
    else { return prompt.replacement(of: hit.range, by: text) }
    let joined = TextEdit(
      range: joint.lowerBound..<hit.range.upperBound, text: ". " + text.withCapital)
    guard text.isEmpty else { return joined }
    let end = prompt.bytes[hit.range.upperBound...].firstIndex { !$0.isSpace }
    return prompt.capitalizing(
      TextEdit(range: joint.lowerBound..<(end ?? hit.range.upperBound), text: joined.text))
  }

  /// `auto` leaves a field to the model, so it may be filled in like an absent one; a field that
  /// the model does not take would only have the request refused.
  private func setting(
    _ field: Template, to value: Template, mayReplace: Bool
  ) -> [TextEdit]? {
    guard let name = filling.text(of: field), let text = filling.text(of: value), !text.isEmpty,
      context.model.field(named: name) != nil
    else { return nil }
    let old = context.record.fields[name]?.fieldText ?? ""
    if old == text { return [] }
    guard mayReplace || old.isEmpty || old == "auto" else { return nil }
    return [TextEdit(field: name, range: 0..<old.utf8.count, text: text)]
  }
}

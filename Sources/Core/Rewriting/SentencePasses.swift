import Linting
import PromptParsing

/// Lays a compound edit out in the user's own words, in languages whose particles and marks tell
/// the parts of a clause; what joins the next clause gets the ending of an order.
struct SentencePasses {
  /// One prompt for each run of clauses that can be sent alone; none where there are not several.
  let prompts: [String]
  /// Why changes stay together, where they do.
  let undivided: Undivided?

  /// With `keepsRest` nothing says what stays, and no one sentence could say it of all passes:
  /// those that leave the rest alone say so.
  init(
    _ prompt: Prompt, lexicon: Lexicon, forms: PassForms, keepsRest: Bool, reading: PassReading
  ) {
    let orders = MarkedOrders(prompt: prompt, lexicon: lexicon, forms: forms)
    guard let reason = orders.reasonAgainst else {
      let units = MarkedUnits(of: orders)
      let sentences = MarkedSentences(orders)
      let passes = units.all.compactMap { unit -> PassReading.Pass? in
        guard let text = sentences.text(of: unit), Self.isBalanced(text) else { return nil }
        let clauses = unit.map { prompt.clauses[$0] }
        let rest = keepsRest ? Self.rest(beside: clauses, prompt, lexicon) : nil
        return PassReading.Pass(
          clauses: clauses, kept: orders.kept, text: sentences.keeping(text, rest: rest))
      }
      let isCut = sentences.isSure && passes.count == units.all.count
      let isHeld = passes.count < 2 || isCut && reading.isHeld(by: passes)
      prompts = isCut && isHeld && passes.count > 1 ? passes.map(\.text) : []
      let left = units.all.count < prompt.changes ? units.reason : nil
      undivided = isCut ? (isHeld ? left : .reading) : .sentence
      return
    }
    (prompts, undivided) = ([], reason)
  }

  private static func rest(
    beside unit: [Clause], _ prompt: Prompt, _ lexicon: Lexicon
  ) -> String? {
    let changes = unit.filter { $0.kind == .change }
    return KeepList(keeping: changes, in: prompt, lexicons: [lexicon]).sentence
  }

  /// A cut inside brackets or a quotation would leave half of them.
  private static func isBalanced(_ text: String) -> Bool {
    let pairs: [(Character, Character)] = [
      ("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("「", "」"), ("『", "』"), ("“", "”"),
    ]
    return pairs.allSatisfy { open, close in
      text.count { $0 == open } == text.count { $0 == close }
    }
  }
}

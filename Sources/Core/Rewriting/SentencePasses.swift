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
  init(_ prompt: Prompt, lexicon: Lexicon, forms: PassForms, keepsRest: Bool) {
    let orders = MarkedOrders(prompt: prompt, lexicon: lexicon, forms: forms)
    guard let reason = orders.reasonAgainst else {
      let units = MarkedUnits(of: orders)
      let sentences = MarkedSentences(orders)
      let texts = units.all.map(sentences.text)
      let isWhole = sentences.isSure && texts.allSatisfy { $0.map(Self.isBalanced) ?? false }
      let rests = units.all.map { unit in
        keepsRest ? Self.rest(beside: unit.map { prompt.clauses[$0] }, prompt, lexicon) : nil
      }
      prompts =
        isWhole && texts.count > 1
        ? zip(texts, rests).compactMap { text, rest in
          text.map { sentences.keeping($0, rest: rest) }
        } : []
      undivided =
        isWhole ? (units.all.count < prompt.changes ? units.reason : nil) : .sentence
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

/// Texts that make careless code read the same bytes again and again.
enum HostileTexts {
  /// One unit of each, to be repeated to any length.
  static let units: [(name: String, unit: String)] = [
    ("quotation marks", "\""), ("spaced quotation marks", "\" "), ("marks that open", " \"a"),
    ("curly marks that open", " “a"), ("nested marks", "\"a \"b\" c\" "), ("apostrophes", " 'a"),
    ("backticks", "`"), ("lone backticks", "a `b"), ("longer fences", "``a```b````c"),
    ("brackets", "["), ("named brackets", "[foo "), ("braces", "{"), ("arguments", "{argument "),
    ("objects that open", "{\"a\":"), ("escaped marks", "{\"a\":\"\\\""),
    ("combining marks", "a\u{301}\u{301}\u{301}"), ("direction marks", "\u{202E}\u{202A}abc "),
    ("one word", "a"), ("digits", "1"), ("full stops", "."), ("spaces", " "), ("dashes", "-"),
    ("line breaks", "\n"), ("bullets", "- Remove the cat\n"), ("numbers", "1. a\n"),
    ("commas", "a, "), ("conjunctions", "the cat and "), ("verbs", "remove "),
    ("run-on edits", "add a cat "), ("obligations", "the cat should "), ("questions", "can you "),
    ("marks that are said", "make it red comma full stop "),
    ("denials", "do not crop, or "), ("keeps", "Keep the face. Change the sky. "),
    ("one long sentence", "keep the hat, remove the cap, "), ("passives", "The sky is changed. "),
    ("names", "Add Kenji Xavier to Zorro. "), ("addresses", "https://a.b/c "),
    ("ratios", "16:9 "), ("dashes between words", "a — "), ("families", "👨‍👩‍👧‍👦"),
    ("wide text", "把背景换成海滩，"), ("chained edits", "空を青に変えて、"),
    ("chained endings", "하늘을 파랗게 바꾸고 "), ("placeholders", "Add [thing] to {place}. "),
    ("anaphora", "Make it red. "), ("parts that share a verb", "シャツを白に、"),
    ("likenesses", "一致"), ("closed orders", "雀斑去掉"), ("lone colons", ": 배경을 "),
    ("circled numbers", "①a "), ("items of one verb", "デザインして、"),
    ("verbs at the head", "디자인하고, "), ("a noun that is a verb", "달고, "),
    ("wishes for no text", "no text, "),
    ("emphasis without words", "**：\n"), ("pronouns", "he "),
    ("things joined by also", "and also the puddle "), ("wide bullets", "・傾き補正\n"),
    ("quoted copy", "says \"a\" and "),
    ("clauses of one sentence", "which glows and makes it red, "),
    ("sides of nothing", "Same size. "), ("letters that grow", "in İ "),
    ("requests of one clause", "any chance it could "), ("wishes of one clause", "i wish "),
  ]

  /// What follows a repeated unit where it takes its meaning from its end.
  private static let ends = ["シャツを白に、": "帽子を赤に変えてください。"]

  /// The same for one that takes it from its beginning.
  private static let beginnings = [
    "he ": "Make the sky blue. Keep ", "and also the puddle ": "Remove the cat ",
    "which glows and makes it red, ": "Paint the door red. Crop the hat, ",
    "Same size. ": "Add a dog. ", "in İ ": "Paint the door ",
  ]

  static func text(of unit: String, bytes: Int) -> String {
    (beginnings[unit] ?? "") + String(repeating: unit, count: max(1, bytes / unit.utf8.count))
      + (ends[unit] ?? "")
  }
}

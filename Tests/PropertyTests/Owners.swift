/// Whose a thing may be, by a short reading of its own: a noun that the lexicon lists wrongly has
/// to stand out here.
enum Owners {
  private static let women: Set<String> = [
    "woman", "girl", "lady", "bride", "queen", "princess", "mother", "mom", "sister",
    "grandmother", "actress",
  ]
  private static let men: Set<String> = [
    "man", "boy", "guy", "groom", "king", "prince", "father", "dad", "brother", "grandfather",
    "actor",
  ]
  /// Of whom the word alone tells no more.
  private static let people: Set<String> = [
    "person", "child", "kid", "baby", "toddler", "teenager", "model", "character", "player",
    "athlete", "dancer", "chef", "doctor", "nurse", "rider", "runner", "singer", "officer",
    "subject", "figure", "friend", "soldier", "pilot", "astronaut", "surfer", "cyclist",
  ]
  private static let several: Set<String> = ["couple", "people", "children", "women", "men"]

  /// Whether the pronoun may stand for a noun.
  static func mayMean(_ pronoun: String, _ noun: String) -> Bool {
    switch pronoun {
    case "her", "his": surelyMeans(pronoun, noun)
    case "its": ![women, men, people, several].contains { $0.contains(noun) }
    case "their": !women.contains(noun) && !men.contains(noun)
    default: false
    }
  }

  /// Whether the word is one that names an owner whom the pronoun speaks of.
  static func surelyMeans(_ pronoun: String, _ word: String) -> Bool {
    switch pronoun {
    case "her": women.contains(word) || people.contains(word)
    case "his": men.contains(word) || people.contains(word)
    default: false
    }
  }
}

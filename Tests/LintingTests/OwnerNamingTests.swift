import EmbeddedRules
import PromptParsing
import Testing

@testable import Linting

@Suite("A name of an owner")
struct OwnerNamingTests {
  private static let lexicons = EmbeddedRules.lexicons

  /// The last sentence of a text as it would stand in front of the others.
  private func moved(_ text: String) throws -> String {
    let prompt = Prompt(text, lexicons: Self.lexicons)
    let lexicon = Self.lexicons.first { $0.language == .english }
    let naming = try #require(OwnerNaming(prompt, lexicon))
    return naming.text(in: prompt.trimmed(try #require(prompt.sentences.last)))
  }

  private func speaksOfEarlier(_ text: String) throws -> Bool {
    let prompt = Prompt(text, lexicons: Self.lexicons)
    let lexicon = Self.lexicons.first { $0.language == .english }
    let naming = try #require(OwnerNaming(prompt, lexicon))
    return naming.speaksOfEarlier(in: try #require(prompt.sentences.last))
  }

  @Test(
    "takes the place of its pronoun",
    arguments: [
      ("Dye the girl's scarf green. Keep her face unchanged.", "Keep the girl's face unchanged."),
      ("Dye the girl’s scarf green. Keep her face unchanged.", "Keep the girl's face unchanged."),
      (
        "Give the tall elderly man a cane. His coat stays as it is.",
        "The tall elderly man's coat stays as it is."
      ),
      ("Paint the van yellow. Do not change its logo.", "Do not change the van's logo."),
      ("Make the children taller. Keep their clothes.", "Keep the children's clothes."),
      (
        "Make the man wave at the man. Keep the sky and his red hat.",
        "Keep the sky and the man's red hat."
      ),
    ])
  func named(text: String, sentence: String) throws {
    #expect(try moved(text) == sentence)
  }

  @Test(
    "is not told where another may be meant, or none is named as one",
    arguments: [
      "Paint the wall behind the woman pink. Keep the girl and her dress unchanged.",
      "Dye the girl's hat red and the woman’s dress blue. Keep her face unchanged.",
      "Give the man and woman red hats. Keep her hair unchanged.",
      "Hand the hat to person. Keep her face unchanged.",
      "Give the woman a fan. Keep Ines and her dress unchanged.",
      "Give the woman a fan and Ines a shawl. Keep her face unchanged.",
      "Paint the van beside the gazebo yellow. Keep its logo unchanged.",
      "Paint the van yellow. Keep the gazebo and its logo unchanged.",
      "Paint the dogs brown. Keep their faces unchanged.",
      "Give a woman a fan. Keep her face unchanged.",
      "Give the woman a fan. Keep her as she is.",
      "Paint the door pink. Keep her face unchanged.",
      "Paint the woman's van yellow. Keep my face unchanged.",
    ])
  func untold(text: String) throws {
    let last = try #require(text.split(separator: ". ").last)
    #expect(try moved(text) == String(last))
  }

  @Test(
    "is needed where the sentence speaks of what stands before it",
    arguments: [
      ("Dye the girl's scarf green. Keep her face unchanged.", true),
      ("Dye a girl's scarf green. Keep her as she is.", true),
      ("Give the man a cane. He stays as he is.", true),
      ("Paint the dogs brown. Keep their collars unchanged.", true),
      ("Give Ines a fan. Keep her face unchanged.", true),
      ("Paint the door pink. Keep her face unchanged.", false),
      ("Paint the door beside the man pink. Keep the girl and her dress unchanged.", false),
      ("Dye the girl's scarf green. Keep the sky unchanged.", false),
      ("Give the man a cane. Keep my face unchanged.", false),
    ])
  func needed(text: String, isNeeded: Bool) throws {
    #expect(try speaksOfEarlier(text) == isNeeded)
  }
}

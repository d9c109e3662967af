import PromptParsing
import Testing

@Suite("The language of a prompt")
struct LanguageTests {
  @Test(
    "is told by script and frequent words",
    arguments: [
      ("Change the background to a beach", "en"), ("remove dog", "en"),
      ("cambia el fondo a una playa", "es"), ("change le fond pour une plage", "fr"),
      ("Ersetze den Hintergrund und behalte die Person", "de"),
      ("把背景换成海滩", "zh"), ("背景を夜の海に変えて", "ja"), ("배경을 바다로 바꿔줘", "ko"),
      ("Замени фон на пляж", "ru"), ("42", "und"), ("y", "en"), ("perro y gato", "es"),
    ])
  func told(text: String, code: String) {
    #expect(read(text).language.code == code)
  }

  @Test("ignores quoted copy in another script")
  func quoted() {
    #expect(read("Change the headline to \"今日のおすすめ本日限定\"").language == .english)
  }

  @Test("without a lexicon passes through in sentences")
  func passesThrough() {
    let prompt = read("Замени фон на пляж. Не меняй лицо.")
    #expect(prompt.sentences.count == 2)
    #expect(prompt.changes == 0)
  }
}

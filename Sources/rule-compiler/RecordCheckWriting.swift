import Linting

extension ImagesCheck: SwiftSource {
  var swiftSource: String {
    call(
      "ImagesCheck",
      [
        ("flaw", flaw), ("together", together), ("unless", unless), ("documented", documented),
      ])
  }
}

extension ImagesCheck.Flaw: SwiftSource {
  var swiftSource: String { "ImagesCheck.Flaw.\(self)" }
}

extension FieldCheck: SwiftSource {
  var swiftSource: String {
    call("FieldCheck", [("field", field), ("when", when), ("unless", unless)])
  }
}

extension StatedCheck: SwiftSource {
  var swiftSource: String {
    call(
      "StatedCheck",
      [
        ("field", field), ("patterns", patterns), ("unless", unless), ("spellings", spellings),
        ("absent", absent), ("differing", differing),
      ])
  }
}

extension StatedCheck.Spelling: SwiftSource {
  var swiftSource: String {
    call("StatedCheck.Spelling", [("word", word), ("value", value)])
  }
}

extension NamedModelCheck: SwiftSource {
  var swiftSource: String { call("NamedModelCheck", [("prompt", prompt)]) }
}

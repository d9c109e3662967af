import PromptParsing
import Testing

@Suite("A mask")
struct MaskTests {
  @Test(
    "covers what is copy and nothing else",
    arguments: [
      ("Render \"Open late\" on the door", ["quote:\"Open late\""]),
      ("Scale 'KEEP GOING' to 70%", ["quote:'KEEP GOING'"]),
      ("Write “Change nothing” above it", ["quote:“Change nothing”"]),
      ("標題寫「新品上市」放在上方", ["quote:「新品上市」"]),
      ("Use https://cdn.example.com/a.png, please", ["url:https://cdn.example.com/a.png"]),
      ("Follow `remove the cat` literally", ["code:`remove the cat`"]),
      ("Change the dog's collar and the cats' bowls", []),
      ("It's the man's hat, isn't it", []),
      ("Add a 5\" wide border", []),
      ("The sign reads \"Open", []),
      ("Write \"The \"Blue\" boat\" on it", ["quote:\"The \"Blue\" boat\""]),
      ("Change \"ALPHA to \"BETA\"", ["quote:\"ALPHA to \""]),
      ("Follow ```` lines ```` and `code`", ["code:```` lines ````", "code:`code`"]),
    ] as [(String, [String])])
  func found(text: String, expected: [String]) {
    let prompt = Prompt(text, lexicons: [])
    let masks = prompt.masks.map { "\($0.kind.rawValue):\(prompt.text(in: $0.range))" }
    #expect(masks == expected)
  }

  @Test("hides its content and leaves every offset where it was")
  func sameLength() {
    let prompt = Prompt("Replace “été” with 'winter 2026' now", lexicons: [])
    #expect(prompt.masked.count == prompt.bytes.count)
    let visible = String(decoding: prompt.masked.filter { $0 != Prompt.filler }, as: UTF8.self)
    #expect(visible == "Replace “” with '' now")
  }

  @Test("takes the keys and marks of a JSON body and leaves its texts to be read")
  func jsonKeys() {
    let prompt = Prompt(#"{"edit": "remove the sign", "n": 3, "keep": ["the face"]}"#, lexicons: [])
    #expect(prompt.masks.map { prompt.text(in: $0.content) } == ["edit", "n", "keep", ""])
    #expect(
      prompt.masks.map { prompt.text(in: $0.range) } == [
        #"{"edit": ""#, #"", "n""#, #": 3, "keep": [""#, #""]}"#,
      ])
    #expect(prompt.masks.allSatisfy { $0.kind == .key })
  }

  @Test("finds a JSON body behind words and inside a fence, and quotations in its texts")
  func jsonInside() {
    let body = #"{"edit": "make the sign say \"Open\" now"}"#
    for text in ["Follow this: " + body, "```json\n" + body + "\n```"] {
      let prompt = Prompt(text, lexicons: [])
      let quotes = prompt.masks.filter { $0.kind == .quote }.map { prompt.text(in: $0.content) }
      #expect(quotes == ["Open"])
    }
  }
}

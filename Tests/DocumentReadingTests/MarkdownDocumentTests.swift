import DocumentReading
import Testing

@Suite("A Markdown file")
struct MarkdownDocumentTests {
  @Test("has a prompt in each fenced block that is marked so, whatever else it holds")
  func fences() {
    let reading = Reading(
      """
      # Title

      ```prompt
      Make it red.
      Keep the rest.
      ```

      Not `prompt` and ```prompt``` here.

      ```swift
      let prompt = "x"
      ```

      ~~~~ Prompt title="second" ~
      Add a ``` boat.
      ~~~
      ~~~~~

          ```prompt
          indented code, no fence
          ```

      ````markdown
      ```prompt
      an example of a block, no block
      ```
      ````

      ```prompts
      another language
      ```
      """, .markdown)
    #expect(reading.texts == ["Make it red.\nKeep the rest.", "Add a ``` boat.\n~~~"])
  }

  @Test("gives fenced blocks without the indentation of lists and the marks of quotes")
  func containers() {
    let text = """
      1. First

         ```prompt
         Make it red.

           Keep the rest.
         ```
      - ```prompt
        In a bullet.
        ```
        - deeper

          ~~~prompt
          Deeper still.
          ~~~
      > ```prompt
      > Quoted one.
      > Quoted two.
      > ```

      > ```prompt
      > The quote ends it.
      ```

      ``` prompt
      The fence above was opened, so this is inside.
      ```
      """
    let reading = Reading(text, .markdown)
    #expect(
      reading.texts == [
        "Make it red.\n\n  Keep the rest.", "In a bullet.", "Deeper still.",
        "Quoted one.\nQuoted two.", "The quote ends it.",
      ])
    #expect(reading.spelling(of: "red.\n\n  Keep") == "red.\n\n     Keep")
    #expect(reading.spelling(of: "Keep the") == "Keep the")
    #expect(reading.spelling(of: "one.\nQuoted", inPrompt: 3) == "one.\n> Quoted")
    #expect(reading.spelling(of: "one.\n", inPrompt: 3) == "one.\n")
  }

  @Test("is read with tabs as indentation and any line break", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(end: String) {
    let lines = ["-\t```prompt", "\tMake 🐞 é red.", "\tKeep all.", "\t```", "", "after"]
    let reading = Reading(lines.joined(separator: end), .markdown)
    #expect(reading.texts == ["Make 🐞 é red.\(end)Keep all."])
    #expect(reading.spelling(of: "red.\(end)Keep") == "red.\(end)\tKeep")
  }

  @Test("lets a fence that is never closed go to the end")
  func unclosed() {
    #expect(
      Reading("```prompt\nMake it red.\n\nAnd blue.\n", .markdown).texts == [
        "Make it red.\n\nAnd blue."
      ])
    #expect(
      Reading("- ```prompt\n  Make it red.\n\nafter\n", .markdown).texts == ["Make it red.\n"])
    #expect(Reading("```prompt", .markdown).texts == [""])
    #expect(Reading("text\n```prompt\n```\n", .markdown).texts == [""])
  }

  @Test("maps each byte of a prompt to the file and back")
  func roundTrip() {
    let reading = Reading("> - ```prompt\n>   Ünder 🐞.\r\n>\n>   More.\n>   ```\n", .markdown)
    let prompt = reading.document.prompts[0]
    #expect(prompt.text == "Ünder 🐞.\r\n\nMore.")
    for (offset, byte) in prompt.text.utf8.enumerated() {
      let place = prompt.map.fileOffset(of: offset)
      #expect(reading.bytes[place] == byte)
      #expect(prompt.map.textOffset(of: place) == offset)
    }
  }
}

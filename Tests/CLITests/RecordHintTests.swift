import JSONValues
import Testing

@Suite("A hint about a record")
struct RecordHintTests {
  @Test(
    "names the fields that are to be corrected",
    arguments: [
      ("\"num_images\":9", "correct num_images; peel models ID"),
      (
        "\"num_images\":9,\"seed\":7,\"model\":\"google/nano-banana/pro/edit\","
          + "\"image_urls\":[\"https://a.example.com/1.png\"]",
        "correct num_images; leave out seed; peel models"
      ),
      ("\"num_images\":9,\"resolution\":\"9K\"", "correct num_images, resolution; peel models ID"),
      ("\"intent\":7", "correct intent; peel schema record"),
    ])
  func named(fields: String, hint: String) throws {
    let record = "{\"prompt\":\"A red car at dusk\",\(fields)}"
    let said = try TestWorld.run("plan", "--input", record).json()["error"]?["hint"]?.string
    #expect(said?.hasPrefix(hint) == true, "\(said ?? "")")
  }
}

import Testing

@Suite("A later pass")
struct EarlierPassTests {
  @Test(
    "keeps what earlier passes made, where it has a name for sure and this one leaves it alone",
    arguments: [
      (
        "Add a bell on the cow's neck. Remove the fence.",
        "Keep the rest of the image, the lighting, the framing and the bell unchanged. "
          + "Remove the fence."
      ),
      (
        "Repair the torn poster. Remove the ladder.",
        "Keep the rest of the image, the lighting and the framing unchanged. Remove the ladder."
      ),
      (
        "Turn the red barn blue. Remove the ladder.",
        "Keep the rest of the image, the lighting and the framing unchanged. Remove the ladder."
      ),
      (
        "Keep the roof. Paint the gate white. Remove the ladder.",
        "Keep the roof. Keep the white gate unchanged. Remove the ladder."
      ),
      (
        "Keep the roof. Put a goat on the hay. Move the hay closer to the goat.",
        "Keep the roof. Keep everything else unchanged. Move the hay closer to the goat."
      ),
      (
        "Change her jacket to navy blue. Add a lamp on the desk.",
        "Keep the rest of the image, the lighting, the framing and her navy blue jacket unchanged. "
          + "Add a lamp on the desk."
      ),
      (
        "Remove the bottle's logo. Change the background to white.",
        "Keep the product's shape, label text, position in the frame and everything not named below "
          + "unchanged. Change the background to white."
      ),
      (
        "Remove the truck. Replace the sofa with a bench.",
        "Keep the rest of the image, the lighting and the framing unchanged. "
          + "Replace the sofa with a bench."
      ),
      (
        "Change the dog's pose to sitting. Keep everything else unchanged. Remove the ball.",
        "Keep everything else unchanged. Remove the ball."
      ),
    ])
  func madeEarlier(text: String, last: String) {
    #expect(passes(text).last == last)
  }

  @Test(
    "carries on all that earlier passes made, and only that",
    arguments: [
      (
        "change the left candle to grey clay cup\nadd a tin ball on the shelf\n"
          + "remove the blue ball",
        [
          "Keep the rest of the image, the lighting and the framing unchanged. "
            + "Change the left candle to grey clay cup.",
          "Keep the rest of the image, the lighting, the framing and the grey clay cup unchanged. "
            + "Add a tin ball on the shelf.",
          "Keep the rest of the image, the lighting, the framing and the grey clay cup unchanged. "
            + "Remove the blue ball.",
        ]
      ),
      (
        "Change the pattern of the rug to dots. Remove the chair.",
        [
          "Keep the rest of the image, the lighting and the framing unchanged. "
            + "Change the pattern of the rug to dots.",
          "Keep the rest of the image, the lighting, the framing and the pattern of the rug "
            + "unchanged. Remove the chair.",
        ]
      ),
      (
        "Have the bench gone and the grass greener.",
        [
          "Keep the rest of the image, the lighting and the framing unchanged. "
            + "Have the bench gone.",
          "Keep the rest of the image, the lighting and the framing unchanged. "
            + "Have the grass greener.",
        ]
      ),
      (
        "Change \"SALE\" to \"SOLD\". Remove the ladder.",
        [
          "Keep the font, the letter size, the position of the lettering and everything around it "
            + "unchanged. Change \"SALE\" to \"SOLD\".",
          "Keep the rest of the image, the lighting, the framing and \"SOLD\" unchanged. "
            + "Remove the ladder.",
        ]
      ),
      (
        "Upscale to 4K and sharpen the photo.",
        [
          "Keep the content, proportions and colors of the image unchanged. Upscale to 4K.",
          "Keep the composition and every subject's shape unchanged. Sharpen the photo.",
        ]
      ),
    ])
  func carriedOn(text: String, prompts: [String]) {
    #expect(passes(text) == prompts)
  }
}

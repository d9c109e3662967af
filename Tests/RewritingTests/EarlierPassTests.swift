import Testing

@Suite("A later pass")
struct EarlierPassTests {
  @Test(
    "keeps what earlier passes made, unless this one changes it",
    arguments: [
      (
        "Add a bell on the cow's neck. Remove the fence.",
        "Keep the rest of the image, the lighting, the framing and the bell on the cow's neck "
          + "unchanged. Remove the fence."
      ),
      (
        "Replace the bird with a squirrel. Change the color of the squirrel's tail to grey.",
        "Keep the rest of the image, the lighting and the framing unchanged. "
          + "Change the color of the squirrel's tail to grey."
      ),
      (
        "Change her jacket to navy blue. Add a lamp on the desk.",
        "Keep all existing elements, the lighting, the framing and her jacket unchanged. "
          + "Add a lamp on the desk."
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
      (
        "Make the fox bigger. Remove its tail.",
        "Keep the rest of the image, the lighting and the framing unchanged. Remove its tail."
      ),
      (
        "Make the sofa bigger. Make the lamp red. Remove its shade.",
        "Keep the rest of the image, the lighting, the framing and the sofa unchanged. "
          + "Remove its shade."
      ),
      (
        "Make the boxes red. Remove the box.",
        "Keep the rest of the image, the lighting and the framing unchanged. Remove the box."
      ),
      (
        "Make the berries red. Remove the berry.",
        "Keep the rest of the image, the lighting and the framing unchanged. Remove the berry."
      ),
      (
        "Make the woman's scarf red. Remove the bin.",
        "Keep the rest of the image, the lighting, the framing and the woman's scarf unchanged. "
          + "Remove the bin."
      ),
    ])
  func madeEarlier(text: String, last: String) {
    #expect(passes(text).last == last)
  }

  @Test(
    "carries on all that earlier passes made, and only that",
    arguments: [
      (
        "change the left candle to grey clay jug\nadd a tin ball on the shelf\n"
          + "remove the blue ball",
        [
          "Keep the rest of the image, the lighting and the framing unchanged. "
            + "Change the left candle to grey clay jug.",
          "Keep all existing elements, the lighting, the framing and the grey clay jug unchanged. "
            + "Add a tin ball on the shelf.",
          "Keep the rest of the image, the lighting, the framing, the grey clay jug and the tin "
            + "ball on the shelf unchanged. Remove the blue ball.",
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
        "Make the robot bigger. Remove its antenna.",
        [
          "Keep the rest of the image, the lighting and the framing unchanged. Make the robot bigger.",
          "Keep the rest of the image, the lighting and the framing unchanged. Remove its antenna.",
        ]
      ),
      (
        "Change \"SALE\" to \"SOLD\". Remove the price tag.",
        [
          "Keep the font, the letter size, the position of the lettering and everything around it "
            + "unchanged. Change \"SALE\" to \"SOLD\".",
          "Keep the rest of the image, the lighting, the framing and \"SOLD\" unchanged. "
            + "Remove the price tag.",
        ]
      ),
      (
        "Upscale to 4K and sharpen the photo.",
        [
          "Keep the content, proportions and colors of the image unchanged. Upscale to 4K.",
          "Keep the composition, the poses and the identity of every subject unchanged. "
            + "Sharpen the photo.",
        ]
      ),
    ])
  func carriedOn(text: String, prompts: [String]) {
    #expect(passes(text) == prompts)
  }
}

import Testing

@Suite("The passes of one verb")
struct PassItemsTests {
  @Test(
    "gives items that share a verb or an owner what they leave out",
    arguments: [
      (
        "Make his tie navy, shirt white and trousers grey.",
        ["Make his tie navy.", "Make his shirt white.", "Make his trousers grey."]
      ),
      (
        "Change his tie to navy and shirt to white.",
        ["Change his tie to navy.", "Change his shirt to white."]
      ),
      (
        "Make my tie navy, shirt white.", ["Make my tie navy.", "Make my shirt white."]
      ),
      (
        "Make both lamps red, shirt white and trousers grey.",
        ["Make both lamps red.", "Make shirt white.", "Make trousers grey."]
      ),
      (
        "Swap the sofa for a bench, the rug for a carpet and the lamp for a candle.",
        [
          "Swap the sofa for a bench.", "Swap the rug for a carpet.", "Swap the lamp for a candle.",
        ]
      ),
      (
        "Have the sofa in green velvet, the walls painted cream and the rug gone.",
        ["Have the sofa in green velvet.", "Have the walls painted cream.", "Have the rug gone."]
      ),
      (
        "Add a hat, with a feather, and remove the bag.",
        ["Add a hat, with a feather.", "Remove the bag."]
      ),
    ])
  func shared(text: String, orders: [String]) {
    #expect(commands(text) == orders)
  }

  @Test(
    "loses nothing that is said in front of them or behind",
    arguments: [
      (
        "Remove the cup on the man’s and the plate on the woman’s",
        ["Remove the cup on the man’s.", "Remove the plate on the woman’s."]
      ),
      (
        "Paint the door red. The kitchen is messy, remove the cups and the plates from the table "
          + "and make them vanish.",
        [
          "Paint the door red.",
          "The kitchen is messy. Remove the cups and the plates from the table and make them "
            + "vanish.",
        ]
      ),
      (
        "crop out the left third, straighten the horizon",
        ["Crop out the left third.", "Straighten the horizon."]
      ),
      (
        "1) remove the scratches 2) colorize 3) sharpen the faces",
        ["Remove the scratches.", "Colorize.", "Sharpen the faces."]
      ),
      (
        "For the mug: make the handle gold. For the saucer: remove the chip.",
        ["For the mug: make the handle gold.", "For the saucer: remove the chip."]
      ),
    ])
  func whole(text: String, orders: [String]) {
    #expect(commands(text) == orders)
  }

  @Test("says in each what is to be nowhere")
  func nowhere() {
    let prompts = passes("Add a dog and remove the tree. No people.")
    #expect(prompts.count == 2 && prompts.allSatisfy { $0.hasPrefix("No people. ") })
  }

  @Test("parts plurals, known words or not")
  func plurals() {
    #expect(passes("Remove the motorcycles and cars. Make the sky red.").count == 3)
    #expect(passes("Remove the leaves and rocks. Make the sky red.").count == 3)
    #expect(passes("Remove the cars and trucks. Make the sky red.").count == 3)
  }

  @Test(
    "gives no thing the number of another, and each its own place",
    arguments: [
      (
        "Put four lanterns on the beam and garlands on the window.",
        ["Put four lanterns on the beam.", "Put garlands on the window."]
      ),
      (
        "Place both cups on the tray and spoons on the napkin.",
        ["Place both cups on the tray.", "Place spoons on the napkin."]
      ),
      (
        "Remove the stickers on the door and posters on the wall.",
        ["Remove the stickers on the door.", "Remove the posters on the wall."]
      ),
      ("Put two apples and a pear on the table and grapes in the bowl.", []),
      ("Move the man with the hat and the stick to the right.", []),
      ("Add three birds and boats to the picture.", []),
    ])
  func numbers(text: String, orders: [String]) {
    #expect(commands(text) == (orders.isEmpty ? [text] : orders))
  }

  @Test("leaves out what speaks for two things at once")
  func both() {
    let prompts = passes("Remove both of the chairs and the lamp. Make the sky red.")
    #expect(prompts[0].hasSuffix("Remove the chairs."))
    #expect(prompts[1].hasSuffix("Remove the lamp."))
  }

  @Test("parts the targets of one verb")
  func targets() {
    let prompts = passes(
      "Keep the wall as is. Remove the cup, the plate and the fork from the table.")
    #expect(
      prompts == [
        "Keep the wall as is. Remove the cup from the table.",
        "Keep the wall as is. Keep everything else unchanged. Remove the plate from the table.",
        "Keep the wall as is. Keep everything else unchanged. Remove the fork from the table.",
      ])
  }

  @Test("gives what several things become to each, and each its article")
  func sharedState() {
    #expect(
      passes("Keep the wall. Make the boats and cars pink.") == [
        "Keep the wall. Make the boats pink.",
        "Keep the wall. Keep everything else unchanged. Make the cars pink.",
      ])
  }

  @Test("lends an elliptic clause its verb")
  func ellipsis() {
    let prompts = passes("Keep the face. Change the jacket to blue and the hat to red.")
    #expect(
      prompts.last
        == "Keep the face. Keep the blue jacket unchanged. Change the hat to red."
    )
  }

  @Test(
    "gives each thing its own place",
    arguments: [
      (
        "Remove the dust on the shelf and the crumbs on the carpet.",
        ["Remove the dust on the shelf.", "Remove the crumbs on the carpet."]
      ),
      (
        "Put a kite above the hill and a boat in the harbor.",
        ["Put a kite above the hill.", "Put a boat in the harbor."]
      ),
      ("Put a kite above the hill and a string below it.", []),
      ("Remove the gulls and the crates on the pier.", []),
    ])
  func places(text: String, orders: [String]) {
    #expect(commands(text) == (orders.isEmpty ? [text] : orders))
  }
}

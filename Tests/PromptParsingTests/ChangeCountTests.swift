import PromptParsing
import Testing

@Suite("The number of changes")
struct ChangeCountTests {
  @Test(
    "counts targets and operations, not attributes",
    arguments: [
      ("Make the car red and shiny", 1), ("Change the jacket to blue and add a hat", 2),
      ("Turn the photo black and white", 1),
      ("Change the rug and the lamp and the sofa and the curtains", 4),
      ("Remove the cup, the plate and the fork", 3), ("Add two dogs", 1),
      ("Keep the face. Do not change the logo. Replace the sky with stars", 1),
      ("Generate a poster with a lion and a tiger", 1),
      ("change the bench to a swing\nadd a cat on the swing\ndelete the left tree", 3),
      ("The wall should be blue and the door must be open", 2),
      ("Remove the bottle from the table. Everything else stays the same", 1),
    ])
  func counted(text: String, expected: Int) {
    #expect(read(text).changes == expected)
  }

  @Test("is one for a bare description that is known to be an edit")
  func described() {
    #expect(read("She is now holding a red umbrella").changes == 0)
    #expect(read("She is now holding a red umbrella").editChanges == 1)
    #expect(read("Keep the face unchanged.").editChanges == 0)
  }

  @Test(
    "leaves the place of preservation to be read",
    arguments: [
      ("Remove the cable", PreservationPlace.none),
      ("Keep the desk unchanged. Remove the cable.", .first),
      ("Remove the cable. Keep the desk unchanged.", .last),
      ("Remove the small cable and keep the others.", .last),
      ("Remove the cable while keeping the desk as it is.", .inline),
      ("Remove the cable, preserving the lighting.", .inline),
      ("Change only the cable", .inline),
      ("Keep the desk. Remove the cable. Everything else stays the same.", .mixed),
      ("Swap the man for a robot sitting in the same pose", .inline),
    ])
  func placed(text: String, expected: PreservationPlace) {
    #expect(read(text).preservation == expected)
  }
}

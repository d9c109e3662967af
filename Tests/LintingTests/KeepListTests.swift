import EmbeddedRules
import PromptParsing
import Testing

@testable import Linting

@Suite("A keep list")
struct KeepListTests {
  private func sentence(_ text: String) -> String? {
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    return KeepList(for: prompt, lexicons: EmbeddedRules.lexicons).sentence
  }

  /// All that keep lists may name.
  private static let parts = EmbeddedRules.lexicons.compactMap(\.keepLists).flatMap(\.rows)
    .flatMap(\.parts).map(\.text)

  @Test(
    "never names what one of the edits changes",
    arguments: [
      (
        "Change her dress to red and her hair to blonde.",
        "the face, pose, background and everything not named below"
      ),
      (
        "Add a bell to the cow. Replace the fence with a hedge. Make the man smile.",
        "the lighting, the framing and everything not named below"
      ),
      (
        "Make the product fill 80% of the frame on pure white.",
        "the product's shape, logo and label text"
      ),
      ("Zoom in on the bride's face.", "the subject's identity, expression and the lighting"),
      (
        "Blur faces of everyone except the bride",
        "the rest of the image, the lighting and the framing"
      ),
      (
        "Replace the word Sale with New on the red badge.",
        "the font, the letter size, the position of the lettering and everything around it"
      ),
      (
        "Put the handbag on a marble plinth, and make the leather look less wrinkled.",
        "the product's shape, logo and label text"
      ),
      ("Replace the man with a robot.", "the rest of the image, the lighting and the framing"),
      ("Make the cow black. Crop to the fence.", "the lighting and everything not named below"),
      ("Dress the man in a dinner jacket.", "the subject's identity and background"),
      // Whoever is there goes before what they hold.
      (
        "Make the background white behind the woman with the bag.",
        "the subject's identity, pose and clothing"
      ),
      ("Place the melon on a sandy beach.", "the subject's appearance"),
      ("Put the cat on the sofa.", "the rest of the image, the lighting and the framing"),
      (
        "Replace the top oven with a toaster.",
        "the rest of the image, the lighting and the framing"
      ),
      ("Set the clock to 3:00.", "the rest of the image, the lighting and the framing"),
      ("Convert the image to isometric view.", "every subject, the lighting and the style"),
      ("Flip it horizontally.", "the content, the lighting and the colors"),
      ("Rotate 90 degrees clockwise.", "the content, the lighting and the colors"),
      ("Flip the mug upside down.", "the rest of the image, the lighting and the framing"),
      ("Make it moody.", "the composition and every subject's shape"),
      ("Fix the white balance.", "every subject's shape and the composition"),
      ("Warm it up.", "every subject and the composition"),
      ("Add film grain to the whole image.", "the composition and every subject's shape"),
      ("Add grain to the wall.", "the rest of the image, the lighting and the framing"),
      ("Make it a vintage car.", "the rest of the image, the lighting and the framing"),
      ("Make it a vertical shot.", "every subject, the lighting and the style"),
      ("Place the bottle on grey seamless.", "the product's shape, logo and label text"),
      ("Put the mug on the shelf.", "the rest of the image, the lighting and the framing"),
    ])
  func unlikeEdits(text: String, things: String) {
    #expect(sentence(text) == "Keep \(things) unchanged.")
  }

  @Test(
    "holds nothing of what an edit touches without naming it",
    arguments: [
      ("Make the headline bigger.", ["size", "framing"]),
      ("Make the text twice as tall.", ["size"]),
      ("Shrink the caption.", ["size"]),
      ("Change the font of the title to a serif.", ["font"]),
      ("Change the caption to Futura.", ["font"]),
      ("Set the caption in bold Rockwell italics.", ["font"]),
      ("Make the lettering bold.", ["font"]),
      ("Change the font size of the date.", ["font", "size"]),
      ("Move the headline to the top.", ["position"]),
      ("Align the text to the left.", ["position"]),
      ("Center the title.", ["position"]),
      ("Change the position of the slogan to the bottom.", ["position"]),
      ("Change the layout so the text is on the right.", ["position", "layout", "composition"]),
      ("Make the logo smaller.", ["size"]),
      ("Move the logo to the right.", ["position"]),
      ("Replace \"EXIT\" with \"WAY OUT\" in a larger size.", ["size", "wording"]),
      ("Change the text to \"SOLD\".", ["wording"]),
      ("Change the lighting to dusk.", ["lighting"]),
      ("Make the shadows softer.", ["lighting"]),
      ("Brighten the photo.", ["lighting"]),
      ("Turn the day into night.", ["lighting", "rest"]),
      ("Make it snow.", ["lighting", "rest", "background"]),
      ("Change the season to autumn.", ["lighting", "rest"]),
      ("Change the colors to pastel.", ["color", "rest"]),
      ("Make the colours of the picture stronger.", ["colors"]),
      ("Change the background to a harbour.", ["background", "lighting", "rest"]),
      ("Blur the background.", ["background", "rest"]),
      ("Replace the background and make the light warmer.", ["background", "lighting"]),
      ("Change the van to be set in a desert environment.", ["rest", "background"]),
      ("Change her pose to kneeling.", ["pose"]),
      ("Make the woman sit on the bench.", ["pose"]),
      ("Show the man waving.", ["pose"]),
      ("Change the man's face to look tired.", ["the face"]),
      ("Make her eyes green.", ["the face"]),
      ("Make her hair longer.", ["hair"]),
      ("Change her outfit and hairstyle.", ["hair", "clothing"]),
      ("Change his clothes to a uniform.", ["clothing"]),
      ("Dress her in a raincoat.", ["clothing"]),
      ("Make her hair red and her scarf green.", ["hair", "clothing"]),
      ("Change the framing to a close-up.", ["framing", "composition"]),
      ("Change the camera angle to a low angle.", ["framing", "composition", "rest"]),
      ("Zoom in on the boat.", ["framing"]),
      ("Crop the picture to a square.", ["framing", "composition"]),
      ("Make the poster's background blue and the title white.", ["lettering", "identity"]),
      ("Upscale to 4K.", ["size", "rest"]),
      ("I want him gone.", ["identity"]),
      ("Replace the background with a studio. She should turn to face the camera.", ["pose"]),
      ("Swap the background for a wood and have her look at the dog.", ["pose"]),
      ("Make the backdrop grey and turn his head to the left.", ["pose"]),
      ("Make the background fire and the car black.", ["colors"]),
      ("Make the background a beach and put the cat on a chair.", ["pose", "position"]),
      ("The shot is too dark and it's crooked. Fix it.", ["lighting", "framing"]),
      ("Too yellow, fix the white balance.", ["lighting"]),
      ("The photo is tilted, straighten it.", ["framing"]),
      ("Straighten the horizon it's driving me mad.", ["subject's", "identity"]),
    ])
  func touches(text: String, never: [String]) throws {
    let kept = try #require(sentence(text))
    for part in never {
      #expect(!kept.contains(part), "\(kept) \(text)")
      #expect(Self.parts.contains { $0.contains(part) }, "no keep list says \(part)")
    }
  }

  @Test(
    "says of lettering and of sheets what they have",
    arguments: [
      (
        "Make the headline bigger.",
        "the wording, the font, the position of the lettering and the rest of the image"
      ),
      (
        "Replace the logo with a star.",
        "the size and position of the logo and the rest of the image"
      ),
      ("Make the clock's hands gold.", "the rest of the image, the lighting and the framing"),
      ("Make the bottle's cap gold.", "the rest of the image, the lighting and the framing"),
      (
        "Change the background of the flyer to a harbour.",
        "all lettering, the layout and everything in the foreground"
      ),
    ])
  func sheets(text: String, things: String) {
    #expect(sentence(text) == "Keep \(things) unchanged.")
  }

  @Test(
    "speaks of a person only where one is edited",
    arguments: [
      ("Make the man taller.", "the subject's identity, clothing and background"),
      ("Make the children taller.", "everyone's identity, clothing and background"),
      ("Make the character taller.", "the subject's identity, clothing and background"),
      ("Make the robot bigger.", "the rest of the image, the lighting and the framing"),
      ("Make the robot's arms longer.", "the rest of the image, the lighting and the framing"),
      ("Make the doll taller.", "the rest of the image, the lighting and the framing"),
      ("Make the statue taller.", "the rest of the image, the lighting and the framing"),
      ("Make the mascot bigger.", "the rest of the image, the lighting and the framing"),
      ("Make the horse's legs longer.", "the rest of the image, the lighting and the framing"),
      ("Make the legs of the horse longer.", "the rest of the image, the lighting and the framing"),
      ("Make its legs longer.", "the rest of the image, the lighting and the framing"),
      ("Make her legs longer.", "the subject's identity, clothing and background"),
      ("Make the clock’s hands gold.", "the rest of the image, the lighting and the framing"),
    ])
  func persons(text: String, things: String) {
    #expect(sentence(text) == "Keep \(things) unchanged.")
  }

  @Test("counts a font's name only where lettering is edited")
  func fontNames() {
    #expect(
      sentence("Change the background behind the title to Georgia hills.")?.contains("lettering")
        == true)
    #expect(sentence("Change the title to Georgia.")?.contains("font") == false)
  }

  @Test(
    "names what only the living have where the prompt shows one, and not as what an edit brings",
    arguments: [
      ("Change the apron to grey.", "the rest of the image, the lighting and the framing"),
      ("Change her apron to grey.", "the face, hair, pose and background"),
      (
        "Iron the creases on the towel and the shirt.",
        "the rest of the image, the lighting and the framing"
      ),
      ("Whiten the background.", "the subject's appearance and position in the frame"),
      (
        "Replace the background with a meadow full of sheep.",
        "the subject's appearance and position in the frame"
      ),
      (
        "Blur the background behind the fox.",
        "the animal's appearance, pose and position in the frame"
      ),
      ("Paint the statue's face gold.", "the rest of the image, the lighting and the framing"),
      ("Sharpen the picture.", "the composition and every subject's shape"),
      ("Let the sun shine through the shutters.", "the rest of the image and the framing"),
      ("Add a lantern above the gate.", "the rest of the image, the lighting and the framing"),
    ])
  func living(text: String, things: String) {
    #expect(sentence(text) == "Keep \(things) unchanged.")
  }

  @Test("goes by the edit that changes the whole picture")
  func prevailing() {
    #expect(
      sentence("Turn it into a watercolor painting and add a hat to the woman.")
        == "Keep the composition, the poses and the identity of every subject unchanged.")
  }

  @Test(
    "says in every language less of an edit that goes all over the picture, or sets a product out",
    arguments: [
      ("把照片水平翻转", "画面内容、光线和颜色保持不变"), ("整体变成黑白", "主体的形状和构图保持不变"),
      ("把貓變成黑白的", "其他部分保持不變"), ("把畫面改成橫版", "主體、光線和風格保持不變"),
      ("把香水瓶放在黑色背景上", "产品的外形、标志和文字保持不变"), ("把椅子旋转90度", "其他部分保持不变"),
      ("写真を180度回転して", "写っている内容と光と色は変えないでください"),
      ("色温度を下げて", "被写体の形と構図は変えないでください"),
      ("猫を白黒にして", "その他の部分は変えないでください"),
      ("ボトルを白バックに置いて", "商品の形とロゴと文字は変えないでください"),
      ("사진을 좌우로 뒤집어 줘", "사진의 내용과 빛과 색은 그대로 유지해 주세요"),
      ("비네팅을 추가해 줘", "피사체의 형태와 구도는 그대로 유지해 주세요"),
      ("고양이를 흑백으로 바꿔 줘", "나머지는 그대로 유지해 주세요"),
      ("제품을 대리석 위에 올려 줘", "제품의 형태와 로고와 글자는 그대로 유지해 주세요"),
    ])
  func wholes(text: String, things: String) {
    #expect(sentence(text) == things)
  }

  @Test("is left out where the edit speaks of all the rest itself")
  func rest() {
    #expect(sentence("Remove everything except the tree.") == nil)
  }

  @Test(
    "is left out where nothing says what is to be changed",
    arguments: [
      "Just make it better idk.", "Make this photo look nicer.", "弄好看点就行", "전체적으로 필름 느낌나게",
    ])
  func unplaced(text: String) {
    #expect(sentence(text) == nil)
  }
}

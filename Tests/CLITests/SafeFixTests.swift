import Testing

@Suite("A safe fix")
struct SafeFixTests {
  @Test(
    "leaves alone what it cannot part with certainty",
    arguments: [
      "고양이 옆의 컵은 제거되어야 합니다.", "작은 강아지는 제거되어야 합니다.",
      "앉아 있는 남자가 제거되어야 합니다.", "아이 옆의 풍선은 제거되어야 합니다.",
      "机の上のはがきは削除されるべきです。", "彼女が持っている花は削除されるべきです。",
      "背の高い男が立っている場所は海に変更されるべきです。", "人を消してもらえるかな",
      "人を消してもらえるといいな", "背景の人を消してくれ。", "其实天空应该改成蓝色",
      "最好天空应该换成晚霞", "如果可以的话背景应该换成海滩",
    ])
  func unsure(text: String) {
    #expect(TestWorld.run("lint", "--fix", text).output == text + "\n")
  }

  @Test(
    "writes a passive as an order where nothing else can be meant",
    arguments: [
      ("背景は海に変更されるべきです。", "背景を海に変更してください。"), ("背景应该换成海滩", "把背景换成海滩"),
    ])
  func sure(text: String, fixed: String) {
    #expect(TestWorld.run("lint", "--fix", text).output == fixed + "\n")
  }
}

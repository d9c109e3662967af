import PromptParsing
import Testing

@Suite("A heading")
struct HeadedSectionsTests {
  private func kept(_ text: String) -> [String] {
    let prompt = read(text)
    return prompt.clauses.filter { $0.kind == .preservation }
      .flatMap { $0.targets.map { prompt.text(in: $0) } }
  }

  @Test(
    "that keeps makes what is listed under it stay",
    arguments: [
      (
        "# Changes\n- make the wall blue\n- remove the lamp\n\n# Keep\n- the sofa\n- camera angle",
        ["the sofa", "camera angle"], 2
      ),
      (
        "What changes:\n- background to white\n- remove the tag\n"
          + "What stays:\n- the bottle\n- label \"A 5\"",
        ["the bottle", "label \"A 5\""], 2
      ),
      (
        "Do not change:\n- face\n- logo on the shirt\n\nMake the background a beach.",
        ["face", "logo on the shirt"], 1
      ),
      (
        "Keep:\n- the sofa\n\n**Changes:**\n- background to white\n- make the pillows red",
        ["the sofa"], 2
      ),
      ("Keep:\n-face\n-logo\n\nMake the wall blue.", ["face", "logo"], 1),
      ("Keep:\n- bench\n- oak\nLose:\n- the fence\n- the cart", ["bench", "oak"], 2),
      (
        "**Changes**\n- make the wall blue\n- remove the lamp\n\n**Keep:**\n- the sofa",
        ["the sofa"], 2
      ),
      (
        "## 要改的\n- 去掉额头的碎发\n- 把灰色背景换成米色\n\n## 不要动的\n- 脸型、右脸的痣\n- 衣服",
        ["脸型", "右脸的痣", "衣服"], 2
      ),
      (
        "# 変更しないもの\n・ボトルの形\n・ラベルの文字\n\n# 変更内容\n・背景を淡い青に変更\n・手前の水滴を削除",
        ["ボトルの形", "ラベルの文字"], 2
      ),
      (
        "【유지】\n- 로고\n- 병 모양\n\n【변경】\n- 배경을 바다로 변경\n- 그림자 삭제",
        ["로고", "병 모양"], 2
      ),
    ] as [(String, [String], Int)])
  func keeps(text: String, things: [String], changes: Int) {
    #expect(kept(text) == things)
    #expect(read(text).changes == changes)
  }

  @Test(
    "may be a key of a JSON body, for its value and no further",
    arguments: [
      (
        #"{"edit": "Make the wall blue", "preserve": ["the sofa", "the lamp"], "note": "soon"}"#,
        ["the sofa", "the lamp"], 1
      ),
      (
        #"{"KEEP": ["the sofa", "the lamp"], "edit": "Make the wall blue"}"#,
        ["the sofa", "the lamp"], 1
      ),
      (
        #"{"mustKeep": {"sofa": "the sofa", "lamp": "the lamp"}, "edit": "Make the wall blue"}"#,
        ["the sofa", "the lamp"], 1
      ),
      (#"{"指令":"将西装改为深灰色","保持不变":["脸部","姿势"]}"#, ["脸部", "姿势"], 1),
      (#"{"편집": ["배경의 철조망 제거"], "keep": ["인물 얼굴"]}"#, ["인물 얼굴"], 1),
    ] as [(String, [String], Int)])
  func keys(text: String, things: [String], changes: Int) {
    #expect(kept(text) == things)
    #expect(read(text).changes == changes)
  }

  @Test(
    "counts a thing once that a key adds or removes, whatever its members say of it",
    arguments: [
      (#"{"add": {"what": "a red kite", "where": "in the sky", "size": "small"}}"#, 1),
      (#"{"remove": [{"object": "the bin", "where": "left"}, {"object": "the car"}]}"#, 2),
      (#"{"remove": {"object": "the bin", "reason": "it is ugly"}, "add": ["a cat", "a dog"]}"#, 3),
    ])
  func members(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test("may be a key that says all itself, where it is true")
  func truth() {
    #expect(
      read(#"{"preserve_face": true, "edit": "Make the wall blue"}"#).preservation == .first)
    #expect(
      read(#"{"preserve_face": false, "edit": "Make the wall blue"}"#).preservation == .none)
  }

  @Test(
    "keeps nothing where a key has no value but a word for none",
    arguments: [
      #"{"edit": "Make the wall blue", "preserve": "none"}"#,
      #"{"preserve": "No.", "edit": "Make the wall blue"}"#,
      #"{"preserve": "false", "edit": "Make the wall blue"}"#,
      #"{"edit": "Make the wall blue", "keep": ["N/A"], "note": "soon"}"#,
      #"{"指令":"将西装改为深灰色","保持不变":"无"}"#, #"{"편집": "배경의 철조망을 제거해 줘", "keep": "없음"}"#,
    ])
  func nothing(text: String) {
    #expect(read(text).preservation == .none)
    #expect(read(text).changes == 1)
  }

  @Test("that only a colon makes one speaks for its list and for nothing behind it")
  func colon() {
    #expect(
      kept("Keep these:\n- the gate\n\nA calm morning mood.\nRemove the bin.") == ["the gate"])
  }

  @Test("asks for nothing beside the changes under it, and for an edit where it stands alone")
  func title() {
    #expect(read("# Retouch the portrait\n- remove the stray hair").changes == 1)
    #expect(read("# Remove the bin from the pavement").changes == 1)
  }

  @Test("is told from a hashtag and from an item that ends in a colon")
  func unlike() {
    #expect(!read("Make the wall blue.\n#keep it simple").clauses.contains { $0.isHeading })
    #expect(read("- keep the gate:\n- remove the bin").clauses.allSatisfy { !$0.isHeading })
  }
}

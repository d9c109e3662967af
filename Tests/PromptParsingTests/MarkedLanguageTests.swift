import PromptParsing
import Testing

@Suite("A prompt in Chinese, Japanese or Korean")
struct MarkedLanguageTests {
  /// Kind, operation and targets of each clause.
  private func outline(_ text: String) -> [String] {
    let prompt = read(text)
    return prompt.clauses.map { clause in
      let things = zip(clause.targets, clause.targetKinds)
        .map { "\(prompt.text(in: $0))/\($1.rawValue)" }
      let operation = clause.operation.map { [$0.rawValue] } ?? []
      return ([clause.kind.rawValue] + operation + things).joined(separator: " ")
    }
  }

  @Test(
    "gives operations, things and their kinds",
    arguments: [
      ("把背景换成海滩。", ["change replace 背景/background"]),
      ("請將背景換成雪山。", ["change replace 背景/background"]),
      ("去掉左边的椅子和桌子", ["change remove 左边的椅子/object 桌子/object"]),
      ("ジャケットを青に変えて、看板を削除してください。", ["change modify ジャケット/clothing", "change remove 看板/object"]),
      ("배경을 바다로 바꾸고 간판을 지워 주세요.", ["change modify 배경/background", "change remove 간판/object"]),
      ("전선과 쓰레기통을 제거해줘", ["change remove 전선/object 쓰레기통/object"]),
    ])
  func changes(text: String, clauses: [String]) {
    #expect(outline(text) == clauses)
  }

  private static let placed: [(text: String, value: String?, scope: String?)] = [
    ("把背景换成海滩", "海滩", nil), ("在桌子上添加一只猫", nil, "在桌子上"),
    ("背景を夜の海に変えてください", "夜の海", nil), ("机の上に猫を追加してください", nil, "机"),
    ("배경을 바다로 바꿔줘", "바다", nil), ("책상 위에 램프를 추가해줘", nil, "책상"),
  ]

  @Test("tells value and place", arguments: Self.placed)
  func parts(text: String, value: String?, scope: String?) {
    let prompt = read(text)
    #expect(prompt.clauses.first?.value.map { prompt.text(in: $0) } == value)
    #expect(prompt.clauses.first?.scope.map { prompt.text(in: $0) } == scope)
  }

  @Test(
    "says where it keeps things",
    arguments: [
      ("保持人物的脸不变。把背景换成海滩。", PreservationPlace.first),
      ("把背景换成海滩，同时保持人物不变。", .inline), ("把背景换成海滩。其他不变。", .last),
      ("只把裙子改成红色。", .inline), ("把背景换成海滩。", .none),
      ("不要改变产品的标签。将桌子换成大理石。", .first),
      ("背景を海に変えてください。人物は変更しないでください。", .last),
      ("人物はそのままで、背景を海に変えてください。", .first), ("背景だけを海に変えてください。", .inline),
      ("배경을 바다로 바꿔줘. 얼굴은 바꾸지 마세요.", .last),
      ("제품은 그대로 두고 배경을 바다로 바꿔줘.", .first), ("배경만 바다로 바꿔줘", .inline),
    ])
  func preservation(text: String, place: PreservationPlace) {
    #expect(read(text).preservation == place)
  }

  @Test(
    "takes descriptions, denials and looks of a new picture for no changes",
    arguments: [
      ("一位年轻女性站在窗前，阳光洒在脸上。", 0), ("不要出现任何文字。", 0),
      ("生成一张海报。标题显示在上方，背景为蓝色。", 1),
      ("雨の駅に立つ男性を描いた、静かな夜の写真。", 0), ("文字は入れないでください。", 0),
      ("포스터를 만들어줘. 제목은 위에 배치한다.", 1), ("비 오는 거리에 서 있는 남자.", 0),
    ])
  func details(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "is read by its main language",
    arguments: [
      ("Change the headline to “今日特价” and keep the rest", "en"),
      ("把 logo 换成 PEEL 的 3D 版本，其他不变", "zh"),
      ("Instagram用に背景をピンクに変えて", "ja"), ("poster의 배경을 blue로 바꿔줘", "ko"),
    ])
  func mixed(text: String, code: String) {
    #expect(read(text).language.code == code)
  }
}

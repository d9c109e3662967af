import EmbeddedRules
import PromptParsing
import Testing

@Suite("A lexicon")
struct LexiconTests {
  /// The commonest characters that differ: each simplified one with its traditional form.
  private static let pairs: [(Character, Character)] = Array(
    zip(
      """
      个们来为时国说会对发过样见开问长门车马鸟鱼龙东书电话语读写画图场报纸线红绿蓝银钱铁钟镜锁\
      衣裤袜帽头发脸颜额颈体脚边远进运动变换转轻软硬热凉亮暗点灯烟雾云风雨树叶花园楼桥墙窗门桌柜\
      沙级标题识别设计师调整删减参与类种这两处网络视频贴纸悬挂铺摆摇扫拍摄缩扩张笔记录头纱带夹链
      """,
      """
      個們來為時國說會對發過樣見開問長門車馬鳥魚龍東書電話語讀寫畫圖場報紙線紅綠藍銀錢鐵鐘鏡鎖\
      衣褲襪帽頭髮臉顏額頸體腳邊遠進運動變換轉輕軟硬熱涼亮暗點燈煙霧雲風雨樹葉花園樓橋牆窗門桌櫃\
      沙級標題識別設計師調整刪減參與類種這兩處網絡視頻貼紙懸掛鋪擺搖掃拍攝縮擴張筆記錄頭紗帶夾鏈
      """)
  ).filter { $0 != $1 }

  @Test("writes each Chinese entry in simplified or in traditional characters, never in both")
  func scripts() throws {
    let lexicon = try #require(EmbeddedRules.lexicons.first { $0.language.code == "zh" })
    let simplified = Set(Self.pairs.map(\.0))
    let traditional = Set(Self.pairs.map(\.1))
    #expect(simplified.count >= 100 && simplified.isDisjoint(with: traditional))
    let mixed = lexicon.entries.map(\.phrase).filter {
      !simplified.isDisjoint(with: $0) && !traditional.isDisjoint(with: $0)
    }
    #expect(mixed == [])
  }

  @Test("holds each Chinese thing, verb and state in traditional characters too")
  func traditional() throws {
    let lexicon = try #require(EmbeddedRules.lexicons.first { $0.language.code == "zh" })
    for phrase in ["沙發墊", "額頭", "臉頰", "劉海", "刪減", "調濃", "別變", "摳出來"] {
      #expect(lexicon.entry(phrase) != nil, "\(phrase)")
    }
  }

  @Test(
    "finds each of its entries, and nothing that only begins like one",
    arguments: EmbeddedRules.lexicons.map(\.language.code))
  func lookUp(code: String) throws {
    let lexicon = try #require(EmbeddedRules.lexicons.first { $0.language.code == code })
    #expect(lexicon.entries.filter { lexicon.entry($0.phrase) != $0 } == [])
    #expect(lexicon.entries.filter { lexicon.entry($0.phrase + "\u{7F}") != nil } == [])
    #expect(lexicon.entries.count == lexicon.count)
  }

  @Test("finds an accent that is spelled as a mark of its own")
  func accents() {
    let entry = LexiconEntry(phrase: "d\u{E9}cor", classes: [])
    let lexicon = Lexicon(language: .english, entries: [entry], verbs: [], keepLists: nil)
    #expect(lexicon.entry("de\u{301}cor") != nil)
    #expect(lexicon.entry("decor") == nil)
  }

  @Test("gives its verbs as they were put in")
  func verbs() {
    let verbs = [
      VerbForms(
        base: "keep", third: "keeps", past: "kept", participle: "kept", gerund: "keeping",
        operation: nil, isAlsoNoun: false),
      VerbForms(
        base: "\u{53D8}", third: "", past: "", participle: "", gerund: "",
        others: ["\u{8B8A}", "\u{53D8}\u{6210}"], operation: .describe, isAlsoNoun: true),
    ]
    #expect(Array(VerbTable(verbs)) == verbs)
  }

  @Test("doubles the last consonant of a short English verb before its endings")
  func doubling() throws {
    let lexicon = try #require(EmbeddedRules.lexicons.first { $0.language.code == "en" })
    let vowels = Set("aeiou")
    for verb in lexicon.verbs {
      guard let word = verb.base.split(separator: " ").first, let last = word.last,
        !vowels.contains(last), !"wxyh".contains(last)
      else { continue }
      let letters = Array(word)
      let isShort = letters.count { vowels.contains($0) } == 1 && letters.count > 2
      guard isShort, vowels.contains(letters[letters.count - 2]) else { continue }
      let gerund = verb.gerund.split(separator: " ").first.map(String.init)
      #expect(gerund == "\(word)\(last)ing", "\(verb.base)")
    }
  }
}

import EmbeddedRules
import PromptParsing
import Testing

@testable import Rewriting

@Suite("Passes in Chinese, Japanese and Korean")
struct SentencePassesTests {
  @Test(
    "are cut where each clause has a verb and a thing of its own",
    arguments: [
      ("把背景换成海滩，把杯子换成茶壶。", ["把背景换成海滩。", "把杯子换成茶壶。"]),
      ("先去掉路人；然后把招牌改成“茶”", ["去掉路人。", "把招牌改成“茶”。"]),
      ("把背景换成海边。把右边那个路人去掉。", ["把背景换成海边。", "把右边那个路人去掉。"]),
      ("把logo移到右边。把标题换成红色。", ["把logo移到右边。", "把标题换成红色。"]),
      ("背景を海に変えて、右の鳥を消してください。", ["背景を海に変えてください。", "右の鳥を消してください。"]),
      (
        "壁を塗り、棚を置き、床を磨き、旗を編み、箱を描き足し、窓を閉め、灯りを消した後、花を追加してください。",
        [
          "壁を塗ってください。", "棚を置いてください。", "床を磨いてください。", "旗を編んでください。",
          "箱を描き足してください。", "窓を閉めてください。", "灯りを消してください。", "花を追加してください。",
        ]
      ),
      ("背景を海に、空を赤に変えてください。", ["背景を海にしてください。", "空を赤に変えてください。"]),
      ("벽은 흰색으로, 문은 초록색으로 바꿔줘", ["벽은 흰색으로 바꿔 주세요.", "문은 초록색으로 바꿔줘."]),
      // Whoever is taken away owns nothing behind that.
      ("왼쪽 사람을 지워주세요. 재킷을 빨간색으로 바꿔주세요.", ["왼쪽 사람을 지워주세요.", "재킷을 빨간색으로 바꿔주세요."]),
      ("背景は海に変更、鳥は削除", ["背景は海に変更。", "鳥は削除。"]),
      ("배경을 바다로 바꾸고, 오른쪽 새를 지워 주세요.", ["배경을 바다로 바꿔 주세요.", "오른쪽 새를 지워 주세요."]),
      (
        "컵을 지운 뒤 문을 칠하고 꽃을 넣고 종을 달고 러그는 빼고 나무를 잘라줘",
        [
          "컵을 지워 주세요.", "문을 칠해 주세요.", "꽃을 넣어 주세요.", "종을 달아 주세요.", "러그는 빼 주세요.",
          "나무를 잘라줘.",
        ]
      ),
    ])
  func cut(text: String, prompts: [String]) { #expect(passes(text) == prompts) }

  @Test(
    "repeat what stays as the user put it",
    arguments: [
      ("保持人物不变。把背景换成海滩。把杯子换成茶壶。", ["保持人物不变。把背景换成海滩。", "保持人物不变。把杯子换成茶壶。"]),
      ("把背景换成海边,把帽子去掉,人物的脸别动", ["把背景换成海边，人物的脸别动。", "把帽子去掉，人物的脸别动。"]),
      (
        "在保持人物不变的前提下，把背景换成海滩，把包去掉",
        ["在保持人物不变的前提下，把背景换成海滩。", "在保持人物不变的前提下，把包去掉。"]
      ),
      // The picture shows whose face it is.
      ("把背景换成海边，把车去掉，不要动她的脸", ["把背景换成海边，不要动她的脸。", "把车去掉，不要动她的脸。"]),
      (
        "人物はそのままで、背景を海に変え、鳥を消してください。",
        ["人物はそのままで、背景を海に変えてください。", "人物はそのままで、鳥を消してください。"]
      ),
      (
        "하늘을 노을로 바꾸고 새는 지워줘. 얼굴은 유지해줘.",
        ["하늘을 노을로 바꿔 주세요. 얼굴은 유지해줘.", "새는 지워줘. 얼굴은 유지해줘."]
      ),
    ])
  func kept(text: String, prompts: [String]) { #expect(passes(text) == prompts) }

  @Test(
    "leave with its order what says more of its thing, and deny what is denied",
    arguments: [
      ("把头发染成金色，长度不变，衣服换成红色。", "把头发染成金色，长度不变。"),
      ("把杯子缩小，放在桌子左边，椅子换成沙发。", "把杯子缩小，放在桌子左边。"),
      ("把大的杯子去掉，小的移到左边，背景换成海滩。", "把大的杯子去掉，小的移到左边。"),
      ("去掉水印；人物不变；背景换成海滩；", "人物不变；去掉水印。"),
      ("看板を消すのではなく、文字を消して、背景を青にして。", "看板を消すのではなく、文字を消してください。"),
    ])
  func parts(text: String, first: String) { #expect(passes(text).first == first) }

  @Test(
    "begin with an order, behind the complaint that leads to it",
    arguments: [
      ("이 사진은 너무 지루해요. 배경을 바다로 바꾸고 새를 지워주세요.", "이 사진은 너무 지루해요. 배경을 바다로 바꿔 주세요."),
      ("この画像を分析してください。背景を海に変え、鳥を消してください。", "この画像を分析してください。背景を海に変えてください。"),
      ("照片太暗了。把背景换成海边，去掉右边的人", "照片太暗了。把背景换成海边。"),
    ])
  func complaint(text: String, first: String) {
    let prompts = passes(text)
    #expect(prompts.count == 2)
    #expect(prompts.first == first)
  }

  @Test("say of the rest that it stays, where not all of them leave it alone")
  func rest() {
    #expect(
      layout("去掉水印。把椅子变蓝。亮一点。", keeping: .all).prompts == [
        "去掉水印，其他部分保持不变。", "把椅子变蓝，其他部分保持不变。", "亮一点，主体的形状和构图保持不变。",
      ])
  }

  @Test(
    "are not made where a clause needs the one before, or tells how a picture looks",
    arguments: [
      "给女孩戴上帽子，穿上红裙子，头发扎起来", "在桌上放一个花瓶，里面插三朵玫瑰", "把logo移到右边。把字体换成黑体。",
      "给模特换上红色礼服。让新服装看起来自然、合身。", "把衣服换成西装，领带要深蓝色", "能不能把路人去掉，再把天空调蓝一点？",
      "将附图中的人物转换成可爱的珐琅徽章风格。使用光亮金属描边和鲜艳的珐琅填色。",
      "コップを片付けて、その横に花を置いてください。", "ロゴを右に移動してください。フォントを明朝体に変えてください。",
      "여자에게 모자를 씌우고 빨간 드레스를 입혀 주세요.", "간판을 바꾸면서 조명도 밝게 해줘",
    ])
  func whole(text: String) { #expect(passes(text) == [text]) }
}

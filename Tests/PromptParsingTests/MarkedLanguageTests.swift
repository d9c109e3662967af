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

  @Test(
    "counts what shares a verb, what no list holds, and lists",
    arguments: [
      ("シャツを白に、帽子を赤に、靴を黒に変えてください。", 3), ("左に猫、右に犬を追加してください。", 2),
      ("셔츠는 흰색, 모자는 빨간색, 신발은 검은색으로 바꿔줘.", 3),
      ("왼쪽에는 고양이, 오른쪽에는 강아지를 추가해줘.", 2),
      ("カーテンを閉じて、棚をどけて、床を磨いてください。", 3), ("커튼을 걷고 선반을 옮기고 바닥을 닦아줘.", 3),
      ("把头发烫卷，戴一顶帽子，旁边放一本书。", 3), ("窗帘拉上，车牌打码，地上的落叶清掉。", 3),
      ("- 간판 제거\n- 문을 빨간색으로 칠하기\n- 문 앞에 등불 걸기", 3),
      ("・壁を白に塗る\n・床を木目にする\n・照明を消す", 3), ("修改这张海报：标题改成“上新”，去掉旧标志。", 2),
      ("把画面变成水彩画，比例为16:9。", 1), ("지붕을 파란색으로 바꾼다. 울타리를 지운다. 문에 종을 단다.", 3),
    ])
  func counts(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "counts orders by their endings, new states, headings and marks",
    arguments: [
      ("窗帘拆了，灯光暖一点，铺块地毯", 3), ("椅子不要，桌子换圆的，床单灰色", 3),
      ("路人删掉、天空变蓝、整体调亮", 3), ("刪電線/車牌打碼/天空改成晚霞", 3),
      ("1. 背景换成海边 2. 加副眼镜 3. 头发扎起来", 3), ("①logo缩小 ②文字变白 ③底部横条删了", 3),
      ("黑眼圈遮一遮然后牙齿弄白然后衬衫熨一熨", 3), ("雀斑去掉眼睛放大一点下巴尖一点", 3),
      ("髪はボブ、リップはコーラル、背景は海で", 3), ("ソースを拭いて、背景は木にしてください", 2),
      ("前髪を切って、背景をピンク系に", 2), ("白黒にしてノイズを足して", 2),
      ("靴ひもを白に変え靴底の泥を落とし背景を薄いグレーへ", 3),
      ("주근깨 없애고 눈 키우고 배경 흰색으로", 3), ("커튼은 린넨으로 조명은 주황빛으로 바꿔", 2),
      ("배경은 눈 덮인 산으로 하고 점퍼는 초록색으로 바꾸고 발자국은 지워주세요", 3),
      ("책상 치워주시고 벽지는 줄무늬로 해주시고 천장에 샹들리에 달아주세요", 3),
      ("■ 수정: 음료를 라떼로, 빨대는 제거\n■ 고정: 로고", 2),
      ("모자 지워줘. 배경 → 분홍, 조명 → 부드러운 빛", 3),
      ("■ 유지할 것: 로고, 손\n■ 바꿀 것: 배경 → 분홍, 조명 → 부드러운 빛", 2),
      ("수염 없애고 하늘 노을로 바꾸고 더 프리미엄하게", 3),
    ])
  func endings(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "reads a colon that stands first, and a circled number that marks a place",
    arguments: [
      (": 배경을 바꿔줘", 1, 1), (":배경", 0, 1), ("：背景を変えて", 1, 1),
      ("把①处的灯和②处的椅子换成蜡烛", 2, 1), ("修改：①换背景 ②加帽子", 2, 3),
      ("Replace the area marked ① with a lamp and remove ②.", 2, 1),
      ("1. Make the wall 1.5 m tall and the door 2.5 m tall.", 2, 1),
    ])
  func marks(text: String, changes: Int, sentences: Int) {
    let prompt = read(text)
    #expect(prompt.changes == changes)
    #expect(prompt.sentences.count == sentences)
  }

  @Test(
    "counts no order where an ending only describes",
    arguments: [
      ("이 컵을 빨간색으로 바꿔줘. 파도가 잔잔하고 하늘이 맑다.", 1), ("窓辺に座り、本を読む少女、背景は夜の海。", 0),
      ("少女が本を抱えて、窓辺に座っている。", 0), ("一只猫坐在窗台上，阳光洒了进来，毛色金黄。", 0),
      ("車を赤くて小さい車に変えて", 1), ("把背景换成海滩，海浪很平静", 1), ("더 밝게, 선명하게 보정해줘", 1),
      ("花开了，一只猫睡着了", 0), ("一只猫在窗台上睡着了，阳光暖暖的", 0),
      ("아주 멀리 언덕 위에 예쁘게 하고 서 있는 소녀", 0),
    ])
  func descriptions(text: String, changes: Int) {
    #expect(read(text).changes == changes)
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
      ("ポスターの日付を変えて。フォントは維持。", .last), ("顔は写真と完全に一致させて、服を変えて。", .first),
      ("배경을 바꿔줘. 가구는 옮기지 마세요.", .last), ("얼굴을 미화하거나 바꾸지 마세요. 배경을 바꿔줘.", .first),
      ("把人物放到海边，脸部完全还原。", .last), ("把人物放到海边，光影和背景一致。", .none),
      ("배경을 바다로 바꿔줘. 빛은 배경과 일치해야 해.", .none),
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
    "tells orders from a scene that it describes at length",
    arguments: [
      ("一位年轻女子坐在窗边的木椅上，深色头巾完全遮住头发，并修饰脸型，背景虚化。", 0),
      ("一枚水晶球摆放在窗边的桌面上，内部呈现出一个小小的花园。", 0),
      ("角色设计\n把外套换成红色", 1), ("整个车厢布置了彩旗。去掉左边的椅子。", 1),
      ("影を抑えた柔らかな照明のスタジオで撮影された製品写真。背景は淡い灰色で、全体を落ち着いた色調に仕上げる。", 0),
      ("皿を置き、花を添えた朝食の写真を作成してください。", 1),
      ("사과를 정밀하고 사실적으로 묘사한 3D 렌더링. 형태를 강조하는 그림자와 하이라이트.", 0),
      ("그녀는 컵을 카메라 쪽으로 들고 있다.", 0),
    ])
  func scenes(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "takes words in brackets, and what a denial or a list goes on with, for no orders",
    arguments: [
      ("移轴摄影效果（模糊远处边缘）。", 0), ("请勿裁剪、旋转或替换标志。", 0),
      ("把背景换成海滩，保持构图、虚化效果和光线不变。", 1),
      ("看板（文字を消した状態）を左に移動してください。", 1),
      ("[모자를 쓴 고양이]를 소파 위에 추가해줘.", 1), ("테마: 바다. 배경을 파랗게 바꿔줘.", 1),
    ])
  func brackets(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "counts each of many short orders",
    arguments: [
      ("배경: 카페로 변경\n의상: 흰 셔츠로 변경\n헤어: 단발로 변경", 3),
      ("背景：カフェに変更\n服装：白いシャツに変更\n髪型：ショートヘアに変更", 3),
      ("사진을 흑백으로 바꾸고 정사각형으로 자른 다음 하단에 테두리를 넣어 주세요.", 3),
      ("メガネを外して、笑顔にして、背景を白くして", 3),
      ("看板をライトで照らして人物を笑顔にして空に花火を追加して", 3),
      ("画面太空了：左边加一棵树，右边加一辆自行车，地上撒上落叶", 3),
    ])
  func orders(text: String, changes: Int) {
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

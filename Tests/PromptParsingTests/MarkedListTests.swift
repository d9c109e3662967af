import PromptParsing
import Testing

@Suite("A list of orders without a verb to close them")
struct MarkedListTests {
  @Test(
    "asks for one change an item",
    arguments: [
      ("배경 흰색, 그림자 제거, 로고 크게", 3), ("배경은 흰색, 그림자는 제거, 로고는 더 크게", 3),
      ("눈 키우기, 코 줄이기, 턱 깎기, 피부 톤 밝히기", 4), ("셔츠 파란색 바지 베이지 신발 흰색으로", 3),
      ("머리색 갈색, 눈동자 파란색, 옷 검정 후드티로 부탁해요", 3), ("필터 빼줘 + 로고 추가 + 배경 흰색", 3),
      ("배경 → 화이트, 그림자 → 연하게, 로고 → 삭제", 3), ("밝기 +20, 대비 +10, 채도 -5", 3),
      ("로고 작게\n배경 화이트\n그림자 제거", 3), ("1) 구두 굽 낮게 2) 원피스 길게 3) 배경 성당 내부", 3),
      ("커피색 상세컷: 배경 회색, 제품 정중앙, 로고 삭제", 3),
      ("강아지 목줄 지우기 + 잔디 더 푸르게 + 하늘에 무지개", 3),
      ("背景白、影削除、ロゴ拡大", 3), ("リップ濃いめ、チーク薄め、背景ぼかし", 3),
      ("背景は白、影は消す、ロゴは大きく", 3), ("ネクタイ紺、シャツ白、背景グレーでお願いします", 3),
      ("背景白色，阴影去掉，logo放大", 3), ("天空→晚霞，车→去掉，路面→湿的", 3),
      ("椅子搬走铺块地毯再加个落地灯", 3), ("亮度调高饱和度降低右边裁掉一点", 3),
      ("人物保持原片不变。一、去除灯架；二、裙摆抹平；三、接缝修掉", 3),
      ("そのうえで以下をお願いします。軍手を片づける。かごを竹製に替える。", 2),
      ("나머지는 이렇게 부탁드립니다. 가운을 터틀넥으로 바꾸고, 조명을 낮춰 주세요.", 2),
      ("画面を右へ広げ、畑の続きを描き足す。", 1), ("把画面往左扩展，接着原来的木墙延伸", 1),
      ("얼굴은 그대로 두고 머리는 단발로, 옷은 정장으로, 배경은 사무실로", 3),
    ])
  func lists(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "keeps the operation of each item",
    arguments: [
      ("배경 흰색, 그림자 제거, 컵 추가", ["modify", "remove", "add"]),
      ("ロゴを大きく、看板を赤に。", ["resize", "modify"]),
    ])
  func operations(text: String, expected: [String]) {
    #expect(read(text).clauses.compactMap { $0.operation?.rawValue } == expected)
  }

  @Test(
    "is none where nouns describe a picture",
    arguments: [
      ("흰색 배경 위에 놓인 사과, 부드러운 그림자, 스튜디오 조명", 0), ("회색 벽, 초록 소파, 원목 바닥의 거실", 0),
      ("미니멀한 로고, 파란색과 흰색, 굵은 글씨", 0), ("머리는 길고 눈은 파랗고 옷은 하얀 드레스", 0),
      ("빨간 망토 소녀 그려줘. 머리는 금발, 눈은 초록색, 배경은 숲", 1),
      ("灰色の壁、緑のソファ、木の床のリビング", 0), ("商品写真、白背景、ソフトライト、正面アングル", 0),
      ("海辺に立つ少女、風になびく長い髪、夕焼けの空。髪は黒、目は青、服は白。", 0),
      ("极简logo，蓝白配色，粗体字", 0), ("产品照，白底，柔光，正面角度", 0),
      ("아이들이 풍선을 들고 강아지가 따라가는 장면을 그려줘", 1), ("* 배경: 흰색\n* 조명: 부드럽게\n* 피사체: 향수병", 0),
    ])
  func descriptions(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "is told from words that describe what a thing becomes",
    arguments: [
      ("창밖에 눈이 내리고 촛불이 켜진 겨울 카페로 배경을 바꿔줘", 1),
      ("빨간 모자를 쓰고 파란 목도리를 두른 눈사람을 마당에 추가해줘", 1),
      ("하늘에 연이 날게 하고 아이 옷을 노란색으로 바꿔줘", 2),
    ])
  func relativeClauses(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "needs no spaces between a thing and its verb",
    arguments: [
      ("배경지우고 그림자넣고 로고옮겨줘", 3), ("하늘은파랗게 잔디는초록색으로 바꿔주고 전봇대지워줘", 3),
      ("색상적으로 조화로운 인물사진", 0),
    ])
  func glued(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }
}

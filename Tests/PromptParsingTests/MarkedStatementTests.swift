import PromptParsing
import Testing

@Suite("An item among orders, where the verb stands last")
struct MarkedStatementTests {
  @Test(
    "is an order, whatever its words",
    arguments: [
      ("그네 의자 줄 두 개 + 미끄럼틀 제거 + 모래밭에 고래 모형", 3), ("찻잔 깨짐 처리, 받침 소서 원목, 티백 삭제", 3),
      ("칠판 낙서 제거, 교탁 위 화분 두 배, 게시판 종이 파란색", 3), ("돛을 줄무늬로 바꿔줘ㅋㅋ 닻 지워주세요ㅠㅠ", 2),
      ("등대는 줄무늬여야 하고요, 갈매기도 안 보여야 하고요, 부표는 노란색이어야 해요", 3),
      ("물레방아를 빨갛게 칠해줘. 난간은 안 건드려요.", 1), ("썰매 끈만 초록색으로", 1),
      ("茶碗の欠けを消して、湯飲みは備前焼、障子の桟は黒漆", 3), ("桟橋の杭を白に、灯台は縞模様、カモメも三羽ほど奥へ", 3),
      ("ヨットの帆は縞模様であること\n錨は取り除かれていること\n浮きを黄色に", 3), ("ブランコだけ緑", 1),
      ("■滑り台撤去 ■砂場の縁を木に ■鉄棒を青に", 3), ("暖簾に家紋がないとだめ。提灯は赤でないとだめ。", 2),
      ("水筒を赤に変え帽子の傷を消し背景を白へ", 3),
    ])
  func orders(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "is none where it gives a reason, tells a scene or stands alone",
    arguments: [
      ("전단지에 실을 사진입니다. 난로를 지워줘.", 1), ("난로를 지워줘. 창밖에 눈이 내리고 바람이 분다.", 1),
      ("把招牌上的字改成“茶”，生成4张", 1), ("杯を赤に。9:16でお願いします。", 1),
      ("회색 돌담, 낮은 지붕, 오래된 감나무", 0), ("町内会の掲示に載せる写真なので、提灯を消して。", 1),
      ("灰色の石垣、低い屋根、古い柿の木", 0), ("난로를 지워줘. The street is quiet.", 1),
      ("犬を消して。夕方の公園で、子供たちは笑顔で、風は穏やか", 1), ("猫を消して。森の中で、鹿は静かに立ち、光は柔らか", 1),
      ("난로를 지워줘. 저녁 공원에서 아이들은 웃고 바람은 잔잔하다", 1),
    ])
  func none(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "may say what stays, in speech and in brackets",
    arguments: [
      ("난로를 지워주세요. 굴뚝은 두시고요.", PreservationPlace.last), ("굴뚝은 냅두고 난로를 지워줘", .first),
      ("타일을 나무로 교체(줄눈은 유지)하고 창에 발 달기", .inline), ("난로를 지워줘. 굴뚝은 변경 절대 불가.", .last),
      ("난로를 지워줘. 굴뚝은 달라지면 안 됩니다.", .last), ("[유지] 굴뚝, 처마\n[변경] 난로 → 화로", .first),
      ("난로를 지워줘. 굴뚝은 안 바꿔도 돼요.", .last), ("난로를, 굴뚝은 그대로 둔 채로, 회색으로 바꿔줘", .inline),
      ("난로를 지워줘. 커튼은 떼지 마세요.", .last), ("학생에게 모자는 씌우지 말고 난로를 지워줘", .none),
      ("壁を白に、煙突はそのままで、床を灰色に", .inline), ("暖炉を消して。時計は外さないで。", .last),
      ("暖炉を、煙突はそのままで、灰色に変えて", .inline), ("暖炉を消して、文字は入れないで", .none),
      ("招牌拆掉，烟囱保留", .last), ("把炉子拆掉，烟囱还是原来那个", .last), ("烟囱不许改。炉子拆掉。", .first),
      ("창가에 화분을 두고 난로를 지워줘", .none), ("잔디를 조금만 짧게", .none),
      ("煙突はいじるな。暖炉を消して。", .first), ("暖炉を消して。煙突はこのままで。", .last),
      ("暖炉を消して。煙突は現状どおりとする。", .last), ("暖炉を消して。煙突は変えてはならない。", .last),
    ])
  func keeps(text: String, place: PreservationPlace) {
    #expect(read(text).preservation == place)
  }
}

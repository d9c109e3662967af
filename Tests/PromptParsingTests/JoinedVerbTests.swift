import PromptParsing
import Testing

@Suite("Chinese verbs that no list holds")
struct JoinedVerbTests {
  @Test(
    "are made of a stem and its result, a count or themselves",
    arguments: [
      ("门帘扯平，茶杯擦亮，墙角添盆水仙", 3), ("鞋柜理一理，台历翻到六月，再搁个收音机", 3),
      ("袖口捲起來，扣子縫牢，領帶紮緊", 3), ("给狗系条红绳，尾巴翘高点，窗台摆盏灯", 3),
      ("柜子捯饬捯饬，水管擦擦，瓷砖补平", 3), ("胡子剃干净，耳环摘了，锁骨p直", 3),
    ])
  func compounds(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "are none inside a word or where they describe",
    arguments: [
      ("整个收音机旁的点心盘", 0), ("一个女孩坐在挂满灯笼的长廊里，头发染成红色的样子很醒目，手里拿着扇子", 0),
      ("收银台后面的打印机和搭档", 0), ("她留着短发，穿着风衣，站在桥上", 0),
    ])
  func words(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "part orders that a mark, a space or nothing divides",
    arguments: [
      ("线头剪干净 袖口卷起来 背景别动", 2), ("轮胎刷黑｜车标擦亮｜尾灯别动", 2),
      ("锐度+20，颗粒-10，曝光+5", 3), ("灯笼再红些、门环要有铜绿、台阶换石板", 3),
      ("冰箱贴揭掉，还有那张便签", 2), ("杯子换成瓷的，勺子稍微再精致一点", 2),
      ("上联写“春到”下联写“福来”", 2), ("这张是我爸在老屋门口拍的，挺有感情的哈，门环擦亮", 1),
      ("能不能让那只猫把尾巴收回来", 1), ("拍歪了，需要转正三度", 1),
    ])
  func orders(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "say what stays wherever that stands",
    arguments: [
      ("帘子换成竹的（窗框别碰），灯泡点亮", PreservationPlace.inline),
      ("灶台上的油点擦了，锅的位置不许挪动", .last), ("不动花盆的前提下把藤蔓剪短", .first),
      ("砖上的刷痕别换。院子里添口水缸。其余完全一致。", .mixed), ("树影別給我動。把池水變清。", .first),
      ("把杯垫换成藤编的其他不变", .last), ("手套留着，围巾摘掉", .first), ("一根柱子都別少，屋簷刷成朱紅", .first),
      ("把牌匾换成旧木，请保留原本的题字", .last), ("窗花保持原样。只把门换成红色。", .first),
    ])
  func preservation(text: String, place: PreservationPlace) {
    #expect(read(text).preservation == place)
  }

  @Test(
    "are asked for as what ought to be",
    arguments: [
      ("我的围裙应该是蓝的，碗也该洗干净", 2), ("桥上不应该有塑料袋", 1), ("屋里应该没有梯子", 1), ("老板要看", 0),
    ])
  func obligations(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }
}

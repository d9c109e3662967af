import EmbeddedRules
import PromptParsing
import RequestBuilding
import Routing
import Testing

/// What reads like an order only by chance: names, presentations, states and compound words.
@Suite("A described picture")
struct SceneTests {
  static let english = [
    "Winnie the Pooh eating honey", "Gandalf the Grey in a forest",
    "Conan the Barbarian on a throne", "Kermit the Frog playing a banjo",
    "Behold an ancient dragon over a burning city", "Meet the new X200 robot",
    "Astride a castle, a giant sleeps", "Elsa the queen in a frozen hall",
    "City at night, lights on", "Portrait of a king, crown gone", "Kitchen in winter, oven open",
    "A castle in fog; the towers are not visible", "A foggy city. The stars cannot be seen.",
    "The moon stays hidden behind clouds", "The river stays frozen all winter",
  ]
  static let chinese = [
    "写实摄影，一只猫坐在窗边", "一位漂亮女孩站在海边", "她非常非常漂亮", "清新自然的色调，日系写真",
    "整齐排列的书本", "来到海边的少女", "清新风格的海报", "清冷风格的海报", "端正的坐姿", "松软的面包",
    "漆黑的夜晚", "配合灯光的海报", "高中棒球转播画面，角落显示比分", "变幻风格的海报",
    "整体挪威的感觉", "整体调子的感觉",
  ]

  @Test("asks for no edit", arguments: english + chinese)
  func scenes(text: String) throws {
    #expect(Prompt(text, lexicons: EmbeddedRules.lexicons).changes == 0)
    #expect(try Asks.route(text).task == .textToImage)
  }
}

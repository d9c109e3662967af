/// Prompts whose marks, scripts or contradictions make a repair go wrong most easily.
enum HardTexts {
  static let all: [String] = [
    "a", "?", "Change", "should be changed", "The should be changed", "Can you?",
    "Keep keep keep unchanged", "Keep everything. Change everything.",
    "KEEP THE FACE. CHANGE THE SKY.",
    "change the sky\u{0301} to bläu — keep the “face” as is", "🙂🙂 should be removed 🙂",
    "The sky should be changed to blue.The sky should be changed to red.",
    "\"The sky should be changed\" should be changed to \"can you\"",
    "Remove it. Keep it. Remove them, keep them.",
    "1) The car should be removed\r\n2) keep the road",
    "- can you add a tree\n- keep the house\n- the fence needs to be painted white",
    "Replace A with B --ar 16:9 --no text (sharp:1.3) ::2", "Please please please add [item] {x}",
    "背景应该被换成海边，人物保持不变。Can you make it blue", "{\"edit\":\"the sky should be changed\"}",
    "Keep the background white and change the background to white.",
    "I want you to I want you to remove the hat", "What if what if the dog was a cat?",
    "The hat, which should be red, should be removed, keep the hat band.",
    "Change it while keeping it without changing it, everything else the same, only it.",
  ]
}

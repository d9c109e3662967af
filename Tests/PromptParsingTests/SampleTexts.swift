/// Texts that are hard to cut: marks, scripts, lists and the empty ones.
enum SampleTexts {
  static let all: [String] = [
    "", " ", "\n\n", ".", "...", "?!", "a", "🙂", "- ", "1.", "\"", "'", "((", "{\"a\":1}",
    "Keep the face. Change the sky", "Add a hat\r\nRemove the car\r\n",
    "  leading and trailing  ", "Café au lait, s'il vous plaît — merci…",
    "背景换成海边，人物保持不变。", "배경만 바꿔줘, 제품은 그대로", "背景を夜景に変えてください。",
    "Make it 16:9, e.g. wide; then crop to 4.5 cm vs. 3", "a,b;c:d—e", "\u{FEFF}Change it",
    "Change the \u{1A} sign", "Remove the sign!!! Add a tree??? Blur it.",
    "는 흰색, 모자는 빨간색으로 바꿔줘", "を白、帽子を赤に変えてください。",
  ]
}

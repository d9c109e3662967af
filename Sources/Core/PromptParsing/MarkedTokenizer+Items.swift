import Matching

/// Marks that open an item of a list, where elsewhere they are numbers or join words.
extension MarkedTokenizer {
  /// "三、" at the head of a line or a sentence, where within one it counts or joins.
  func itemNumberEnd(from offset: Int) -> Int? {
    guard tokens.last.map({ $0.isBreak || Self.closings.contains($0.mark) }) ?? true else {
      return nil
    }
    let number = bytes.scalar(at: offset)
    guard Self.numerals.contains(number.value), bytes.holds("、", at: offset + number.length) else {
      return nil
    }
    return offset + bytes.itemMarkLength(at: offset)
  }

  /// 一 to 十.
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
  /// Marks behind which a new item begins: ";", ":", "." and what they stand for.
  private static let closings: Set<UInt8> = [0x3B, 0x3A, 0x2E]

  /// "・" at the head of a line, where between words it joins them.
  func opensItem(_ offset: Int) -> Bool {
    bytes.holds("・", at: offset) && (tokens.last?.isBreak ?? true)
  }
}

import Evaluating
import RequestBuilding

/// Splits prompts into parts by their text alone, so that an added file moves no other prompt and
/// equal prompts stay together; or by their file, to see how weights do on another author's words.
struct Folds {
  let count: Int

  /// The part that what has that name belongs to, from 0.
  private func fold(of name: some StringProtocol) -> Int {
    // FNV-1a.
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int((hash >> 32) % UInt64(count))
  }

  /// Each part with all that is not in it.
  func parts<Element>(
    of elements: [Element], by prompt: (Element) -> LabelledPrompt
  ) -> [(part: [Element], rest: [Element])] {
    let folds = elements.map { fold(of: prompt($0).record.prompt) }
    return (0..<count).map { Self.split(elements, by: folds, at: $0) }
  }

  /// The same with files kept whole, so that no author is in a part and in its rest.
  func partsOfFiles<Element>(
    of elements: [Element], by prompt: (Element) -> LabelledPrompt
  ) -> [(part: [Element], rest: [Element])] {
    let folds = elements.map { fold(of: prompt($0).file) }
    return (0..<count).map { Self.split(elements, by: folds, at: $0) }
  }

  /// What a file holds with all that other files hold, for each file in order.
  static func files<Element>(
    of elements: [Element], by prompt: (Element) -> LabelledPrompt
  ) -> [(part: [Element], rest: [Element])] {
    let files = elements.map { prompt($0).file }
    return Set(files).sorted().map { split(elements, by: files, at: $0) }
  }

  private static func split<Element, Key: Equatable>(
    _ elements: [Element], by keys: [Key], at key: Key
  ) -> (part: [Element], rest: [Element]) {
    let keyed = zip(elements, keys)
    return (keyed.filter { $0.1 == key }.map(\.0), keyed.filter { $0.1 != key }.map(\.0))
  }
}

extension LabelledPrompt {
  fileprivate var file: Substring { place.split(separator: ":")[0] }
}

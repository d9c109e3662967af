extension String {
  /// The noun of a possessive form, with either apostrophe: "woman" of "woman's".
  package var possessor: String? {
    // Most words end otherwise, which a byte tells sooner than a suffix.
    guard utf8.last == UInt8(ascii: "s") else { return nil }
    return hasSuffix("'s") || hasSuffix("’s") ? String(dropLast(2)) : nil
  }
}

extension Lexicon {
  /// The noun that a word in lower case is the plural of: the form that the lists hold, or else
  /// what its ending tells; the word itself where it is no plural.
  package func singular(of word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s"),
      !["ss", "us", "is"].contains(where: word.hasSuffix)
    else { return word }
    let bare = String(word.dropLast())
    let cut = word.hasSuffix("es") ? String(word.dropLast(2)) : nil
    let turned = word.hasSuffix("ies") ? String(word.dropLast(3)) + "y" : nil
    let known = [turned, cut, bare].lazy.compactMap(\.self).first { entry($0)?.kind != nil }
    if let known { return known }
    // "Lens", "canvas": listed with the s, and not without.
    if entry(word)?.kind != nil { return word }
    if let turned, word.utf8.count > 4 { return turned }
    let isHissed = cut.map { ["x", "z", "ch", "sh", "ss"].contains(where: $0.hasSuffix) } ?? false
    return isHissed ? cut ?? bare : bare
  }
}

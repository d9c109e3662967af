/// The faces that a picture is drawn with.
struct FaceSet: Sendable, Equatable {
  let regular: Face
  let bold: Face
  /// Whether `regular` has Chinese, Japanese and Korean letters.
  var isEastAsian = false

  /// Only the letters built into libgd.
  static let builtIn = FaceSet(regular: .bitmap, bold: .bitmap)

  /// What the system has for that text; libgd takes each line from one font alone.
  static func installed(for text: String) -> FaceSet {
    let scalars = text.unicodeScalars
    return scalars.contains(where: EastAsian.contains) ? eastAsian ?? western : western
  }

  private static let western: FaceSet = {
    guard let regular = first(of: ["DejaVu Sans:style=Book", "sans"]) else { return builtIn }
    return FaceSet(regular: regular, bold: first(of: ["DejaVu Sans:bold", "sans:bold"]) ?? regular)
  }()

  /// By file, as fontconfig would hand out a font without such letters where it has none.
  private static let eastAsian: FaceSet? = {
    let files = [
      "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
      "/usr/share/fonts/truetype/noto/NotoSansCJK-Regular.ttc",
      "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
      "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
      "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
    ]
    return first(of: files.filter(FontLibrary.hasFile)).map {
      FaceSet(regular: $0, bold: western.bold, isEastAsian: true)
    }
  }()

  private static func first(of names: [String]) -> Face? {
    names.lazy.map(Face.outline).first { Canvas.width(of: "Peel", face: $0, size: 20) != nil }
  }
}

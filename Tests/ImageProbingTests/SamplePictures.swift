/// Pictures of 37 by 21 pixels, as libgd and libwebp write them.
enum SamplePictures {
  static let png = bytes(
    """
    89504e470d0a1a0a0000000d49484452000000250000001508020000004e86b0f9000000097048597300000ec4
    """)
  /// With a palette.
  static let palettePNG = bytes(
    """
    89504e470d0a1a0a0000000d4948445200000025000000150103000000fb2ab5ed00000003504c5445090909
    00b505b8000000097048597300000ec400000ec401952b0e1b0000000c49444154
    """)
  static let gif = bytes("47494638376125001500800000000909090000002c00000000")
  /// Lossy, `VP8`.
  static let webp = bytes(
    """
    5249464634000000574542505650382028000000f002009d012a250015003ed166ad512825a422a56801001a
    0969000029436df000fef39d80000000
    """)
  /// Without loss, `VP8L`.
  static let losslessWebP = bytes(
    "524946461a000000574542505650384c0e0000002f24000500071011fd0f4444ff03")
  /// With transparency, `VP8X`.
  static let extendedWebP = bytes(
    """
    524946463401000057454250565038580a00000010000000240000140000414c50482900000001998ce87f40
    51db48ce66b8ecf2e7b8d7eb3762028404097687582cc97d8c00083f1f49faf9485a0000
    """)
  /// Up to the end of the frame's header; `progressive` for the other way to store it.
  static func jpeg(
    orientation: UInt8? = nil, isBigEndian: Bool = false, isProgressive: Bool = false
  )
    -> [UInt8]
  {
    let start = bytes("ffd8ffe000104a46494600010101006000600000")
    let exif = orientation.map { self.exif($0, isBigEndian: isBigEndian) } ?? []
    let kind: UInt8 = isProgressive ? 0xC2 : 0xC0
    return start + exif + [0xFF, kind] + bytes("001108001500250301220002110103110100")
  }

  /// A segment APP1 that holds the orientation alone.
  private static func exif(_ orientation: UInt8, isBigEndian: Bool) -> [UInt8] {
    let tiff =
      isBigEndian
      ? bytes("4d4d002a00000008" + "0001" + "0112000300000001") + [0, orientation, 0, 0]
      : bytes("49492a0008000000" + "0100" + "1201030001000000") + [orientation, 0, 0, 0]
    let content = Array("Exif".utf8) + [0, 0] + tiff + [0, 0, 0, 0]
    return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

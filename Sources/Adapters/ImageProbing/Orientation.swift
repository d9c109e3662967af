import CEXIF

/// How a JPEG wants to be turned before it is shown.
enum Orientation {
  /// Whether EXIF turns the picture by a quarter; the values are those of EXIF 2.32, 4.6.4 A.
  static func swapsSides(of bytes: [UInt8]) -> Bool { (5...8).contains(value(in: bytes)) }

  /// 1, which leaves the picture as it is, where nothing else is said.
  private static func value(in bytes: [UInt8]) -> Int {
    guard let loader = unsafe exif_loader_new() else { return 1 }
    defer { unsafe exif_loader_unref(loader) }
    var bytes = bytes
    _ = unsafe exif_loader_write(loader, &bytes, UInt32(clamping: bytes.count))
    guard let data = unsafe exif_loader_get_data(loader) else { return 1 }
    defer { unsafe exif_data_unref(data) }
    guard let entry = unsafe exif_content_get_entry(data.pointee.ifd.0, EXIF_TAG_ORIENTATION),
      unsafe entry.pointee.format == EXIF_FORMAT_SHORT, unsafe entry.pointee.size >= 2
    else { return 1 }
    return Int(unsafe exif_get_short(entry.pointee.data, exif_data_get_byte_order(data)))
  }
}

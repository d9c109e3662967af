/// A video of one still JPEG frame, two seconds long, as an MP4 file.
///
/// The boxes are those that ISO/IEC 14496-12 asks of a file with one video track; a JPEG frame is
/// object type 0x6C of ISO/IEC 14496-1. Desktop players show it; browsers have no such decoder.
struct MotionJPEG {
  private static let milliseconds = 2000

  let frame: [UInt8]
  let width, height: Int

  var file: [UInt8] {
    let type = MP4Box("ftyp", "isom".utf8 + MP4Box.number(512) + "isommp42".utf8).bytes
    // The table of samples names their place in the file, which its own size decides.
    let start = type.count + movie(frameOffset: 0).bytes.count + 8
    return type + movie(frameOffset: start).bytes + MP4Box("mdat", frame).bytes
  }

  private func movie(frameOffset: Int) -> MP4Box {
    MP4Box("moov", [movieHeader, track(frameOffset: frameOffset)])
  }

  private var movieHeader: MP4Box {
    var fields = MP4Box.numbers(0, 0, 1000, Self.milliseconds, 0x0001_0000)
    fields += MP4Box.number(0x0100_0000) + MP4Box.zeros(8) + MP4Box.identityMatrix
    return MP4Box(full: "mvhd", fields + MP4Box.zeros(24) + MP4Box.number(2))
  }

  private func track(frameOffset: Int) -> MP4Box {
    var header = MP4Box.numbers(0, 0, 1, 0, Self.milliseconds) + MP4Box.zeros(16)
    header += MP4Box.identityMatrix + MP4Box.numbers(width << 16, height << 16)
    let reference = MP4Box(
      full: "dref", MP4Box.number(1) + MP4Box(full: "url ", flags: 1, []).bytes)
    let information = MP4Box(
      "minf",
      [
        MP4Box(full: "vmhd", flags: 1, MP4Box.zeros(8)), MP4Box("dinf", [reference]),
        samples(frameOffset: frameOffset),
      ])
    return MP4Box(
      "trak",
      [MP4Box(full: "tkhd", flags: 3, header), MP4Box("mdia", [mediaHeader, media, information])])
  }

  /// `0x55C4` packs the language code `und`.
  private var mediaHeader: MP4Box {
    MP4Box(
      full: "mdhd",
      MP4Box.numbers(0, 0, 1000, Self.milliseconds) + MP4Box.short(0x55C4) + MP4Box.zeros(2))
  }

  private var media: MP4Box {
    MP4Box(full: "hdlr", MP4Box.zeros(4) + "vide".utf8 + MP4Box.zeros(12) + "Peel\0".utf8)
  }

  private func samples(frameOffset: Int) -> MP4Box {
    MP4Box(
      "stbl",
      [
        MP4Box(full: "stsd", MP4Box.number(1) + sampleEntry.bytes),
        MP4Box(full: "stts", MP4Box.numbers(1, 1, Self.milliseconds)),
        MP4Box(full: "stsc", MP4Box.numbers(1, 1, 1, 1)),
        MP4Box(full: "stsz", MP4Box.numbers(0, 1, frame.count)),
        MP4Box(full: "stco", MP4Box.numbers(1, frameOffset)),
      ])
  }

  private var sampleEntry: MP4Box {
    var fields = MP4Box.zeros(6) + MP4Box.short(1) + MP4Box.zeros(16)
    fields += MP4Box.short(width) + MP4Box.short(height)
    // 72 dots an inch both ways, one frame a sample, no compressor's name, 24 bits a pixel.
    fields += MP4Box.numbers(0x0048_0000, 0x0048_0000, 0) + MP4Box.short(1) + MP4Box.zeros(32)
    fields += MP4Box.short(24) + MP4Box.short(0xFFFF)
    return MP4Box("mp4v", fields + MP4Box(full: "esds", decoder).bytes)
  }

  /// Three nested descriptors: the stream, its decoder and how it is synchronised.
  private var decoder: [UInt8] {
    let settings: [UInt8] = [0x6C, 0x11, 0, 0, 0] + MP4Box.zeros(8)
    let inner = [0x04, UInt8(settings.count)] + settings + [0x06, 1, 0x02]
    return [0x03, UInt8(inner.count + 3), 0, 1, 0] + inner
  }
}

import RequestBuilding
import Testing

@Suite("An address that a host turned out to have")
struct ResolvedAddressTests {
  private static func v6(_ groups: UInt16...) -> [UInt8] {
    groups.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  @Test(
    "is private on this machine, in its networks, and where clouds keep their metadata",
    arguments: [
      [127, 0, 0, 1], [127, 255, 0, 9], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 9, 9],
      [192, 168, 1, 1], [169, 254, 169, 254], [100, 64, 0, 1], [100, 100, 100, 200], [0, 0, 0, 0],
      [192, 0, 0, 192], [198, 18, 0, 1], [168, 63, 129, 16], [224, 0, 0, 1], [255, 255, 255, 255],
      v6(0, 0, 0, 0, 0, 0, 0, 1), v6(0, 0, 0, 0, 0, 0, 0, 0), v6(0xFE80, 0, 0, 0, 0, 0, 0, 1),
      v6(0xFD00, 0xEC2, 0, 0, 0, 0, 0, 0x254), v6(0xFC00, 0, 0, 0, 0, 0, 0, 1),
      v6(0xFF02, 0, 0, 0, 0, 0, 0, 1), v6(0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1),
      v6(0, 0, 0, 0, 0, 0xFFFF, 0xA9FE, 0xA9FE), v6(0, 0, 0, 0, 0, 0, 0x7F00, 1),
      v6(0x64, 0xFF9B, 0, 0, 0, 0, 0xA00, 1), v6(0x64, 0xFF9B, 1, 0, 0, 0, 0x808, 0x808),
      v6(0x2002, 0x7F00, 1, 0, 0, 0, 0, 1), v6(0x2001, 0, 1, 2, 3, 4, 5, 6),
      v6(0x2001, 0xDB8, 0, 0, 0, 0, 0, 1), v6(0x3FFF, 0xFFF, 0, 0, 0, 0, 0, 1),
      [], [1, 2, 3],
    ] as [[UInt8]])
  func isPrivate(bytes: [UInt8]) { #expect(!ResolvedAddress(bytes).isPublic) }

  @Test(
    "is public elsewhere",
    arguments: [
      [8, 8, 8, 8], [1, 1, 1, 1], [172, 32, 0, 1], [100, 128, 0, 1], [168, 63, 129, 17],
      v6(0x2606, 0x4700, 0, 0, 0, 0, 0, 1), v6(0x2001, 0x4860, 0, 0, 0, 0, 0, 0x8888),
      v6(0, 0, 0, 0, 0, 0xFFFF, 0x808, 0x808), v6(0x64, 0xFF9B, 0, 0, 0, 0, 0x808, 0x808),
      v6(0x3FFF, 0x1000, 0, 0, 0, 0, 0, 1),
    ] as [[UInt8]])
  func isPublic(bytes: [UInt8]) { #expect(ResolvedAddress(bytes).isPublic) }

  @Test("is shown as it is written")
  func text() {
    #expect("\(ResolvedAddress([127, 0, 0, 1]))" == "127.0.0.1")
    #expect("\(ResolvedAddress(Self.v6(0xFE80, 0, 0, 0, 0, 0, 0, 1)))" == "fe80:0:0:0:0:0:0:1")
  }
}

/// Numbers of 16 bits that the compiler lays out as static data.
struct Numbers: SwiftSource {
  private let numbers: [UInt16]

  init(_ numbers: [UInt16]) { self.numbers = numbers }

  var swiftSource: String {
    HoistedSource.marked(
      "[UInt16]", "[\(numbers.map(String.init).joined(separator: ", "))]")
  }
}

/// Numbers that the compiler lays out as static data.
struct Numbers<Number: FixedWidthInteger>: SwiftSource {
  private let numbers: [Number]

  init(_ numbers: [Number]) { self.numbers = numbers }

  var swiftSource: String {
    HoistedSource.marked(
      "[\(Number.self)]", "[\(numbers.map(\.description).joined(separator: ", "))]")
  }
}

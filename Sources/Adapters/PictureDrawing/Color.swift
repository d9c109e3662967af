import func Glibc.fmod

/// A colour to draw with.
struct Color: Sendable, Equatable {
  /// Each from 0 to 255.
  let red, green, blue: Int
  /// 0 is invisible, 1 covers what is below.
  var opacity = 1.0

  static let white = Color(red: 255, green: 255, blue: 255)
  static let black = Color(red: 0, green: 0, blue: 0)

  func faded(to opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: opacity)
  }

  /// The colour at that share of the way to another one.
  func mixed(with other: Color, share: Double) -> Color {
    func mix(_ one: Int, _ two: Int) -> Int { one + Int(Double(two - one) * share) }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}

extension Color {
  /// Hue in degrees; saturation and brightness from 0 to 1.
  init(hue: Double, saturation: Double, brightness: Double) {
    func channel(_ shift: Double) -> Int {
      let place = fmod(shift + hue / 60, 6)
      let dip = max(0, min(place, 4 - place, 1))
      return Int(255 * brightness * (1 - saturation * dip))
    }
    self.init(red: channel(5), green: channel(3), blue: channel(1))
  }
}

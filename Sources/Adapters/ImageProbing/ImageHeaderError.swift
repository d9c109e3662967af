/// Why bytes do not tell a picture's size.
package enum ImageHeaderError: Error, Equatable {
  /// They are the beginning of no picture that the API takes.
  case unknownFormat
  /// They begin well; either more of them are needed, or what follows is broken.
  case incomplete(ImageFormat)
}

import Reporting

/// A file that stands in for stdout, and is not seen before it is whole.
package struct ResultFile {
  /// Writes at the end.
  package var append: ([UInt8]) throws(Failure) -> Void
  /// Puts it in its place.
  package var finish: () throws(Failure) -> Void

  package init(
    append: @escaping ([UInt8]) throws(Failure) -> Void,
    finish: @escaping () throws(Failure) -> Void
  ) {
    self.append = append
    self.finish = finish
  }
}

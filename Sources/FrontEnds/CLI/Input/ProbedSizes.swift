import Reporting
import RequestBuilding

/// What `--probe` found at the addresses of input images.
struct ProbedSizes: Sendable {
  /// By address; empty where nobody asked for it.
  var found: [String: Result<ImageSize, Failure>] = [:]

  /// Fills in the sizes that a record does not give, all or none; says why it could not.
  func fill(_ record: inout Record) -> Failure? {
    guard !found.isEmpty, record.imageSizes.isEmpty else { return nil }
    var sizes: [ImageSize] = []
    for (index, address) in record.imageURLs.enumerated() {
      switch found[address] {
      case .success(let size): sizes.append(size)
      case .failure(let failure):
        return Failure(
          failure.code, "image \(index + 1): \(failure.message)", hint: failure.hint)
      // The schema says what is wrong with the address.
      case nil: return nil
      }
    }
    record.imageSizes = sizes
    return nil
  }
}

import Executing
import JSONValues
import Reporting
import RunJournal

/// What `peel jobs` prints.
package struct JobListing: Sendable {
  /// Oldest first.
  package let rows: [JournalRow]

  /// An element of the array for each row.
  package var elements: [JSONObject] { rows.map(\.section) }

  /// For people: two lines a job.
  package func lines(on page: Page) -> [String] {
    rows.isEmpty
      ? ["the journal is empty, or nothing in it fits"] : rows.flatMap { $0.lines(on: page) }
  }
}

extension JournalRow {
  fileprivate var section: JSONObject {
    let content = request.content
    var object: JSONObject = ["job": .integer(number), "state": .string(state.rawValue)]
    object["id"] = content["id"]
    object["model"] = .string(request.model)
    object["request_id"] = requestID.map { .string($0) }
    object["pass"] = content["pass"]
    object["of"] = content["of"]
    object["created_at"] = .string(createdAt)
    object["updated_at"] = .string(updatedAt)
    object["done"] = .bool(isDone)
    object["active"] = .bool(isActive)
    object["prompt"] = content["input"]?["prompt"]
    object["cost"] = content["cost"]
    object["base"] = .string(request.base)
    object["files"] = .array(paths.map { .string($0) })
    object["error"] = error.map { .object($0) }
    return object
  }

  private var pass: String? {
    PassPlace(kept: request.content).flatMap { place in
      place.count == 1 ? nil : "pass \(place.number) of \(place.count)"
    }
  }

  private var paths: [String] {
    execution?["files"]?.array?.compactMap { $0["path"]?.string } ?? []
  }

  fileprivate func lines(on page: Page) -> [String] {
    let word = page.palette.paint(state.rawValue, tint)
    let facts =
      [requestID, request.model, pass].compactMap { $0 }
      + (isActive ? ["at work"] : isResumable ? ["peel resume \(number) carries on"] : [])
      + (paths.isEmpty ? [] : [paths.count == 1 ? "1 file" : "\(paths.count) files"])
    let prompt = request.content["input"]?["prompt"]?.string ?? ""
    return [
      "\(page.palette.paint("job \(number)", .strong)) \(word) \(createdAt) "
        + VisibleText.of(facts.joined(separator: ", "))
    ] + WrappedText.hanging("  ", VisibleText.of(prompt), width: page.width).prefix(1)
      + (error?["message"]?.string.map {
        WrappedText.hanging("  ", VisibleText.of($0), width: page.width)
      } ?? [])
  }

  private var tint: Tint {
    switch state {
    case .completed: isDone ? .success : .warning
    case .failed, .unknown: .error
    case .intended, .submitted, .cancelled: .warning
    }
  }
}

import DocumentReading
import JSONValues
import Reporting
import RequestBuilding

extension Peel {
  /// The record that a prompt in a file is, with the fields that stand beside it.
  package func record(of prompt: DocumentPrompt) throws(Failure) -> Record {
    do throws(RecordError) {
      switch prompt.content {
      case .text(let text): return try reader.record(from: .object(["prompt": .string(text)]))
      case .record(let object): return try reader.record(from: .object(object))
      }
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// Reports why a file could not be read; the place goes before the message.
  package init(_ problem: DocumentProblem) {
    let place = "line \(problem.line), column \(problem.column)"
    self.init(
      problem.kind == .invalidJSON ? .invalidJSON : .invalidUTF8, "\(place): \(problem.message)")
  }
}

import DocumentReading
import JSONValues
import Reporting
import RequestBuilding

extension Peel {
  /// The record that a prompt in a file is, with the fields that stand beside it.
  package func record(of prompt: DocumentPrompt) throws(Failure) -> Record {
    do throws(RecordError) {
      return try record(stating: prompt)
    } catch {
      throw Failure(error)
    }
  }

  /// The same, with what is wrong with the record as its reader says it.
  func record(stating prompt: DocumentPrompt) throws(RecordError) -> Record {
    switch prompt.content {
    case .text(let text): try reader.record(from: .object(["prompt": .string(text)]))
    case .record(let object): try reader.record(from: .object(object))
    }
  }
}

extension Failure {
  /// Reports why a file could not be read; the place goes before the message.
  package init(_ problem: DocumentProblem) {
    let message = "line \(problem.line), column \(problem.column): \(problem.message)"
    switch problem.kind {
    case .invalidJSON: self.init(.invalidJSON, message, hint: "correct the JSON in the file")
    case .invalidText:
      self.init(
        .invalidUTF8, message, hint: "save the file as UTF-8, or leave it out if it is no text")
    }
  }
}

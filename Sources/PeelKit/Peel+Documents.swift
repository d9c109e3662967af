import DocumentReading
import JSONValues
import Linting
import Reporting
import RequestBuilding

extension Peel {
  /// What a prompt in a file says as it is understood, with the fields that stand beside it.
  package func reading(stating prompt: DocumentPrompt) throws(PromptRefusal) -> Reading {
    let record: Record
    do throws(RecordError) {
      record = try self.record(stating: prompt)
    } catch {
      throw PromptRefusal(error)
    }
    do throws(Failure) {
      try Self.checkLength(of: record)
      return try reading(of: record)
    } catch {
      throw PromptRefusal(error)
    }
  }

  /// What the rules say of a prompt in a file.
  ///
  /// Without the fields that a request would have to have: a prompt that stands alone in its file
  /// is no request yet, and has no place for them.
  package func report(on reading: Reading, in prompt: DocumentPrompt) -> LintReport {
    let report = report(on: reading)
    guard !prompt.hasFields else { return report }
    let left = report.findings.filter {
      $0.field == "prompt" || reading.record.value(of: $0.field) != nil
    }
    return left.count == report.findings.count ? report : report.with(left)
  }

  /// The record that a prompt in a file is.
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
    case .notARecord: self.init(.notARecord, message)
    case .tooLong:
      self.init(
        .inputTooLarge, message,
        hint: "write the records one a line, in a .jsonl file, and shorten long prompts")
    }
  }
}

import Linting
import PeelKit
import Reporting
import RequestBuilding

/// What the scripts for all shells are made from: commands, their options, and what to offer.
struct CompletionChoices {
  /// An option of a command, one that fills a record's field among them.
  struct Option: Equatable {
    /// Without the leading dashes.
    let name: String
    let summary: String
    let offered: OfferedValues
    let value: Value
    let isRepeatable: Bool
  }

  /// Where an option's value stands.
  enum Value: Equatable {
    case none
    /// Behind a `=`, if anywhere.
    case attached
    /// Behind a `=`, or as the next word.
    case required
  }

  private let fields: [Option]
  private let rules: [String]
  private let models: [String]
  private let explained: [String]
  private let schemas: [String]

  init(of peel: Peel) {
    rules = peel.knownRules.map(\.id)
    models = peel.models.models.map(\.id)
    explained = peel.explainedNames
    schemas = peel.schemas.map(\.name)
    fields = Peel.recordOptions.map { field in
      let words: OfferedValues = field.values.isEmpty ? .free : .words(field.values)
      return Option(
        name: field.name, summary: field.summary, offered: field.name == "model" ? .model : words,
        value: field.values == ["true", "false"] ? .attached : .required,
        isRepeatable: field.isRepeatable)
    }
  }

  /// The options of a command as help lists them.
  func options(of operation: Operation) -> [Option] {
    let common = Operation.commonOptions
    return operation.options.filter { !common.contains($0) }.map(Option.init)
      + (operation.takesRecords ? fields : [])
      + operation.options.filter(common.contains).map(Option.init)
  }

  /// An option of the table.
  func option(_ option: OperationOption) -> Option { Option(option) }

  /// The words that can be offered; none for files, folders and free text.
  func words(_ offered: OfferedValues) -> [String] {
    switch offered {
    case .words(let words): words
    case .rule: rules
    case .model: models
    case .explained: explained
    case .schema: schemas
    case .file, .folder, .free: []
    }
  }
}

extension CompletionChoices.Option {
  fileprivate init(_ option: OperationOption) {
    name = option.name
    summary = option.summary
    offered = option.offered
    isRepeatable = option.isRepeatable
    value =
      switch option.form {
      case .flag: .none
      case .optionalChoice: .attached
      default: .required
      }
  }
}

import PeelKit
import Reporting
import RequestBuilding

/// Reads a command line by the table of operations.
struct ArgumentReader {
  /// The options that fill a record's fields; asked for only when another option is not known.
  let fieldOptions: () -> [RecordOption]

  /// What the command line asks for.
  enum Request {
    case run(Invocation)
    case help(Operation?)
    case version
  }

  /// Understands the arguments after the program's name.
  func request(in arguments: [String]) throws(Failure) -> Request {
    var rest = arguments[...]
    var early: [(text: String, value: String?)] = []
    while let argument = rest.first, argument.hasPrefix("-"), argument != "-" {
      rest.removeFirst()
      if ["--help", "-h"].contains(argument) { return .help(nil) }
      if argument == "--version" { return .version }
      early.append((argument, try earlyValue(of: argument, &rest)))
    }
    guard let name = rest.popFirst() else {
      if early.isEmpty { return .help(nil) }
      throw Failure(.missingArgument, "no command is given")
    }
    if name == "help" {
      let about = rest.first { !$0.hasPrefix("-") }
      return .help(
        try about.map { about throws(Failure) in
          try self.operation(named: about)
        })
    }
    let operation = try operation(named: name)
    let leading = early.flatMap { [$0.text] + ($0.value.map { [$0] } ?? []) }
    return try request(for: operation, leading + Array(rest))
  }

  /// An option before the command is one of those that every command takes.
  private func earlyValue(
    of argument: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) -> String? {
    let (name, inline) = Self.split(argument)
    guard let option = Operation.commonOptions.first(where: { $0.name == name }) else {
      if Operation.named(name) != nil {
        throw Self.unknown(argument, hint: "did you mean peel \(name)?")
      }
      let names = Operation.commonOptions.map(\.name) + ["version"]
      throw Self.unknown(argument, nearest: NearestName.to(name, among: names))
    }
    return option.form == .flag || inline != nil ? nil : rest.popFirst()
  }

  /// What other tools call what is done here.
  private static let misnomers = [
    "fix": "lint --fix", "repair": "lint --fix", "rewrite": "lint --fix=all", "review": "lint",
    "generate": "run", "create": "run", "edit": "run", "submit": "run",
  ]

  private func operation(named name: String) throws(Failure) -> Operation {
    if let operation = Operation.named(name) { return operation }
    let options = ["help", "version"]
    let nearest =
      Self.misnomers[name]
      ?? NearestName.to(name, among: Operation.all.map(\.name) + options)
      .map { options.contains($0) ? "--\($0)" : $0 }
    let hint =
      nearest.map { "did you mean peel \($0)?" } ?? ErrorCode.unknownCommand.explanation.hint
    throw Failure(.unknownCommand, "“\(name)” is no command", hint: hint)
  }

  private func request(
    for operation: Operation, _ arguments: [String]
  ) throws(Failure) -> Request {
    var invocation = Invocation(operation: operation)
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        invocation.arguments += rest
        break
      }
      if argument == "-h" || argument == "--help" { return .help(operation) }
      if !argument.hasPrefix("-") || argument == "-" {
        invocation.arguments.append(argument)
      } else {
        try read(argument, &rest, into: &invocation)
      }
    }
    try checkArguments(of: invocation)
    return .run(invocation)
  }

  private func read(
    _ argument: String, _ rest: inout ArraySlice<String>, into invocation: inout Invocation
  ) throws(Failure) {
    let (name, inline) = Self.split(argument)
    if argument.hasPrefix("--"), let option = invocation.operation.option(named: name) {
      let given = Invocation.Given(
        name: name, value: try OptionValue(option, inline).text(from: &rest))
      if !option.isRepeatable { try Self.checkRepetition(of: given, among: invocation.options) }
      invocation.options.append(given)
    } else if argument.hasPrefix("--"), let field = field(named: name, of: invocation.operation) {
      let given = Invocation.Given(
        name: name, value: try FieldValue(field, inline).text(from: &rest))
      if !field.isRepeatable { try Self.checkRepetition(of: given, among: invocation.fields) }
      invocation.fields.append(given)
    } else {
      throw refusal(of: argument, name, for: invocation.operation)
    }
  }

  /// Refuses another value for what has one: nobody can tell which of them was meant.
  private static func checkRepetition(
    of option: Invocation.Given, among given: [Invocation.Given]
  ) throws(Failure) {
    let others = given.filter { $0.name == option.name && $0.value != option.value }
    guard let other = others.first?.value, let value = option.value else { return }
    throw Failure(
      .conflictingOptions, "--\(option.name) was given “\(other)” and “\(value)”",
      hint: "it takes one value; leave the other out")
  }

  private func field(named name: String, of operation: Operation) -> RecordOption? {
    operation.takesRecords ? fieldOptions().first { $0.name == name } : nil
  }

  /// Tells an option of another command from one that there is not.
  private func refusal(of argument: String, _ name: String, for operation: Operation) -> Failure {
    let owners = Operation.all.filter { owner in
      owner.option(named: name) != nil || field(named: name, of: owner) != nil
    }.map(\.name)
    guard owners.isEmpty || !argument.hasPrefix("--") else {
      return Failure(
        .misplacedOption,
        "--\(name) is no option of \(operation.name), but of \(owners.joined(separator: ", "))",
        hint: "peel \(operation.name) --help lists the options")
    }
    if name == "prompt", operation.takesRecords {
      return Self.unknown(
        argument, hint: "the prompt stands by itself: peel \(operation.name) \"PROMPT\"")
    }
    let fields = operation.takesRecords ? fieldOptions().map(\.name) : []
    let names = operation.options.map(\.name) + fields
    let near = NearestName.to(name, among: names) ?? operation.options.taking(name)
    let aside =
      operation.takesRecords ? "; write -- before a prompt that begins with -" : ""
    return Self.unknown(
      argument, nearest: near, hint: "peel \(operation.name) --help lists the options" + aside)
  }

  private static func unknown(
    _ argument: String, nearest: String? = nil, hint: String? = nil
  ) -> Failure {
    let shown = split(argument).name
    let dashes = argument.hasPrefix("--") ? "--" : "-"
    return Failure(
      .unknownOption, "\(dashes)\(shown) is no option",
      hint: nearest.map { "did you mean --\($0)?" } ?? hint)
  }

  private func checkArguments(of invocation: Invocation) throws(Failure) {
    let (operation, arguments) = (invocation.operation, invocation.arguments)
    let allowed = operation.argument.most
    if arguments.count > allowed {
      // It may be a token, and this may be written to a log.
      let word = operation.name == "auth" ? "there" : "“\(arguments[allowed])”"
      throw Failure(
        .unexpectedArgument, "\(word) is one argument too many for \(operation.name)",
        hint: operation.takesRecords ? nil : "peel \(operation.name) --help tells what it takes")
    }
    if let meaning = operation.argument.needed, arguments.isEmpty {
      throw Failure(
        .missingArgument, "\(meaning) is missing after peel \(operation.name)",
        hint: "for instance: \(operation.examples[0])")
    }
  }

  /// `--name=value` in two; the name alone has no value.
  static func split(_ argument: String) -> (name: String, value: String?) {
    let text = argument.drop { $0 == "-" }
    guard let equals = text.firstIndex(of: "=") else { return (String(text), nil) }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}

extension [OperationOption] {
  /// The option that takes a word which was typed as if it were one itself, with that word.
  ///
  /// What names a format means that of the answer, and not that of the input.
  fileprivate func taking(_ word: String) -> String? {
    let taking = filter { option in
      switch option.form {
      case .choice(let words), .destination(let words): words.contains(word)
      default: false
      }
    }
    let option = taking.first { $0.name == "format" } ?? taking.first
    return option.map { "\($0.name) \(word)" }
  }
}

extension ErrorExplanation {
  /// Failures of the command line itself.
  static let commandLine: [ErrorCode: ErrorExplanation] = [
    .unknownCommand: ErrorExplanation(
      "There is no command of that name.",
      hint: "peel --help lists the commands"),
    .unknownOption: ErrorExplanation(
      "No command has an option of that name.",
      hint: "add --help to the command for its options; write -- before a prompt that begins with -"
    ),
    .misplacedOption: ErrorExplanation(
      "The option exists, but not for this command.",
      hint: "add --help to the command for its options"),
    .missingValue: ErrorExplanation(
      "An option that takes a value stands without one.",
      hint: "write the value after the option, or --option=VALUE"),
    .invalidValue: ErrorExplanation(
      "An option's value is not one that it takes.",
      hint: "add --help to the command for the values"),
    .missingArgument: ErrorExplanation(
      "The command needs an argument that is not there.",
      hint: "add --help to the command for two examples"),
    .unexpectedArgument: ErrorExplanation(
      "The command takes fewer arguments.",
      hint: "put a prompt of several words into quotation marks"),
    .conflictingOptions: ErrorExplanation(
      "Two options of the command contradict each other.",
      hint: "leave one of them out"),
    .unknownName: ErrorExplanation(
      "Nothing that the command could look up has that name: no rule, error code, model or "
        + "schema.",
      hint: "peel rules, peel models and peel schema list the names"),
  ]
}

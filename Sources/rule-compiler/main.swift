import SystemCalls

/// `rule-compiler RULES OUTPUT`: writes the rules of a folder as Swift source.
///
/// A file that cannot be used is reported as `path:line:column: error: …`, which the build shows
/// and editors open.
ProcessImage.exit(RuleCompiler.run(CommandLine.arguments.dropFirst()))

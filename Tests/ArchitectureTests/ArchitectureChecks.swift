/// What the house refuses; each check names the offending places as `path:line: what`.
enum ArchitectureChecks {
  /// Imports that do not point down, and modules that no row of `Layering` holds.
  static func upwardImports(in files: [SourceFile]) -> [String] {
    files.flatMap { file -> [String] in
      guard let row = Layering.row(of: file.module) else {
        return ["\(file.path):1: the module \(file.module) has no place in the order"]
      }
      return file.imports.compactMap { name, line in
        guard let other = Layering.row(of: name) else { return nil }
        let isStranger = Layering.strangers.contains([file.module, name])
        guard other >= row || isStranger else { return nil }
        return "\(file.path):\(line): \(file.module) may not import \(name)"
      }
    }
  }

  /// Imports of modules that only some may have.
  static func imports(
    of refused: Set<String>, in files: [SourceFile], ofModules modules: Set<String>
  ) -> [String] {
    files.filter { modules.contains($0.module) }.flatMap { file in
      file.imports.filter { refused.contains($0.module) }
        .map { "\(file.path):\($0.line): \(file.module) may not import \($0.module)" }
    }
  }

  /// Network-side modules that a target links, by the manifest or by an import.
  static func networkCode(
    in target: String, manifest: Manifest, files: [SourceFile]
  ) -> [String] {
    let linked = manifest.reachable(from: target)
    let declared = linked.intersection(Layering.networkSide).sorted()
      .map { "Package.swift:1: \(target) links \($0)" }
    return declared + imports(of: Layering.networkSide, in: files, ofModules: linked)
  }

  /// Words that do not belong into any code, or only into some modules.
  static func words(_ words: Set<String>, in files: [SourceFile]) -> [String] {
    lines(of: files) { code in
      let found = code.split { !($0.isLetter || $0.isNumber || "_@".contains($0)) }
      return found.first { words.contains(String($0)) }.map(String.init)
    }
  }

  /// `value!`, `try!`, `as!` and implicitly unwrapped types.
  static func forcedUnwraps(in files: [SourceFile]) -> [String] {
    lines(of: files) { code in
      let scalars = Array(code)
      let isForced = scalars.indices.dropFirst().contains { index in
        let (before, after) = (
          scalars[index - 1], index + 1 < scalars.count ? scalars[index + 1] : " "
        )
        let followsValue = before.isLetter || before.isNumber || "_)]}>?`\"".contains(before)
        return scalars[index] == "!" && followsValue && after != "="
      }
      return isForced ? "!" : nil
    }
  }

  /// Notes to oneself; these are looked for in the whole text, comments included.
  static func notes(in texts: [(path: String, text: String)]) -> [String] {
    texts.flatMap { path, text in
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { _, line in
          ["TO" + "DO", "FIX" + "ME", "XX" + "X:"].contains { line.contains($0) }
        }
        .map { "\(path):\($0.offset + 1): a note to oneself" }
    }
  }

  /// Files that nobody reads in one go.
  static func longFiles(_ files: [SourceFile], limit: Int = 300) -> [String] {
    files.filter { $0.code.count - 1 > limit }
      .map { "\($0.path):1: \($0.code.count - 1) lines, more than \(limit)" }
  }

  /// The lines of which `offence` has something to say.
  private static func lines(
    of files: [SourceFile], with offence: (String) -> String?
  ) -> [String] {
    files.flatMap { file in
      file.code.enumerated().compactMap { index, line in
        offence(line).map { "\(file.path):\(index + 1): \($0)" }
      }
    }
  }
}

import Linting

extension CheckRendering {
  /// Workflow commands of GitHub Actions, which it shows beside the lines.
  ///
  /// Nothing else is printed, and what comes from files is escaped, so that no prompt can begin a
  /// command of its own.
  static let github = CheckRendering { report in
    report.findings.map { finding in
      var properties = ["file=\(escaped(report.path, isProperty: true))"]
      if let range = finding.range.map(report.places.visible) {
        let (start, end) = (
          report.places.place(of: range.lowerBound), report.places.place(of: range.upperBound)
        )
        properties.append("line=\(start.line),endLine=\(end.line)")
        // Columns go with a single line only.
        if start.line == end.line {
          properties.append("col=\(start.column),endColumn=\(end.column)")
        }
      }
      properties.append("title=\(escaped("peel: \(finding.rule)", isProperty: true))")
      let command = finding.severity == .advice ? "notice" : finding.severity.rawValue
      let message = escaped(finding.message, isProperty: false)
      return Array("::\(command) \(properties.joined(separator: ","))::\(message)\n".utf8)
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

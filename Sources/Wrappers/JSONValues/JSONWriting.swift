extension JSONValue {
  /// Appends the value on one line without white space, members in order, `/` and non-ASCII as
  /// they are.
  package func write(into output: inout [UInt8]) {
    var writer = JSONWriter(indentation: nil)
    swap(&writer.output, &output)
    writer.append(self)
    swap(&writer.output, &output)
  }

  /// The value over several lines, indented by two spaces, with a line break at the end.
  package func prettyBytes() -> [UInt8] {
    var writer = JSONWriter(indentation: 2)
    writer.append(self)
    writer.output.append(0x0A)
    return writer.output
  }
}

extension JSONObject {
  /// Appends the object on one line, as `JSONValue.write(into:)` does.
  package func write(into output: inout [UInt8]) { JSONValue.object(self).write(into: &output) }
}

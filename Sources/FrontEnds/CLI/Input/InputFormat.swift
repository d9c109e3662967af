/// How the bytes of an input are to be read; raw values are those of `--input-format`.
enum InputFormat: String {
  /// One JSON value: an object is a record, an array holds records.
  case json
  /// JSON Lines: each line is a record.
  case jsonLines = "jsonl"
  /// The whole is one prompt.
  case text
  /// Each line is a prompt.
  case lines
}

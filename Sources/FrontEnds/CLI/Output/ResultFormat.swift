/// How results are written, once `auto` is settled.
enum ResultFormat: String {
  case pretty
  /// One value: an object for one record, an array for several.
  case json
  /// One object a line.
  case jsonLines = "jsonl"
}

/// Files with flawed prompts, for tests of `check`.
enum Sample {
  /// What the files below are told to do; the second sentence is flawed and can be repaired safely.
  static let flawed = "Keep the label unchanged. The background should be changed to a beach."
  static let repaired = "Keep the label unchanged. Change the background to a beach."

  /// One of each kind of file, with characters of every width before the flaw.
  static let files: [String: String] = [
    "a.prompt": "\(flawed)\n",
    "docs/guide.md": """
    # A guide 🐞

    1. Say what stays:

       ```prompt
       Keep the café sign 🐞 e\u{301} unchanged.\r
       The background should be changed to a beach.
       ```

    ```swift
    let other = 1
    ```

    """,
    "records/one.json": """
    {
      "name": "50%: a, b",
      "requests": [
        {"id": "r-1", "prompt": "Keep the caf\\u00e9 \\ud83d\\udc1e \\"sign\\" unchanged. \
    The background should be changed to a beach."}
      ]
    }

    """,
    "records/two.jsonl": """
    {"id": 1, "prompt": "A red car at dusk, seen from above, on an empty road by the sea"}
    {"id": 2, "prompt": "\(flawed)"}

    """,
  ]
}

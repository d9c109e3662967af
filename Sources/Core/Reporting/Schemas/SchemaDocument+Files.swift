import JSONValues

extension SchemaDocument {
  /// The schemas of files that Peel writes, and of answers that no table has a row for.
  static let files = [error, sandbox, baseline, sidecar]

  /// What stands for an answer where not even the command was understood.
  private static let error = SchemaDocument(
    "error", "The answer of any command that fails before it begins",
    Schema.object([
      "peel": Schema.constant(.integer(1)), "command": Schema.text,
      "ok": Schema.constant(.bool(false)), "error": SectionSchemas.error,
    ]).object ?? [:])

  private static let sandbox = SchemaDocument(
    "sandbox", "What peel sandbox prints when it can be reached",
    Schema.object([
      "peel": Schema.constant(.integer(1)), "command": Schema.constant(.string("sandbox")),
      "ok": Schema.constant(.bool(true)), "base": Schema.text, "token": Schema.text,
    ]).object ?? [:])

  private static let baseline = SchemaDocument(
    "baseline", "The file of --write-baseline and --baseline",
    Schema.object([
      "peel": Schema.constant(.integer(1)),
      "baseline": Schema.list(
        Schema.object([
          "rule": Schema.text, "evidence": Schema.text, "key": SectionSchemas.digest,
        ])),
    ]).object ?? [:])

  private static let sidecar = SchemaDocument(
    "sidecar", "The file NAME.peel.json beside each picture",
    Schema.object(
      [
        "peel": Schema.constant(.integer(1)), "version": Schema.text, "file": Schema.text,
        "bytes": Schema.whole(from: 1), "sha256": SectionSchemas.digest, "media_type": Schema.text,
      ],
      optional: [
        "source": Schema.text, "request_id": Schema.text, "model": Schema.text,
        "prompt": Schema.object([:], optional: ["given": Schema.text, "sent": Schema.text]),
        "id": .object(["type": .array([.string("string"), .string("integer")])]),
        "findings": SectionSchemas.lint["properties"]?["findings"] ?? Schema.type("array"),
        "plan": SectionSchemas.digest, "cost": SectionSchemas.cost,
        "pass": Schema.object(["number": Schema.whole(from: 1), "of": Schema.whole(from: 1)]),
        "seed": Schema.whole, "input": Schema.type("object"), "created_at": Schema.text,
        "finished_at": Schema.text,
      ]
    ).object ?? [:])
}

import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Rewriting
import Routing

/// The schemas of the output's sections.
enum SectionSchemas {
  static let lint = Schema.object(
    [
      "score": Schema.whole(from: 0, to: 100), "task": task, "language": Schema.text,
      "scores": Schema.object(
        Dimension.allCases.reduce(into: JSONObject()) { scores, dimension in
          scores[dimension.rawValue] = Schema.whole(from: 0, to: 100)
        }),
      "findings": Schema.list(finding),
    ],
    optional: [
      "suppressed": Schema.whole(from: 1), "baselined": Schema.whole(from: 1),
      "analysis": analysis,
    ])

  static let rewrite = Schema.object(
    [
      "prompt": Schema.text, "changed": Schema.truth, "score": Schema.whole(from: 0, to: 100),
      "applied": Schema.list(Schema.text),
      "passes": Schema.list(Schema.object(["prompt": Schema.text]), least: 1),
      "protected": Schema.list(
        Schema.object(["kind": Schema.text, "text": Schema.text, "kept": Schema.truth])),
      "questions": Schema.list(Schema.text),
    ],
    optional: [
      "undivided": Schema.text,
      "costs": Schema.object(["one_pass": passCost, "all_passes": passCost]),
      "fields": Schema.type("object"),
    ])

  private static let passCost = Schema.object([
    "requests": Schema.whole(from: 1), "usd": price, "basis": Schema.text,
  ])

  private static let price = JSONValue.object([
    "type": .array([.string("number"), .string("null")])
  ])

  static let route = Schema.object(
    [
      "model": Schema.text, "task": task,
      "decided_by": Schema.words(["named-model", "parameters", "intent", "images", "default"]),
      "confidence": Schema.share,
      "margin": Schema.difference.described(
        "how much surer of the model than of the next best; negative where it abstained"),
      "reasons": Schema.list(reason),
      "alternatives": Schema.list(
        Schema.object([
          "model": Schema.text, "confidence": Schema.share, "why_not": Schema.text,
        ])),
      "missing": Schema.list(Schema.text), "abstained": Schema.truth,
    ], optional: ["sibling": Schema.object(["model": Schema.text, "why": Schema.text])])

  private static let signal = Schema.object(
    [
      "signal": Schema.text, "speaks_for": Schema.text, "weight": Schema.type("number"),
      "found": Schema.truth,
    ], optional: ["evidence": Schema.text])

  static let request = Schema.object([
    "pass": Schema.whole(from: 1), "method": Schema.constant(.string("POST")),
    "url": Schema.text, "input": Schema.type("object"), "cost": cost,
  ])

  static let plan = Schema.object([
    "hash": digest.described("of the requests, and of the three below"),
    "rules": digest.described("of the rules, words and settings that made the plan"),
    "schema": digest.described("of the model's fields and price"),
    "prompt": Schema.text.described("as it was given"),
  ])

  static let digest: JSONValue = .object([
    "type": .string("string"), "pattern": .string("^[0-9a-f]{64}$"),
  ])

  static let cost = Schema.object([
    "usd": price, "basis": Schema.words(["unknown", "documented", "live"]),
  ])

  private static let file: JSONValue = .object([
    "type": .string("object"),
    "properties": .object([
      "path": Schema.text.described("below the working folder counted from there, else absolute"),
      "source": Schema.text.described("the address that the file came from"),
      "pass": Schema.whole(from: 1),
      "final": Schema.truth.described("false of a picture that another pass edits"),
    ]),
  ])

  /// A change of state.
  private static let step: JSONValue = .object([
    "type": .string("object"),
    "properties": .object([
      "at": Schema.text, "state": Schema.text,
      "queue_position": Schema.whole.described("how many are before it"),
      "pass": Schema.whole(from: 1).described("where there are several"),
    ]),
  ])

  /// What became of the requests; the API may add to it.
  static let execution: JSONValue = .object([
    "type": .string("object"),
    "properties": .object([
      "state": Schema.text, "request_id": Schema.text,
      "files": Schema.list(file),
      "timeline": Schema.list(step).described("the changes of state that were seen, of all passes"),
      "passes": Schema.list(Schema.type("object"), least: 2).described(
        "with several passes, each by itself, without its timeline"),
      "reused": Schema.truth.described("the last request was sent, and paid for, before"),
      "outcome": Schema.words(["cancelled", "not_cancellable", "unknown"]).described(
        "what came of the wish to cancel, where there was one"),
      "reason": Schema.text.described("why the job failed, in the API's words"),
    ]),
  ])

  static let error = Schema.object(
    [
      "code": Schema.words(ErrorCode.allCases.map(\.rawValue)), "message": Schema.text,
      "hint": Schema.text, "retryable": Schema.truth,
      "exit_code": .object([
        "type": .string("integer"),
        "enum": .array(
          ExitCode.allCases.filter { $0 != .success }.map { .integer(Int($0.rawValue)) }),
      ]),
    ],
    optional: [
      "line": Schema.whole(from: 1).described("of the input, where its JSON is broken"),
      "estimate": Schema.object(["requests": Schema.whole(from: 1), "usd": price]).described(
        "what nobody agreed to: the requests that would be sent, and their cost, null if unknown"),
    ])

  /// In pixels, in the order of the images.
  static let imageSizes = Schema.list(
    Schema.object(["width": Schema.whole(from: 1), "height": Schema.whole(from: 1)]))

  /// The sections by name, in the order of the contract.
  static let all: JSONObject = [
    "defaults": Schema.type("object"), "lint": lint, "rewrite": rewrite, "route": route,
    "signals": Schema.list(signal), "comparison": Schema.list(ModelSchemas.fit),
    "plan": plan, "requests": Schema.list(request),
    "seal": digest.described("of the whole answer without this: run --plan refuses another"),
    "execution": execution, "job": Schema.whole(from: 1), "model": Schema.text,
    "pass": Schema.whole(from: 1), "of": Schema.whole(from: 1), "error": error,
    "path": Schema.text, "line": Schema.whole(from: 1), "fixed": Schema.list(Schema.text),
  ]

  private static let task = Schema.words(ImageTask.allCases.map(\.rawValue))

  private static let range = Schema.object([
    "start": Schema.whole(from: 0), "end": Schema.whole(from: 0),
    "start_utf16": Schema.whole(from: 0), "end_utf16": Schema.whole(from: 0),
    "line": Schema.whole(from: 1), "column": Schema.whole(from: 1),
    "end_line": Schema.whole(from: 1), "end_column": Schema.whole(from: 1),
  ])

  private static let finding = Schema.object(
    [
      "rule": Schema.text, "severity": Schema.words(["error", "warning", "advice"]),
      "dimension": Schema.words(Dimension.allCases.map(\.rawValue)), "message": Schema.text,
      "field": Schema.text, "range": range, "source": Schema.text,
    ], optional: ["fix": fix])

  private static let fix = Schema.object([
    "applicability": Schema.words(["safe", "suggested", "manual"]), "title": Schema.text,
    "edits": Schema.list(
      Schema.object(
        ["start": Schema.whole(from: 0), "end": Schema.whole(from: 0), "text": Schema.text],
        optional: ["field": Schema.text])),
  ])

  private static let analysis = Schema.object([
    "changes": Schema.whole(from: 0),
    "preservation": Schema.words(["none", "first", "last", "inline", "mixed"]),
    "clauses": Schema.list(
      Schema.object(
        ["kind": Schema.words(ClauseKind.allCases.map(\.rawValue)), "range": range],
        optional: [
          "operation": Schema.words(EditOperation.allCases.map(\.rawValue)),
          "target": Schema.text, "value": Schema.text, "scope": Schema.text,
        ])),
  ])

  private static let reason = Schema.object(
    ["signal": Schema.text, "evidence": Schema.text, "weight": Schema.number],
    optional: [
      "range": Schema.object(["start": Schema.whole(from: 0), "end": Schema.whole(from: 0)]),
      "field": Schema.text,
    ])
}

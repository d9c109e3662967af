import Reporting
import Testing

@Suite("peel check --watch")
struct CheckWatchTests {
  @Test("checks again when a file changes that matters, and ends when the user interrupts")
  func watches() throws {
    let result = TestWorld.run(
      ["check", ".", "--watch", "--format", "jsonl"],
      files: ["a.txt": "A red car", "docs/a.md": ""],
      changes: [["./b.png", "./c.swift"], ["docs/new.md"], ["./.peel.yaml"], ["./d.o"]])
    #expect(result.status == .interrupted)
    #expect(try result.lines().count == 3)
    #expect(result.errors.contains("watching for changes; Ctrl-C ends"))
  }

  @Test(
    "is not woken by its own report, and does not check it",
    arguments: [["--output", "out.txt"], ["--format", "jsonl=out.txt"]])
  func ownReport(options: [String]) throws {
    let result = TestWorld.run(
      ["check", ".", "--watch"] + options, files: ["a.txt": "A red car"],
      changes: [["./out.txt"], ["./a.txt"], ["./out.txt"], ["./#8123", "./.peel-1-2.part"]])
    #expect(result.trace.watched.count == 2)
    #expect(!result.errors.contains("error["))
    let report = String(decoding: try #require(result.trace.files["out.txt"]), as: UTF8.self)
    #expect(report.contains("\"a.txt\"") && !report.contains("out.txt"))
  }

  @Test("is not woken by its report where that goes through a link, old or new, to a prompt's name")
  func linkedReport() throws {
    let result = TestWorld.run(
      ["check", ".", "--watch", "--output", "latest"], files: ["a.txt": "A red car"],
      changes: [["./reports.txt"], ["./a.txt"], ["./reports.txt"]],
      links: ["latest": "/work/shop/reports.txt"])
    #expect(result.trace.watched.count == 2)
  }

  @Test(
    "sees its settings above the folder, its baseline and its rules, though it fails at first",
    arguments: ["", "rulse: 1"])
  func sources(settings: String) {
    let files = [
      "p/a.txt": "A red car", "../.peel.yaml": settings, "known/all.json": "no baseline",
    ]
    let result = TestWorld.run(
      ["check", "p", "--watch", "--baseline", "known/all.json"], files: files,
      changes: [
        ["../.peel.yaml"], ["../notes.txt"], ["known/all.json"], ["known/b.json"], ["p/b.txt"],
      ])
    #expect(result.trace.watched == Array(repeating: [".", "..", "known", "p"], count: 4))
  }

  @Test("sees folders come and go where it searches, and each that more happened in than is told")
  func folders() {
    let result = TestWorld.run(
      ["check", "p", "--watch"], files: ["p/a.txt": "A red car"],
      changes: [["p/new/"], ["p/.git/"], ["./"], ["./other/"], ["./Makefile"], ["p/Makefile"]])
    #expect(result.trace.watched.count == 3)
  }

  @Test("sees rules change, and nothing else in their folder")
  func rules() {
    let files = ["p/a.txt": "A red car", "own/x/rule.yaml": "no rule"]
    let result = TestWorld.run(
      ["check", "p", "--watch", "--rules", "own"], files: files,
      changes: [["own/x/rule.yaml"], ["own/x/notes.txt"], ["own/.swap"], ["own/y/"], ["own/.git/"]])
    #expect(result.trace.watched == Array(repeating: [".", "own", "own/x", "p"], count: 3))
  }

  @Test("sees the rule folders of settings that cannot be gone by yet, here and in folders below")
  func brokenRules() {
    let files = [
      "a.txt": "A red car", "p/b.txt": "A red car", ".peel.yaml": "rule-folders: [house]",
      "p/.peel.yaml": "rule-folders: [own]", "house/x/rule.yaml": "no rule",
      "p/own/rule.yaml": "no rule",
    ]
    let result = TestWorld.run(
      ["check", ".", "--watch"], files: files,
      changes: [["house/x/rule.yaml"], ["p/own/rule.yaml"], ["p/own/notes.md5"]])
    #expect(result.errors.contains("error[invalid-settings]"))
    #expect(result.trace.watched.count == 3)
    #expect(result.trace.watched.first?.contains("p/own") == true)
  }

  @Test("goes on while settings are broken")
  func brokenSettings() {
    let result = TestWorld.run(
      ["check", ".", "--watch", "--format", "jsonl"],
      files: ["a.txt": "A red car", ".peel.yaml": "rulse: 1"], changes: [["a.txt"]])
    #expect(result.status == .interrupted)
    #expect(result.errors.split(separator: "error[invalid-settings]").count == 2)
  }
}

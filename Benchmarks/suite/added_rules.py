"""What a rule costs prompts that hold none of its literals."""

RULE = """id: {id}
summary: A rule that speaks of nothing in these records.
severity: advice
dimension: voice
cost: 1
why: It stands for the rules that somebody adds.
source: {{document: the bench, section: added rules, checked: 2026-11-21}}
applies: {{task: edit, languages: [en]}}
forbid:
  pattern: '\\b{word}\\s+(?:left|right)\\b'
message: "“{{match}}” is not wanted."
examples:
  good: [Remove the hat., Paint the door., "A {word} is a word."]
  bad: [{{text: "Turn «{word} left»."}}, {{text: "Turn «{word} right»."}}, {{text: "Go «{word} left»."}}]
"""

COUNT = 100
# The records of the second run; the difference is free of reading the rules.
MANY = 4_000


def _folder(shop):
    folder = shop.folder / "added-rules"
    folder.mkdir(exist_ok=True)
    for number in range(COUNT):
        name = f"added-{number}"
        word = "quux" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
        (folder / f"{name}.yaml").write_text(RULE.format(id=name, word=word))
    return folder


def run(shop, verdicts):
    many = shop.first_records(MANY)
    few = shop.first_records(10)
    folder = _folder(shop)
    commands = [
        shop.lint(f"--jobs 1{rules}", file=file)
        for rules in ("", f" --rules {folder}") for file in (few, many)]
    few_plain, plain, few_added, added = (timing.processor for timing in shop.time(commands, 3))
    without, with_rules = plain - few_plain, added - few_added
    share = (with_rules / without - 1) * 100 / COUNT
    print(f"{COUNT} rules whose literals do not occur, over {MANY:,} records, one thread:")
    print(f"  {without / MANY * 1e6:8.1f} µs a prompt without, {with_rules / MANY * 1e6:.1f} with")
    verdicts.judge("added rule, percent", share)

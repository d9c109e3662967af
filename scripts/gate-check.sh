#!/bin/bash
# Proves that fast is right: the answers to labelled prompts are the same, byte by byte, whether
# patterns are kept from texts that cannot match or all are run, on one thread or on several.
# Usage: gate-check.sh PEEL [FOLDER]; FOLDER holds JSON Lines with `prompt` or `intent`, also below.
set -euo pipefail
peel=$(readlink -f "${1:?usage: gate-check.sh PEEL [FOLDER]}")
labelled=${2:-$(dirname "$0")/../Tests/Evaluation}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 - "$labelled" > "$folder/records.jsonl" <<'END'
import json, pathlib, sys
number = 0
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.jsonl")):
    for line in file.open(encoding="utf-8"):
        label = json.loads(line)
        images = [f"https://example.com/{n}.jpg" for n in range(label.get("n_images") or 0)]
        # A prompt that says the same as its intent, where a file has intents alone.
        text = label.get("prompt") or label["intent"]
        number += 1
        record = {"id": str(number), "prompt": text}
        if "intent" in label:
            record["intent"] = label["intent"]
        if images:
            record["image_urls"] = images
        print(json.dumps(record, ensure_ascii=False))
END

# Findings end with 1; a plan of records without images, which a model may need, with 65.
answers() {
  local status=0
  "$peel" "$@" --format jsonl --input-file "$folder/records.jsonl" || status=$?
  [[ $status -eq 0 || $status -eq 1 || $status -eq 65 ]]
}
for command in ${COMMANDS:-lint route plan}; do
  answers "$command" --jobs 1 > "$folder/plain"
  answers "$command" --jobs 1 --no-gate > "$folder/ungated"
  answers "$command" --jobs 4 > "$folder/threads"
  for way in ungated threads; do
    if ! cmp "$folder/plain" "$folder/$way"; then
      echo "peel $command: $way answers differ; diff the answers with and without --no-gate" >&2
      exit 1
    fi
  done
  echo "peel $command: $(wc -l < "$folder/plain") answers, the same without gates and on 4 threads"
done

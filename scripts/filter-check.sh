#!/bin/bash
# Sends JSON Lines through one process, GNU parallel, xargs and PySpark, and compares the bytes.
# Usage: filter-check.sh PEEL PYTHON [LINES]
set -euo pipefail
peel=$(readlink -f "${1:?usage: filter-check.sh PEEL PYTHON [LINES]}")
python=${2:?usage: filter-check.sh PEEL PYTHON [LINES]}
lines=${3:-20000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Records of every kind, the same each time; with lines that are none where $1 says so.
records() {
  "$python" - "$lines" "$1" <<'END'
import json, sys
count, has_bad = int(sys.argv[1]), sys.argv[2] == "bad"
asks = ["Make it pop.", "The background should be changed to a beach 😀", "Replace the sky with “stars”.",
        "Keep the cup unchanged. Change the table to marble.", "背景を海に変えて", "Remove the lamp\r\nand add a hat",
        "A red car at dusk --ar 16:9", "Could you please make her smile?"]
for i in range(count):
    if has_bad and i % 97 == 5:
        print('{"prompt": "cut off')
    elif has_bad and i % 49 == 7:
        print(json.dumps({"id": i, "promt": "a misspelt field"}))
    else:
        record = {"id": i, "prompt": f"{asks[i % len(asks)]} Take {i}.", "seed": i}
        if i % 3:
            record["image_urls"] = [f"https://example.com/{i}.jpg"]
        print(json.dumps(record, ensure_ascii=i % 2 == 0))
END
}
records good > "$folder/in.jsonl"
records bad > "$folder/bad.jsonl"

# $1: what it is; stdin is the output.
compare() {
  cat > "$folder/out"
  if ! cmp "$folder/expected" "$folder/out"; then
    echo "$1: not what one process prints" >&2
    exit 1
  fi
  printf '%-22s %s lines, sha256 %s\n' "$1" "$(wc -l < "$folder/out")" \
    "$(sha256sum < "$folder/out" | cut -c 1-16)"
}

for command in lint route plan; do
  options=(--fail-on never)
  [[ $command != route ]] || options=()
  env -i "$peel" "$command" "${options[@]}" --jobs 1 < "$folder/in.jsonl" > "$folder/expected" \
    || [[ $? -eq 65 && $command == plan ]] # an edit without an image cannot be planned
  [[ $(wc -l < "$folder/expected") -eq $lines ]]
  compare "$command" < "$folder/expected"
  (env -i "$peel" "$command" "${options[@]}" < "$folder/in.jsonl" || true) \
    | compare "$command, all cores"
  (parallel --will-cite --pipe -k --block 100k "$peel" "$command" "${options[@]}" --jobs 1 \
    --format jsonl < "$folder/in.jsonl" || true) | compare "$command, parallel"
done

# A bad line is told with its number, which counts from where its process began to read.
unnumbered() { sed 's/"message":"line [0-9]*[:,] /"message":"/'; }
(env -i "$peel" lint --fail-on never < "$folder/bad.jsonl" || [[ $? -eq 65 ]]) \
  | unnumbered > "$folder/expected"
(parallel --will-cite --pipe -k --block 100k "$peel" lint --fail-on never --jobs 1 --format jsonl \
  < "$folder/bad.jsonl" || true) | unnumbered | compare "lint, bad lines"

# xargs, one process for each file of a hundred lines, in order.
env -i "$peel" lint --fail-on never < "$folder/in.jsonl" > "$folder/expected"
split -l 100 -d -a 5 "$folder/in.jsonl" "$folder/part-"
find "$folder" -name 'part-*' -print0 | sort -z \
  | xargs -0 -n 1 "$peel" lint --fail-on never --format jsonl --input-file \
  | compare "lint, xargs"

"$python" - "$peel" "$folder" <<'END' 2> "$folder/spark.log" || { tail -20 "$folder/spark.log" >&2; exit 1; }
import sys
from pyspark import SparkConf, SparkContext
peel, folder = sys.argv[1:]
conf = SparkConf().setMaster("local[2]").set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1")
context = SparkContext(conf=conf)
context.setLogLevel("ERROR")
with open(f"{folder}/in.jsonl", encoding="utf-8", newline="\n") as file:
    lines = file.read().split("\n")[:-1]
# No env=: the child's environment is empty.
command = f"{peel} lint --jobs 1 --fail-on never --format jsonl"
piped = context.parallelize(lines, 7).pipe(command, checkCode=True)
with open(f"{folder}/spark", "w", encoding="utf-8", newline="\n") as file:
    file.writelines(line + "\n" for line in piped.collect())
context.stop()
END
compare "lint, PySpark" < "$folder/spark"

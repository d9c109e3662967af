#!/bin/bash
# Compares `peel lint` with an empty program, cat and pcre2grep, on one prompt and on 100,000, and
# times `peel route` on these, JSON in and out.
#
# Times differ from machine to machine, so what counts is the ratio. With CHECK=1 the status is 1
# if linting one prompt takes more than three times the empty program, if routing takes more than
# 100 µs a prompt, if one request through the sandbox takes more than 150 ms, or if peel is dynamic.
set -euo pipefail
cd "$(dirname "$0")/.."

bound=3.0
route_bound=100
rounds=${ROUNDS:-400}
lines=${LINES_COUNT:-100000}
build=.build/bench
peel=.build/release/peel
broken=0

mkdir -p "$build"
make_program() {
  if [[ ! $build/$2 -nt $1 ]]; then
    swiftc -O "$1" "${@:3}" -o "$build/$2"
  fi
}
# The linker's warning about dlopen is harmless: nothing calls it.
make_program Benchmarks/empty.swift empty -static-executable 2> "$build/empty.log" \
  || { cat "$build/empty.log" >&2; exit 1; }
make_program Benchmarks/SpawnTimer.swift SpawnTimer

echo "linking of $peel: $(ldd "$peel" 2>&1 | head -1 | xargs)"
if [[ $(ldd "$peel" 2>&1) != *"not a dynamic executable"* ]]; then broken=1; fi

echo
echo "one prompt of $(wc -c < Benchmarks/prompt.txt) bytes, from start to end, median of $rounds:"
"$build/SpawnTimer" "$rounds" Benchmarks/prompt.txt "$build/empty" "cat" \
  "pcre2grep -c -f Benchmarks/patterns.txt" "$peel lint --format json" > "$build/one.txt"
empty=$(awk 'NR == 1 { print $1 }' "$build/one.txt")
awk -v empty="$empty" '{
  time = $1; $1 = ""
  printf "  %6d µs  %5.2f × the empty program %s\n", time, time / empty, $0
}' "$build/one.txt"
awk -v empty="$empty" -v bound="$bound" 'END { exit !($1 <= bound * empty) }' "$build/one.txt" \
  || broken=1

echo
records=$build/lines-$lines.jsonl
[[ -s $records ]] || { Benchmarks/make-lines.sh "$lines" > "$records.new"; mv "$records.new" "$records"; }
echo "$lines records of $(($(wc -c < "$records") / lines)) bytes:"
seconds() {
  local start end
  start=$(date +%s%N)
  "$@" > "$build/out.txt" || [[ $? -lt 64 ]]
  end=$(date +%s%N)
  awk -v ns=$((end - start)) 'BEGIN { printf "%.3f", ns / 1e9 }'
}
grep_time=$(seconds pcre2grep -c -f Benchmarks/patterns.txt "$records")
one_time=$(seconds "$peel" lint --format jsonl --jobs 1 --input-file "$records")
cp "$build/out.txt" "$build/one-thread.txt"
all_time=$(seconds "$peel" lint --format jsonl --input-file "$records")
awk -v g="$grep_time" -v o="$one_time" -v a="$all_time" -v n="$lines" 'BEGIN {
  printf "  %8d prompts/s  pcre2grep -c with 20 patterns, which stops at the first hit\n", n / g
  printf "  %8d prompts/s  peel lint --jobs 1, %.2f × the time of pcre2grep\n", n / o, o / g
  printf "  %8d prompts/s  peel lint on all cores, %.2f × as fast as on one\n", n / a, o / a
}'
cmp --quiet "$build/out.txt" "$build/one-thread.txt" \
  || { echo "the output on all cores differs from that on one" >&2; broken=1; }

route_time=$(seconds "$peel" route --format jsonl --jobs 1 --input-file "$records")
awk -v r="$route_time" -v n="$lines" -v bound="$route_bound" 'BEGIN {
  printf "  %8d prompts/s  peel route --jobs 1, %.1f µs a prompt\n", n / r, r * 1e6 / n
  exit !(r * 1e6 <= bound * n)
}' || broken=1

echo
outputs=$(mktemp -d)
echo "one request through the sandbox, with its picture on disk, median of 21:"
"$build/SpawnTimer" 21 Benchmarks/prompt.txt \
  "$peel run --sandbox --quiet --format json --output-dir $outputs --image-url https://example.com/a.png" \
  > "$build/sandbox.txt"
rm -rf "$outputs"
awk '{ printf "  %6.1f ms  peel run --sandbox\n", $1 / 1000; exit !($1 < 150000) }' "$build/sandbox.txt" \
  || broken=1

if [[ ${CHECK:-} == 1 && $broken -ne 0 ]]; then
  echo "beyond $bound × the empty program, $route_bound µs a route or 150 ms a request, not static," \
    "or not in order" >&2
  exit 1
fi

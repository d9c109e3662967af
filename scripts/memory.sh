#!/bin/bash
# Measures how much memory long runs take, and fails beyond the bound:
# planning many records, and sending many jobs to a sandbox that spoils one call in twenty.
#   BUILD=.build/debug JOBS=2000 RECORDS=5000 scripts/memory.sh
set -euo pipefail
cd "$(dirname "$0")/.."

build=${BUILD:-.build/release}
jobs=${JOBS:-10000}
records=${RECORDS:-100000}
bound_mb=100
folder=$(mktemp -d)
sandbox=
trap 'if [[ -n $sandbox ]]; then kill "$sandbox"; fi; rm -rf "$folder"' EXIT
export XDG_STATE_HOME=$folder/state PEEL_SPEND= RUNCOMFY_TOKEN=any-token
unset RUNCOMFY_MODEL_API_BASE
broken=0

lines() {
  awk -v count="$1" 'BEGIN {
    for (number = 1; number <= count; number++) {
      printf "{\"id\": \"sku-%d\", \"prompt\": \"Keep the label and the light unchanged. ", number
      printf "Change the background to wall %d.\", ", number
      print "\"image_urls\": [\"https://example.com/bottle.jpg\"]}"
    }
  }'
}

# Runs a command and prints the most memory that each program held; peel becomes peel-net on the
# way, which begins a new count.
measure() {
  "$@" > "$folder/answers" 2> "$folder/errors" &
  local pid=$! name peak
  : > "$folder/samples"
  while [[ -r /proc/$pid/status ]]; do
    name=$(cat "/proc/$pid/comm" 2> /dev/null || true)
    peak=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2> /dev/null || true)
    if [[ -n $peak ]]; then echo "$name $peak" >> "$folder/samples"; fi
    [[ -n $peak ]] || break
    sleep 0.05
  done
  status=0
  wait "$pid" || status=$?
  awk -v bound="$bound_mb" '
    $1 ~ /^peel/ && $2 > peak[$1] { peak[$1] = $2 }
    END {
      for (name in peak) {
        printf "  %-9s %4d MB at most\n", name, peak[name] / 1024
        if (peak[name] > bound * 1024) over = 1
      }
      exit over
    }' "$folder/samples" || { broken=1; echo "  which is more than $bound_mb MB"; }
}

# Every record has to have its line, in order.
check() {
  local answered
  answered=$(awk -v count="$1" '
    index($0, "\"id\":\"sku-" NR "\",") { found++ }
    END { print found + 0 }' "$folder/answers")
  grep -o '"error":{"code":"[a-z-]*"' "$folder/answers" | cut -d'"' -f6 | sort | uniq -c \
    | awk '{ printf "  %9d %s\n", $1, $2 }'
  echo "  $answered of $1 records have their line, exit status $status"
  [[ $answered -eq $1 ]] || broken=1
}

echo "planning $records records, which nobody agrees to pay for:"
lines "$records" > "$folder/records"
measure "$build/peel" run --quiet --input-file "$folder/records"
check "$records"

cat > "$folder/faults.yaml" <<'END'
seed: 7
rate: 0.05
effects: [429, 503, 500, reset, reset-after-submit, no-request-id, status-500, status-reset,
  status-html, result-500, not-ready, job-fails, job-cancelled, unknown-state]
END
"$build/peel" sandbox --format json --queue-polls 1 --progress-polls 1 \
  --faults "$folder/faults.yaml" > "$folder/sandbox" &
sandbox=$!
until [[ -s $folder/sandbox ]]; do sleep 0.05; done
RUNCOMFY_MODEL_API_BASE=$(grep -o 'http://[^"]*' "$folder/sandbox")
export RUNCOMFY_MODEL_API_BASE

echo "$jobs jobs, 32 at a time, with one call in twenty spoiled:"
lines "$jobs" > "$folder/records"
measure "$build/peel" run --yes --quiet --no-download --jobs 32 --poll-interval 0.02 \
  --input-file "$folder/records"
check "$jobs"
exit "$broken"

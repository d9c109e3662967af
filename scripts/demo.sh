#!/bin/bash
# Takes a deliberately bad prompt through review, rewrite, route and a run against the sandbox.
# `make demo` builds first and then runs this. The picture is left in .build/demo.
set -euo pipefail
cd "$(dirname "$0")/.."

peel=.build/release/peel
output=.build/demo
image=https://example.com/portrait.jpg
prompt="The background should be changed to a beach and also can you make her smile \
and swap the shirt to red --ar 16:9"
export PEEL_SPEND=
unset RUNCOMFY_MODEL_API_BASE

title() { printf '\n\n── %s\n\n' "$1"; }

title "The prompt, with one image: $image"
printf '%s\n' "$prompt"

# Findings at severity "error" make the status 1, which here is what we want to see.
title "peel lint: what is wrong with it"
"$peel" lint --format pretty "$prompt" --image-url "$image" || [[ $? -eq 1 ]]

title "peel plan: how it is rewritten, where it goes and what would be sent"
# The plan begins with the review that was just shown.
"$peel" plan --format pretty "$prompt" --image-url "$image" | sed -n '/^rewrite/,$p'

title "peel run --sandbox: the same over HTTP, against a local server that costs nothing"
rm -rf "$output"
"$peel" run --sandbox --poll-interval 0.1 --format json --output-dir "$output" \
  "$prompt" --image-url "$image" > "$output.json"

title "The picture that came back"
find "$PWD/$output" -type f ! -name '*.peel.json' -print0 | xargs -0 file

#!/bin/bash
# Lays out what is installed below a folder: stage.sh BUILD PREFIX
set -euo pipefail
build=${1:?usage: stage.sh BUILD PREFIX}
prefix=${2:?usage: stage.sh BUILD PREFIX}

install -D -m 755 "$build/peel" "$prefix/bin/peel"
install -D -m 755 "$build/peel-net" "$prefix/libexec/peel/peel-net"

# $1: path below the prefix, the rest: arguments of peel.
made() {
  install -d "$prefix/$(dirname "$1")"
  env -i "$build/peel" "${@:2}" --output "$prefix/$1"
  chmod 644 "$prefix/$1"
}
made share/man/man1/peel.1 man
made share/bash-completion/completions/peel completions bash
made share/zsh/site-functions/_peel completions zsh
made share/fish/vendor_completions.d/peel.fish completions fish

# The skill's folder has the skill's name.
install -D -m 644 -t "$prefix/share/peel/skills/peel" SKILL.md
install -D -m 644 -t "$prefix/share/peel/skills/peel/references" references/*.md
install -D -m 644 -t "$prefix/share/doc/peel" LICENSE docs/notices.md

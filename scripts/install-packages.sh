#!/bin/bash
# Installs the Debian packages that a purpose needs and that are missing; says which and why.
# Usage: install-packages.sh build|test|demo|bench|filter
set -euo pipefail

# package: why
build_packages=(
  "binutils: strips the executables"
  "pkg-config: SwiftPM finds the libraries with it"
  "libpcre2-dev: pattern matching (PCRE2)"
  "libyaml-dev: rule files (libyaml)"
  "libjansson-dev: JSON (Jansson)"
  "libmd-dev: SHA-256 (libmd)"
  "libstb-dev: the sizes of PNG, GIF and JPEG pictures (stb_image)"
  "libexif-dev: how a JPEG is to be turned (libexif)"
  "libwebp-dev: the sizes of WebP pictures (libwebp)"
  "libcurl4-openssl-dev: the Model API over HTTPS (libcurl)"
  "libsqlite3-dev: the journal of requests (SQLite)"
  "libevent-dev: the sandbox's HTTP server (libevent)"
  "libgd-dev: the sandbox's pictures (libgd)"
  "libpng-dev: the sandbox's pictures (libpng)"
)
test_packages=(
  "python3-venv: a Python folder of its own for the skill validator and the editors' protocol"
  "neovim: an editor, to try the language server in"
  "zsh: completes command lines by its script"
  "fish: completes command lines by its script"
  "mandoc: checks the manual page"
  "parallel: the pipes of docs/pipes.md"
  "valgrind: counts instructions"
)
filter_packages=(
  "python3-venv: a Python folder of its own for PySpark"
  "parallel: cuts a stream of lines and keeps their order"
  "default-jre-headless: PySpark runs on Java"
)
demo_packages=(
  "file: tells what kind of picture came back"
)
bench_packages=(
  "pcre2-utils: pcre2grep, to compare with"
  "ripgrep: a search tool to compare with"
  "python3-venv: a Python folder of its own for linters to compare with"
  "valgrind: counts the instructions of each stage"
)

purpose=${1:?usage: install-packages.sh build|test|demo|bench|filter}
declare -n packages="${purpose}_packages"

if ! command -v swift > /dev/null; then
  echo "error: no 'swift' in PATH; install Swift 6.2 or later from https://www.swift.org/install" >&2
  exit 1
fi

if ! command -v dpkg-query > /dev/null; then
  echo "note: this is no Debian; please see to these yourself (for $purpose):" >&2
  printf '  %s\n' "${packages[@]}" >&2
  exit 0
fi

missing=()
for entry in "${packages[@]}"; do
  name=${entry%%:*}
  state=$(dpkg-query -W -f='${db:Status-Status}' "$name" 2> /dev/null || true)
  if [[ $state != installed ]]; then
    missing+=("$name")
    echo "will install $name ·${entry#*:}"
  fi
done
if [[ ${#missing[@]} -eq 0 ]]; then
  exit 0
fi

as_root=()
if [[ $(id -u) -ne 0 ]]; then
  if ! command -v sudo > /dev/null; then
    echo "error: neither root nor sudo; as root run: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "+ ${as_root[*]:-} apt-get update && apt-get install ${missing[*]}"
"${as_root[@]}" apt-get update --quiet
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install --yes --quiet --no-install-recommends "${missing[@]}"

#!/bin/sh
# Installs Peel from a release: the archive that lies beside this file, or the one that is named.
#
# It takes no network. Get install.sh, SHA256SUMS and peel-VERSION-linux-x64.tar.gz from the
# project's release page into one folder, read this file, and run: sh install.sh
set -eu

usage() {
  cat <<'END'
usage: install.sh [--prefix DIR] [ARCHIVE]

  --prefix DIR  where to install; default $HOME/.local, as root /usr/local
  ARCHIVE       peel-VERSION-linux-x64.tar.gz; default the one beside install.sh

SHA256SUMS has to lie beside the archive, and has to have its sum.
END
}

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

prefix=
archive=
while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -gt 1 ] || fail "--prefix needs a folder"
      prefix=$2
      shift
      ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*) fail "there is no option $1; install.sh --help lists them" ;;
    *)
      [ -z "$archive" ] || fail "$1 is one archive too many"
      archive=$1
      ;;
  esac
  shift
done

[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] \
  || fail "the release is for Linux on x86_64; elsewhere build it: make install"

if [ -z "$prefix" ]; then
  if [ "$(id -u)" = 0 ]; then
    prefix=/usr/local
  else
    prefix=${HOME:?there is no HOME; name a folder with --prefix}/.local
  fi
fi

if [ -z "$archive" ]; then
  for found in "$(dirname "$0")"/peel-*-linux-x64.tar.gz; do
    [ -z "$archive" ] || fail "several archives lie beside install.sh; name one"
    archive=$found
  done
fi
[ -f "$archive" ] || fail "there is no archive $archive"

# Nothing is unpacked before its sum is known to be right.
folder=$(dirname "$archive")
name=$(basename "$archive")
[ -f "$folder/SHA256SUMS" ] || fail "there is no SHA256SUMS beside $archive"
line=$(grep "^[0-9a-f]\{64\} [ *]$name\$" "$folder/SHA256SUMS") \
  || fail "SHA256SUMS has no sum for $name"
(cd "$folder" && echo "$line" | sha256sum --check --status -) \
  || fail "$name has another sum than SHA256SUMS says: do not use it, get it again"

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
trap 'exit 1' HUP INT TERM
tar -xzf "$archive" -C "$tree" --strip-components 1 --no-same-owner
mkdir -p "$prefix"
cp -R "$tree/." "$prefix/"

echo "installed $("$prefix/bin/peel" --version) in $prefix"

# peel itself needs no library; peel-net, which is started for all that needs the network, does.
missing=
while read -r library package; do
  ldd "$prefix/libexec/peel/peel-net" | grep -q "^[[:space:]]*$library => /" || missing="$missing $package"
done < "$prefix/libexec/peel/libraries"
if [ -n "$missing" ]; then
  missing=$(echo "$missing" | tr ' ' '\n' | sort -u | tr '\n' ' ')
  echo "note: reviewing works; for peel run and the like peel-net needs more of this machine:" >&2
  echo "  apt-get install$missing" | sed 's/ *$//' >&2
fi
case ":${PATH:-}:" in
  *":$prefix/bin:"*) ;;
  *) echo "note: $prefix/bin is not in PATH" >&2 ;;
esac
echo "peel doctor says what is there and what is not"

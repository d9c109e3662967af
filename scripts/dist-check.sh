#!/bin/bash
# Installs a release into an empty folder and tries what is there: dist-check.sh FOLDER
set -euo pipefail
release=$(readlink -f "${1:?usage: dist-check.sh FOLDER}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() {
  echo "dist-check: $*" >&2
  exit 1
}

# Without anything of the build: the user's own tools are enough.
prefix=$folder/home/.local
env -i PATH=/usr/bin:/bin sh "$release/install.sh" --prefix "$prefix" > "$folder/log" 2>&1 \
  || fail "install.sh: $(cat "$folder/log")"
grep -q '^installed peel [0-9]' "$folder/log" || fail "$(cat "$folder/log")"
! grep -q 'apt-get' "$folder/log" || fail "this machine lacks libraries: $(cat "$folder/log")"

for file in bin/peel libexec/peel/peel-net share/man/man1/peel.1 \
  share/bash-completion/completions/peel share/zsh/site-functions/_peel \
  share/fish/vendor_completions.d/peel.fish share/peel/skills/peel/SKILL.md \
  share/peel/skills/peel/references/fields.md share/doc/peel/LICENSE share/doc/peel/notices.md \
  share/doc/peel/copyright/libc6-dev share/doc/peel/copyright/swift; do
  [[ -s $prefix/$file ]] || fail "there is no $file"
done
mandoc -T lint -W warning "$prefix/share/man/man1/peel.1" || fail "the manual page"
env -i HOME="$folder/home" "$prefix/bin/peel" doctor > "$folder/doctor" || fail "$(cat "$folder/doctor")"
(cd "$folder" && env -i "$prefix/bin/peel" run --quiet --sandbox 'A red car at dusk' > run.json) \
  || fail "$(cat "$folder/run.json")"

# What is said of libraries that are not there.
mkdir "$folder/other"
tar -xzf "$release"/peel-*.tar.gz -C "$folder/other"
echo 'libnothing.so.9 libnothing9' >> "$folder"/other/*/libexec/peel/libraries
name=$(basename "$release"/peel-*.tar.gz)
tar -czf "$folder/other/$name" -C "$folder/other" "${name%.tar.gz}"
(cd "$folder/other" && sha256sum "$name" > SHA256SUMS)
sh "$release/install.sh" --prefix "$folder/second" "$folder/other/$name" > "$folder/log" 2>&1
grep -q 'apt-get install libnothing9$' "$folder/log" || fail "$(cat "$folder/log")"

# Another sum, no sum, no archive: nothing is installed.
cp "$release/SHA256SUMS" "$folder/other/"
refused() {
  ! sh "$release/install.sh" --prefix "$folder/third" "$@" > "$folder/log" 2>&1 || fail "took $*"
  [[ ! -e $folder/third ]] || fail "installed something of $*"
}
refused "$folder/other/$name"
rm "$folder/other/SHA256SUMS"
refused "$folder/other/$name"
refused "$folder/none.tar.gz"
refused --perfix x
echo "dist-check: the release installs, runs, and is refused where its sum is wrong"

#!/bin/bash
# Makes a release: dist.sh BUILD FOLDER leaves the archive, install.sh and SHA256SUMS in the folder.
set -euo pipefail
build=${1:?usage: dist.sh BUILD FOLDER}
folder=${2:?usage: dist.sh BUILD FOLDER}
version=$("$build/peel" --version | cut -d ' ' -f 2)
name=peel-$version-linux-x64

rm -rf "$folder"
mkdir -p "$folder/$name"
scripts/stage.sh "$build" "$folder/$name"

# What peel-net needs at run time, and the Debian package of each: install.sh compares.
libraries=$folder/$name/libexec/peel/libraries
readelf -d "$build/peel-net" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | while read -r library; do
  path=$(ldd "$build/peel-net" | awk -v name="$library" '$1 == name { print $3 }')
  [[ $path == /* ]] || continue # the loader itself
  # Debian knows it by the one path or by the other, and complains of the one it does not know.
  package=$({ dpkg -S "$(readlink -f "$path")" "$path" 2> /dev/null || true; } | head -1 | cut -d : -f 1)
  echo "$library ${package:?no package has $library}"
done > "$libraries"

# The licences of what is linked in, as Debian has them.
for package in libc6-dev libpcre2-dev libyaml-dev libjansson-dev libmd-dev libstb-dev libexif-dev \
  libwebp-dev libgd-dev; do
  install -D -m 644 "/usr/share/doc/$package/copyright" \
    "$folder/$name/share/doc/peel/copyright/$package"
done
swift=$(dirname "$(dirname "$(readlink -f "$(command -v "${SWIFT:-swift}")")")")
license=$(find "$swift/share" -name LICENSE.txt -path '*swift*' 2> /dev/null | head -1)
if [[ -n $license ]]; then
  install -D -m 644 "$license" "$folder/$name/share/doc/peel/copyright/swift"
fi

# The same sources give the same bytes.
when=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2> /dev/null || echo 0)}
tar --create --directory "$folder" --sort name --mtime "@$when" --owner 0 --group 0 \
  --numeric-owner "$name" | gzip --no-name --best > "$folder/$name.tar.gz"
rm -rf "${folder:?}/$name"
install -m 755 install.sh "$folder/install.sh"
(cd "$folder" && sha256sum "$name.tar.gz" install.sh > SHA256SUMS)
ls -l "$folder"

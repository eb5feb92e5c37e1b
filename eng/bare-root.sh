#!/usr/bin/env bash
# Runs the native folder in a root file system that holds glibc and nothing else: no .NET, no ICU, no fonts, no shell. As root, since it
# changes root: bare-root.sh FOLDER [SCENARIO]. Prints what is in there and its size; fails where the main job does.
set -eu
cd "$(dirname "$0")/.."
folder=${1:?"the folder that eng/publish.sh wrote"}
scenario=${2:-scenarios/copeland-2017.json}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/opt" "$root/desk/scenarios" "$root/tmp"
cp -r "$folder" "$root/opt/copeland"
cp "$scenario" "$root/desk/scenarios/"
for library in "$folder/copeland" "$folder"/*.so; do ldd "$library"; done | grep -oE '/[^ ]+\.so[^ ]*' | sort -u | while read -r file; do
    case $file in "$folder"*|"$(realpath "$folder")"*) ;; *) mkdir -p "$root$(dirname "$file")" && cp -L "$file" "$root$file" ;; esac
done
find "$root" -type f | sed "s|^$root||" | sort
du -sh "$root" | cut -f1
cd "$root"
chroot "$root" /opt/copeland/copeland run "/desk/$scenario" --output /desk/output
[ -s "$root/desk/output/$(basename "$scenario" .json)/report.html" ]

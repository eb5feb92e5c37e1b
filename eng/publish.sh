#!/usr/bin/env bash
# One folder, and an archive of it, that needs no .NET: publish.sh RID [FOLDER], with RID one of linux-x64, linux-arm64, osx-arm64, osx-x64, win-x64.
# A machine links for its own operating system; on Linux clang or gcc, cmake and the headers of zlib and OpenSSL must be there.
# NativeVectors=x86-64-v4 in the environment compiles for AVX-512 instead of AVX2 (x64 alone); what the processor lacks is refused at start.
set -eu
cd "$(dirname "$0")/.."
rid=${1:?"the runtime identifier, e.g. linux-x64"}
folder=${2:-packages/native/$rid}
rm -rf "$folder"
dotnet publish src/Copeland.Cli -c Release -r "$rid" -p:Native=true -p:NativeVectors="${NativeVectors:-x86-64-v3}" -o "$folder"
case $rid in win-*) end=.exe ;; *) end= ;; esac
mv "$folder/Copeland.Cli$end" "$folder/copeland$end"
find "$folder" -name '*.pdb' -o -name '*.dbg' -o -name '*.dwarf' -o -name '*.dSYM' -prune | xargs rm -rf
cp LICENSE "$folder/LICENSE.txt"
cp src/Copeland.Charts/Fonts/OFL.txt "$folder/LICENSE-Inter.txt"
tar -czf "$folder.tar.gz" -C "$(dirname "$folder")" "$(basename "$folder")"
du -sh "$folder" "$folder.tar.gz"

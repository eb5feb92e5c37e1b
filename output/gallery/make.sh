#!/bin/sh
# Makes the pictures of the gallery anew, from the root of the repository.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run --project src/Copeland.Cli -c Release -- run scenarios/copeland-2017.json scenarios/rochdale-2024.json \
    scenarios/orpington-1962.json --charts png --size web --quiet --output "$work"
rm -f output/gallery/*.png
for chart in win-probability shares majority outcomes intervals explanation; do
    cp "$work/copeland-2017/$chart.png" "output/gallery/copeland-2017-$chart.png"
done
cp "$work/rochdale-2024/intervals.png" output/gallery/rochdale-2024-intervals.png
cp "$work/orpington-1962/majority.png" output/gallery/orpington-1962-majority.png

# What if, as a browser shows it with Labour at 30% in the polls and no Liberal Democrat; and how many seats would be lost.
dotnet run --project src/Copeland.Cli -c Release -- explore scenarios/copeland-2017.json --quiet --output "$work"
chromium --headless --no-sandbox --hide-scrollbars --virtual-time-budget=8000 --window-size=1280,1180 \
    --screenshot=output/gallery/copeland-2017-explore.png "file://$work/copeland-2017/explore.html#national.averagePct.Lab=30&without=LD"
dotnet run --project src/Copeland.Cli -c Release -- outlook --as-of 2026-08-15 --charts png --size web --quiet --output "$work"
cp "$work/outlook/seats-lost.png" output/gallery/outlook-seats-lost.png

#!/bin/sh
# Measures ./vzaimno analyze as a whole process from cold: the wall-clock time and the peak of resident memory.
# Usage: benchmarks/analyze.sh [RUNS]   (needs GNU time: the Debian package "time")
set -eu
cd "$(dirname "$0")/.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./vzaimno analyze --help >/dev/null # builds the jar when it is absent or out of date

echo "followers + followings | seconds, each run | peak MB, each run"
for size in 10000 200000; do
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" benchmarks/Export.java "$size" "$work/export.zip"
    i=0
    while [ "$i" -lt "$runs" ]; do
        /usr/bin/time -a -o "$work/$size" -f "%e %M" ./vzaimno analyze "$work/export.zip" --out "$work/report.xlsx" >/dev/null
        i=$((i + 1))
    done
    sort -n "$work/$size" | awk -v size="$size" '
        { seconds = seconds " " $1; megabytes = megabytes " " int($2 / 1024 + 0.5) }
        END { print size " + " size " |" seconds " |" megabytes }'
done

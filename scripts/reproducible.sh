#!/bin/sh
# Builds what is committed twice, in two places, and compares every jar byte by byte. Arguments go to Maven: -o, -Dmaven.repo.local=...
# Tests are left out; they are not in the jars.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

for place in first another/place; do
  mkdir -p "$work/$place"
  git -C "$home" archive HEAD | tar -xf - -C "$work/$place"
  echo "building in $place"
  (cd "$work/$place" && mvn -B -ntp -q -Dquick -Dmaven.test.skip=true "$@" package)
  (cd "$work/$place" && find . -path '*/target/*.jar' -exec sha256sum {} + | sort -k 2) >"$work/$(basename "$place").sums"
done

if [ ! -s "$work/first.sums" ]; then
  echo "no jar was built" >&2
  exit 1
fi
if ! cmp -s "$work/first.sums" "$work/place.sums"; then
  echo "these differ:" >&2
  diff "$work/first.sums" "$work/place.sums" >&2 || exit 1
fi
echo "the same bytes: $(grep -c . "$work/first.sums") jars"

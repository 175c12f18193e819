#!/bin/sh
# Builds what is committed twice, in two places, and compares every jar byte by byte; with --release as the first argument also
# what a release consists of (some five minutes more). Other arguments go to Maven: -o, -Dmaven.repo.local=...
# Tests are left out; they are not in the jars. So is the image's archive of classes, which no JVM makes the same twice.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
what='*/target/*.jar'
if [ "${1:-}" = --release ]; then
  shift
  set -- -Prelease,bill-of-materials -Dimage.archive=false "$@"
  release=yes
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

for place in first another/place; do
  mkdir -p "$work/$place"
  git -C "$home" archive HEAD | tar -xf - -C "$work/$place"
  echo "building in $place"
  (cd "$work/$place" && mvn -B -ntp -q -Dquick -Dmaven.test.skip=true "$@" package)
  (cd "$work/$place" && find . \( -path "$what" -o -path './distribution/target/release/*' \) -type f -exec sha256sum {} + | sort -k 2) \
    >"$work/$(basename "$place").sums"
done

if [ ! -s "$work/first.sums" ]; then
  echo "no jar was built" >&2
  exit 1
fi
if [ -n "${release:-}" ] && ! grep -q 'distribution/target/release/.*\.deb$' "$work/first.sums"; then
  echo "no release was built" >&2
  exit 1
fi
if ! cmp -s "$work/first.sums" "$work/place.sums"; then
  echo "these differ:" >&2
  diff "$work/first.sums" "$work/place.sums" >&2 || exit 1
fi
echo "the same bytes: $(grep -c . "$work/first.sums") files"

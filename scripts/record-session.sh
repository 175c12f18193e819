#!/bin/sh
# Prints a session on a terminal of some 100 columns, made by the real program in the sandbox: each command, and what it answered.
#
#   scripts/record-session.sh [--short] [PROGRAM]      default: the launcher of this checkout; --short: what README.md shows
set -u

short=''
if [ "${1:-}" = --short ]; then
  short=yes
  shift
fi

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
program=${1:-$here/alloy-connections}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$work/bin" "$work/home" "$work/project"
ln -s "$program" "$work/bin/alloy-connections"
cd "$work/project" || exit 1

type_in() {
  printf '$ %s\n' "$1"
  HOME=$work/home XDG_CACHE_HOME='' XDG_STATE_HOME='' PATH=$work/bin:$PATH COLUMNS=100 sh -c "$1" 2>&1
  code=$?
  [ "$code" = 0 ] || printf '(ended with %s)\n' "$code"
  echo
}

[ -n "$short" ] || type_in 'alloy-connections list --sandbox=dead-newest --limit 3'
type_in 'alloy-connections which --sandbox=dead-newest'
type_in 'alloy-connections use --sandbox=dead-newest -o id; cat .env'
type_in "alloy-connections run --sandbox=dead-newest -- sh -c 'echo \"my program uses \$CONNECTION_ID\"'"
if [ -z "$short" ]; then
  type_in 'alloy-connections which --sandbox=wrong-owner'
  type_in 'alloy-connections which --sandbox=outage --timeout 1s'
fi
while [ -n "$(find "$work/home" -name making.lock 2>/dev/null)" ]; do sleep 1; done

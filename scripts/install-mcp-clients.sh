#!/bin/sh
# Installs the MCP clients of other makers that drive `alloy-connections mcp` in the tests: the protocol's inspector and the
# TypeScript SDK, as scripts/mcp-clients/package-lock.json has them. Needs Node 20 or newer and npm; where these, or the
# network, are missing it says so and goes on, and those tests are skipped.
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
cd "$here/mcp-clients" || exit 1

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "No node or npm here. Going on without: the tests with other makers' MCP clients will be reported as skipped."
  exit 0
fi
if cmp -s package-lock.json node_modules/installed-lock.json 2>/dev/null; then
  echo "The MCP clients are installed."
  exit 0
fi
if npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null; then
  cp package-lock.json node_modules/installed-lock.json
  echo "Installed the MCP clients."
else
  rm -rf node_modules
  echo "npm could not install the MCP clients. Going on without: those tests will be reported as skipped."
fi

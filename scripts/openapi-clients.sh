#!/bin/sh
# Lints the HTTP API's description, makes a TypeScript client of it, and compiles a small program over that. Not part of the check: it
# needs Node 20 or newer, npm, and the network once (scripts/openapi-clients/package-lock.json).
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
tools=$home/scripts/openapi-clients
api=$home/adapters-web/src/main/resources/io/github/alloyconnections/adapter/web/api/openapi.json
cd "$tools"
if ! cmp -s package-lock.json node_modules/installed-lock.json 2>/dev/null; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/installed-lock.json
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
node_modules/.bin/redocly lint --extends=spec "$api"
node_modules/.bin/openapi-typescript "$api" --output "$work/api.ts"
cat >"$work/program.ts" <<'PROGRAM'
import type { components, paths } from './api';

type Decision = components['schemas']['Decision'];
type Answer = paths['/api/decision']['get']['responses'][200]['content']['application/json'];

export function chosen(answer: Answer): string | undefined {
  const decision: Decision = answer;
  return decision.chosen?.id;
}
PROGRAM
node_modules/.bin/tsc --noEmit --strict --skipLibCheck --target es2022 --module es2022 --moduleResolution bundler "$work/program.ts"
echo "the description is valid, and a TypeScript client of it compiles"

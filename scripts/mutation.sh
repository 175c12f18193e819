#!/bin/bash
# Changes the code a thousandfold and looks which changes no test notices.
#
#   scripts/mutation.sh            the three parts below, one after the other
#   scripts/mutation.sh domain     the rules of choosing, connecting, pruning
#   scripts/mutation.sh env        the .env engine, its files and the prune journal
#   scripts/mutation.sh guard      what looks at a request before anything else does
#
# It ends with 1 if less than 90 of a hundred changes are noticed, or if one is not that docs/mutation-survivors.csv does
# not explain. A part of which nothing has changed since it was judged is not judged again; --anew does so. Further
# arguments go to Maven: -DtargetClasses='*.usecase.choosing.*' judges these alone, and then what is left is only told.
# The pages with every change are in MODULE/target/pit-reports.
set -euo pipefail
cd "$(dirname "$0")/.."

# Changed code may write where it should not: an ordinary user's rights are the fence around it.
if [ "$(id -u)" = 0 ] && [ "${MUTATION_AS_ROOT:-}" != yes ]; then
  echo "Not as root: changed code could replace a file of the system. In a container that is thrown away: MUTATION_AS_ROOT=yes" >&2
  exit 2
fi

ROOT=io.github.alloyconnections
EXPLAINED=docs/mutation-survivors.csv
CACHE=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/alloy-connections/mutation
LEAST=90

parts=()
while [ $# -gt 0 ]; do
  case "$1" in
    domain | env | guard) parts+=("$1"); shift ;;
    --anew) rm -rf "$CACHE"; shift ;;
    *) break ;;
  esac
done
[ ${#parts[@]} -gt 0 ] || parts=(env guard domain)
mkdir -p "$CACHE"

module() {
  case "$1" in
    domain) echo domain ;;
    env) echo adapters-config ;;
    guard) echo adapters-web ;;
  esac
}

classes() {
  local config=$ROOT.adapter.config web=$ROOT.adapter.web.server access=$ROOT.adapter.web.access
  case "$1" in
    domain) echo "$ROOT.domain.*" ;;
    env) echo "$config.dotenv.*,$config.file.*,$config.pin.*,$config.state.FilePruneJournal*,$config.state.JournalFile*" ;;
    guard) echo "$web.RequestGuard*,$access.Access*,$access.Rights*,$web.Origins*,$web.CsrfTokens*,$web.Form*,$access.Hmac*" ;;
  esac
}

# Those that try just this: a test that starts a server for each change would make hours of it.
tests() {
  local web=$ROOT.adapter.web
  case "$1" in
    domain) echo "$ROOT.domain.*" ;;
    env) echo "$ROOT.adapter.config.*" ;;
    guard) echo "$web.server.*,$web.access.*,$web.DoorTest,$web.TokensTest,$web.SharedChangesTest,$web.ForgeryTest,$web.HostileInputTest,$web.WireTest,$web.ButtonsTest,$web.AskingTest" ;;
  esac
}

# Counts what is left by class, method and kind of change, for lines move; then holds it against what is explained.
judge() {
  awk -F, -v part="$1" -v least="$LEAST" '
    FNR == NR { if (FNR > 1 && $1 == part) { explained[$2 "," $3 "," $4] = $5 } next }
    {
      total++
      if ($6 == "SURVIVED" || $6 == "NO_COVERAGE") {
        sub("^io.github.alloyconnections.", "", $2); sub(".*[.]", "", $3); sub("Mutator$", "", $3)
        key = $2 "," $4 "," $3
        left[key]++; lines[key] = lines[key] " " $5; survived++
      }
    }
    END {
      bad = 0
      for (key in left) if (left[key] > explained[key] + 0) {
        bad = 1
        print "not explained: " part "," key "," left[key] " (line" lines[key] "; explained: " explained[key] + 0 ")"
      }
      for (key in explained) if (left[key] + 0 < explained[key]) {
        print "explained, but noticed now: " part "," key " (" explained[key] - left[key] ")"
      }
      if (total == 0) { print part ": nothing was changed"; exit 1 }
      share = 100 * (total - survived) / total
      printf "%s: %d of %d changes were noticed, %.1f %%\n", part, total - survived, total, share
      exit bad || share < least
    }' "$EXPLAINED" "$2"
}

# What a part's judgement depends on.
state() {
  { classes "$1"; tests "$1"; echo "$@"; find pom.xml domain/src "$(module "$1")"/{pom.xml,src} -type f -exec sha256sum {} + | sort; } | sha256sum
}

bad=0
for part in "${parts[@]}"; do
  module=$(module "$part")
  judged=$(state "$part" "$@")
  if [ "$(cat "$CACHE/$part.state" 2>/dev/null)" != "$judged" ]; then
    rm -f "$CACHE/$part.state"
    mvn -B -ntp -q -T1 -Dquick -DskipUnitTests -DskipITs install -pl "$module" -am "$@" >"$CACHE/$part.log" 2>&1 ||
      { tail -40 "$CACHE/$part.log"; exit 1; }
    mvn -B -ntp -q -T1 -Dquick -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage -pl "$module" \
      "-DtargetClasses=$(classes "$part")" "-DtargetTests=$(tests "$part")" "$@" >"$CACHE/$part.log" 2>&1 || { tail -40 "$CACHE/$part.log"; exit 1; }
    cp "$module/target/pit-reports/mutations.csv" "$CACHE/$part.csv"
    echo "$judged" >"$CACHE/$part.state"
  fi
  judge "$part" "$CACHE/$part.csv" || bad=1
done
exit $bad

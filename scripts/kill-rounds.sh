#!/bin/sh
# Kills the program at random moments, over and over, while it pins, connects, deletes, executes a write and makes the archive
# of its classes, and looks at what is left. It prints how often each was hit before, during and after its write, and fails if
# one moment was never hit, or if anything is lost, half or untrue. A few rounds are part of `mvn verify`.
#   scripts/kill-rounds.sh [ROUNDS] [MAVEN OPTION]…
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
rounds=${1:-100}
[ $# -eq 0 ] || shift
mvn -q -B -ntp -Dquick -DskipUnitTests -DskipITs -pl app -am install "$@"
exec mvn -q -B -ntp -Dquick -DskipUnitTests -pl app -Dkills="$rounds" -Dit.test=KillRoundsIT \
  -Dsecond.tries=0 -Dfailsafe.failIfNoSpecifiedTests=false verify "$@"

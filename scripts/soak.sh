#!/bin/sh
# Runs the server for a while (minutes, or hours: PT4M, PT8H) with 64 clients and an Alloy that breaks and mends, and prints
# what it answered, how fast, how soon it was back, and what it held meanwhile; fails if anything grows or is dishonest.
#   scripts/soak.sh [DURATION] [MAVEN OPTION]…
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
lasting=${1:-PT4M}
[ $# -eq 0 ] || shift
mvn -q -B -ntp -Dquick -DskipUnitTests -DskipITs -pl app -am install "$@"
# What lasts is compiled as a server is, and not as the short tests are.
exec mvn -q -B -ntp -Dquick -DskipUnitTests -pl app -Dsoak="$lasting" -Dit.test=SoakIT \
  -Dsecond.tries=0 -Dshort.lived= -Dfailsafe.failIfNoSpecifiedTests=false verify "$@"

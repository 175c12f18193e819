#!/bin/sh
# Runs every command, and every route of the server, against every fault that an Alloy can have, on bare sockets: minutes. It
# prints what is wrong, and the table that docs/reliability.md holds. A slice of it is part of `mvn verify`.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
mvn -q -B -ntp -Dquick -DskipUnitTests -DskipITs -pl app -am install "$@"
exec mvn -q -B -ntp -Dquick -DskipUnitTests -pl app -Dfaults=all -Dit.test='FaultMatrixIT,FaultyRoutesIT' \
  -Dsecond.tries=0 -Dfailsafe.failIfNoSpecifiedTests=false verify "$@"

#!/bin/bash
# Looks, by trying what reaches new code, for inputs that break a promise.
#
#   scripts/fuzz.sh                   a minute for each target
#   scripts/fuzz.sh 10                ten minutes for each
#   scripts/fuzz.sh 10 env request    these alone, of: env conf answer request arguments
#
# What was found is written beside the seeds, in MODULE/src/test/resources/fuzz/TARGET, from where every build replays it:
# mend the code, and commit it as the regression test that it is. What else was learnt stays in the cache.
set -euo pipefail
cd "$(dirname "$0")/.."
home=$(pwd -P)
CACHE=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/alloy-connections/fuzz
MAVEN=${FUZZ_MAVEN:-}
# Calling a server and opening what a person names is what is tried here.
HOOKS=com.code_intelligence.jazzer.sanitizers

minutes=1
if [ $# -gt 0 ] && [[ $1 =~ ^[0-9]+$ ]]; then minutes=$1; shift; fi
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(env conf answer request arguments)

module() {
  case "$1" in
    env | conf) echo adapters-config ;;
    answer) echo adapters-alloy ;;
    request) echo adapters-web ;;
    arguments) echo adapters-cli ;;
    *) echo "no such target: $1" >&2; exit 2 ;;
  esac
}

class() {
  local adapter=io.github.alloyconnections.adapter
  case "$1" in
    env) echo $adapter.config.dotenv.EnvFileFuzzTest ;;
    conf) echo $adapter.config.settings.ConfFuzzTest ;;
    answer) echo $adapter.alloy.AnswerFuzzTest ;;
    request) echo $adapter.web.RequestFuzzTest ;;
    arguments) echo $adapter.cli.ArgumentsFuzzTest ;;
  esac
}

mkdir -p "$CACHE"
modules=$(for target in "${targets[@]}"; do module "$target"; done | sort -u | paste -sd,)
# shellcheck disable=SC2086
mvn -B -ntp -q -T1 $MAVEN -Dquick -DskipUnitTests -DskipITs -pl "$modules" -am package \
  dependency:build-classpath -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test
version=$(sed -n 's:.*<jazzer.version>\(.*\)</jazzer.version>.*:\1:p' pom.xml)
for part in jazzer jazzer-api; do
  # shellcheck disable=SC2086
  [ -f "$CACHE/$part-$version.jar" ] || mvn -B -ntp -q $MAVEN dependency:copy \
    "-Dartifact=com.code-intelligence:$part:$version" "-DoutputDirectory=$CACHE"
done

found=0
for target in "${targets[@]}"; do
  module=$(module "$target")
  seeds=$home/$module/src/test/resources/fuzz/$target
  corpus=$CACHE/$target
  mkdir -p "$corpus"
  classes=$home/$module/target/test-classes:$home/$module/target/classes:$(cat "$module/target/fuzz.classpath")
  # In a folder of its own: what a command line names may be written.
  place=$(mktemp -d)
  echo "$target: $minutes min"
  (cd "$place" && java -cp "$CACHE/jazzer-$version.jar:$CACHE/jazzer-api-$version.jar:$classes" \
    com.code_intelligence.jazzer.Jazzer "--target_class=$(class "$target")" "--cp=$classes" \
    "--instrumentation_includes=io.github.alloyconnections.**" "--custom_hook_includes=io.github.alloyconnections.**" \
    "--reproducer_path=$place" \
    "--disabled_hooks=$HOOKS.ServerSideRequestForgery:$HOOKS.FilePathTraversal" \
    "$corpus" "$seeds" "-artifact_prefix=$seeds/" -timeout=60 -report_slow_units=60 "-max_total_time=$((minutes * 60))" -print_final_stats=1 \
    >"$CACHE/$target.log" 2>&1) || found=1
  rm -rf "$place"
  grep -E '^(== Java Exception|stat::number_of_executed|stat::new_units|SUMMARY|.*Test unit written)' "$CACHE/$target.log" || tail -5 "$CACHE/$target.log"
done
exit $found

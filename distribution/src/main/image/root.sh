#!/bin/sh
# Puts together the files of the container image, in folders of their own that become its layers:
# root.sh RUNTIME STAGE OUT BASE ARCHIVE. Over `scratch` the C library of this machine goes along; on any other base the base's own is used.
# ARCHIVE `true` also makes an archive of classes for quicker starts, which needs a look from inside the image: root, or user
# namespaces. Where neither is to be had the image starts without one, and that is said.
set -eu

runtime=$1 stage=$2 out=$3 base=$4 archive=$5
home=/opt/alloy-connections

# The libraries that the runtime's own ones ask for.
needed() {
  find "$runtime" -name '*.so' -exec env LD_LIBRARY_PATH="$runtime/lib:$runtime/lib/server" ldd {} + 2>/dev/null |
    sed -n -e 's/.* => \(\/[^ ]*\) .*/\1/p' -e 's/^[[:space:]]*\(\/[^ ]*ld-[^ ]*\) .*/\1/p' | grep -v "^$runtime" | sort -u
}

rm -rf "$out"
mkdir -p "$out/system/tmp" "$out/system/project" "$out/system/etc" "$out/runtime$home" "$out/program$home/lib" "$out/archive$home/lib"
chmod 1777 "$out/system/tmp"
if [ "$base" = scratch ]; then
  # Java's drawing is not used here, and what it asks for is half a desktop.
  needed | grep -Ev '/lib(X|xcb|Xau|freetype|asound|png|brotli|harfbuzz|glib|graphite|pcre|bsd|md)' | while IFS= read -r library; do
    mkdir -p "$out/system$(dirname "$library")"
    cp -L "$library" "$out/system$library"
  done
  if [ -d /usr/lib/locale/C.utf8 ]; then
    mkdir -p "$out/system/usr/lib/locale"
    cp -R /usr/lib/locale/C.utf8 "$out/system/usr/lib/locale/"
  fi
  echo 'hosts: files dns' >"$out/system/etc/nsswitch.conf"
  printf 'root:x:0:0::/:/none\nalloy:x:10001:10001::/project:/none\n' >"$out/system/etc/passwd"
  echo 'alloy:x:10001:' >"$out/system/etc/group"
fi
cp -R "$runtime" "$out/runtime$home/runtime"
cp "$stage/lib/alloy-connections.jar" "$out/program$home/lib/"
cp -R "$stage/legal" "$out/program$home/legal"
# The image's files all have this time, and an archive of classes is for a jar of one time only.
TZ=UTC0 touch -t 197001010000.01 "$out/program$home/lib/alloy-connections.jar"

[ "$archive" = true ] && [ "$base" = scratch ] || exit 0

root=$out/seen-whole
mkdir "$root"
for layer in system runtime program; do cp -Rp "$out/$layer/." "$root/"; done
mkdir -p "$root/proc" "$root/dev"
: >"$root/dev/null"
: >"$root/dev/urandom"
: >"$root/dev/random"
printf 'ALLOY_API_KEY=8f41c0a7d2b94e6f\n' >"$root/project/.env"
java="$home/runtime/bin/java -XX:+UseSerialGC -cp $home/lib/alloy-connections.jar"
# shellcheck disable=SC2016 # for the shell inside
if unshare -rm sh -c '
  set -e
  mount --rbind /proc "$1/proc"
  for each in null urandom random; do mount --bind "/dev/$each" "$1/dev/$each"; done
  cd "$1/project"
  run() { env -i LC_ALL=C.UTF-8 HOME=/project /usr/sbin/chroot "$@"; }
  run "$1" $2 -Xshare:off -XX:DumpLoadedClassList=/tmp/list io.github.alloyconnections.app.Training servers
  sed -e "/ source: /d" -e "s/ id: .*//" "$1/tmp/list" >"$1/tmp/classes"
  run "$1" $2 -Xshare:dump -XX:SharedClassListFile=/tmp/classes -XX:SharedArchiveFile=/tmp/archive
' sh "$root" "$java" >"$out/archive.log" 2>&1 && [ -s "$root/tmp/archive" ]; then
  cp "$root/tmp/archive" "$out/archive$home/lib/classes.jsa"
else
  echo "the image has no archive of classes, since nothing can be run inside it here; see $out/archive.log"
fi
rm -rf "$root"

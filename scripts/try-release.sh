#!/bin/sh
# Tries what `mvn -Prelease package` made, as strangers would: installs it, answers from the sandbox, reads a manual, takes it
# away, and looks for anything that is left. Also runs the container image's files in a root of their own. Takes a minute; needs no
# network, and for the image root or user namespaces (else that part is said to be left out).
#
#   scripts/try-release.sh [FOLDER]      default: distribution/target/release
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
release=${1:-$here/distribution/target/release}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
newest=69110206d6d6670fb17451f8
passed=0

ok() {
  passed=$((passed + 1))
  echo "ok    $*"
}

bad() {
  echo "BAD   $*" >&2
  exit 1
}

# Runs a command as somebody new, in a folder with nothing in it.
stranger() {
  mkdir -p "$work/home" "$work/project"
  (cd "$work/project" && env -i HOME="$work/home" PATH="${path:-/usr/bin:/bin}" LANG=C.UTF-8 "$@")
}

# Fails unless a command prints this.
prints() {
  wanted=$1
  shift
  found=$(stranger "$@" 2>"$work/err") || bad "$* ended with $?: $(cat "$work/err")"
  case $found in
    *"$wanted"*) ok "$(echo "$*" | sed "s,$work,,g; s,$release,,g")" ;;
    *) bad "$* printed $found in place of $wanted" ;;
  esac
}

nothing_left() {
  left=$(find "$work/home" "$work/project" -mindepth 1 ! -type d)
  [ -z "$left" ] || bad "left behind: $left"
  left=$(find "$work/home" -mindepth 1 -type d ! -name .cache ! -name .local ! -name state)
  [ -z "$left" ] || bad "folders left behind: $left"
  ok "nothing is left"
}

# What makes quicker starts is made in the background, and must not write into what is being removed.
let_it_settle() {
  while [ -n "$(find "$work/home" -name making.lock 2>/dev/null)" ]; do sleep 1; done
}

(cd "$release" && sha256sum -c --quiet SHA256SUMS) || bad "SHA256SUMS does not fit"
ok "SHA256SUMS"

for shell in dash bash; do
  ! command -v $shell >/dev/null || $shell -n "$release/install.sh" || bad "$shell does not read install.sh"
done
program=$work/home/.local/bin/alloy-connections

echo "With a JDK of the user's own:"
prints "installed: " sh "$release/install.sh" --from "$release" --runtime no
prints "installed: " sh "$release/install.sh" --from "$release" --runtime no
prints "$newest" "$program" which --sandbox -o id
prints "by install.sh" "$program" upgrade
prints "alloy-connections 0" "$program" --version
if command -v man >/dev/null; then
  prints "newest first" env MANPATH="$work/home/.local/share/man" MANPAGER=cat man alloy-connections-list
fi
if command -v bash >/dev/null; then
  prints "which" bash -c ". '$work/home/.local/share/bash-completion/completions/alloy-connections'
    COMP_WORDS=(alloy-connections wh) COMP_CWORD=1; _alloy_connections; echo \"\${COMPREPLY[@]}\""
fi
if command -v zsh >/dev/null; then
  # zsh itself finds the file by its first line.
  prints "_alloy-connections" zsh -f -c "fpath=('$work/home/.local/share/zsh/site-functions' \$fpath)
    autoload -Uz compinit; compinit -u -D; print \$_comps[alloy-connections]"
fi
if command -v fish >/dev/null; then
  # In a home of its own, in which fish makes folders.
  mkdir -p "$work/fish"
  prints "which" env HOME="$work/fish" fish --no-config -c "source '$work/home/.local/share/fish/vendor_completions.d/alloy-connections.fish'
    complete -C 'alloy-connections whi'"
fi
flags=0
for command in '' $(stranger "$program" help 2>&1 | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  manual=$work/home/.local/share/man/man1/alloy-connections${command:+-$command}.1
  [ -f "$manual" ] || bad "there is no manual of $command"
  # shellcheck disable=SC2086 # one word, or none
  for flag in $(stranger "$program" $command --help 2>&1 | sed -n 's/^ *\(-[a-zA-Z], \)*\(--[a-z-]*\).*/\2/p'); do
    sed 's/\\-/-/g' "$manual" | grep -q -e "$flag" || bad "$manual does not tell of $flag"
    flags=$((flags + 1))
  done
done
[ "$flags" -gt 300 ] || bad "only $flags flags were found in the help"
ok "each of $flags flags that the help shows is in a manual"
let_it_settle
prints "removed: " sh "$release/install.sh" --uninstall
nothing_left

echo "Without any Java:"
mkdir -p "$work/bin"
for tool in $(ls /usr/bin /bin | sort -u); do
  case $tool in
    java* | jdk* | jar* | '[') ;;
    *) ln -sf "$(command -v "$tool")" "$work/bin/$tool" 2>/dev/null || : ;;
  esac
done
path=$work/bin
prints "installed: " sh "$release/install.sh" --from "$release"
[ -x "$work/home/.local/share/alloy-connections/runtime/bin/java" ] || bad "no runtime came along"
ok "the runtime came along"
prints "$newest" "$program" which --sandbox -o id
# Over TLS to nobody: what is loaded for it must be there, and the refusal is the network's.
printf 'ALLOY_API_KEY=8f41c0a7d2b94e6f\n' >"$work/project/.env"
stranger "$program" list --base-url https://127.0.0.1:1 >/dev/null 2>"$work/err" && bad "nobody answered" || :
grep -qi 'refused\|reach' "$work/err" || bad "TLS without an answer says: $(cat "$work/err")"
stranger "$program" list --base-url https://no-such-host.invalid >/dev/null 2>"$work/err" && bad "nobody answered" || :
grep -qi 'host\|resolve\|reach\|found' "$work/err" || bad "an unknown host says: $(cat "$work/err")"
ok "TLS and the resolver are there"
rm -f "$work/project/.env"
let_it_settle
prints "removed: " sh "$release/install.sh" --uninstall
nothing_left
path=''

echo "What must not be installed:"
mkdir "$work/tampered"
cp "$release/SHA256SUMS" "$work/tampered/"
for archive in "$release"/alloy-connections-*.tar.gz; do
  { cat "$archive"; echo more; } >"$work/tampered/${archive##*/}"
done
! stranger sh "$release/install.sh" --from "$work/tampered" --runtime no >/dev/null 2>"$work/err" || bad "a changed archive was installed"
grep -q 'is not what SHA256SUMS says' "$work/err" || bad "a changed archive: $(cat "$work/err")"
ok "an archive that was changed is refused"
nothing_left
head -c 3000 "$release/install.sh" >"$work/half.sh"
stranger sh "$work/half.sh" --from "$release" >/dev/null 2>&1 || :
nothing_left

if command -v dpkg-deb >/dev/null; then
  echo "The Debian package:"
  dpkg-deb -x "$release"/alloy-connections_*_all.deb "$work/deb"
  prints "$newest" "$work/deb/usr/bin/alloy-connections" which --sandbox -o id
  prints "as a Debian package" "$work/deb/usr/bin/alloy-connections" upgrade
  let_it_settle
fi

echo "The image:"
mkdir -p "$work/image" "$work/system"
tar -xf "$release"/alloy-connections-*-image.tar -C "$work/image"
for layer in $(sed 's/.*"Layers":\[\([^]]*\)\].*/\1/; s/[",]/ /g' "$work/image/manifest.json"); do
  tar -xzf "$work/image/$layer" -C "$work/system" 2>/dev/null
done
entrypoint=$(sed 's/.*"Entrypoint":\[\([^]]*\)\].*/\1/; s/[",]/ /g' "$work/image/config.json")
grep -q '"User":"10001:10001"' "$work/image/config.json" || bad "the image runs as root"
ok "the image runs as nobody in particular"
mkdir -p "$work/system/proc" "$work/system/dev"
for device in null urandom random; do : >"$work/system/dev/$device"; done
# shellcheck disable=SC2016 # for the shell inside
inside='
  root=$1 && shift && mount --bind "$root" "$root" && mount -o remount,ro,bind "$root" && mount --rbind /proc "$root/proc" &&
    mount -t tmpfs none "$root/tmp" && for each in null urandom random; do mount --bind "/dev/$each" "$root/dev/$each"; done
  exec env -i HOME=/tmp LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/bin ALLOY_CONNECTIONS_INSTALLED_AS=image chroot "$root" "$@"'
if unshare -rm true 2>/dev/null; then
  # shellcheck disable=SC2086 # words of their own
  found=$(unshare -rm sh -c "$inside" sh "$work/system" $entrypoint which --sandbox -o id 2>"$work/err") || bad "the image: $(cat "$work/err")"
  [ "$found" = "$newest" ] || bad "the image answers $found"
  ok "it answers, though its root is read-only"
  # shellcheck disable=SC2086
  unshare -rm sh -c "$inside" sh "$work/system" $entrypoint sandbox --port 0 >"$work/serving" 2>"$work/err" &
  server=$!
  for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    ! grep -q 127.0.0.1 "$work/serving" || break
    sleep 1
  done
  kill -TERM $server
  code=0
  wait $server || code=$?
  [ "$code" = 143 ] || bad "a TERM ended the image with $code: $(cat "$work/err")"
  ok "TERM reaches it"
  case $entrypoint in
    *classes.jsa*)
      # shellcheck disable=SC2086
      unshare -rm sh -c "$inside" sh "$work/system" ${entrypoint%% -XX*} -Xshare:on ${entrypoint#*java} --version >/dev/null 2>"$work/err" ||
        bad "its archive of classes is not taken: $(cat "$work/err")"
      ok "its archive of classes is taken"
      ;;
  esac
else
  echo "left out: neither root nor user namespaces here"
fi

echo "The modules of the runtime:"
jar=$(find "$work/deb" -name alloy-connections.jar | head -n 1)
if [ -n "$jar" ] && command -v jdeps >/dev/null; then
  has=$(sed -n 's/^MODULES="\(.*\)"/\1/p' "$work/system/opt/alloy-connections/runtime/release")
  for module in $(jdeps --ignore-missing-deps --print-module-deps --multi-release 17 "$jar" | tr ',' ' '); do
    case " $has " in
      *" $module "*) ;;
      *) bad "jdeps names $module, which the runtime lacks" ;;
    esac
  done
  ok "it has all that jdeps names"
fi
echo "$passed passed"

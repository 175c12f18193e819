#!/bin/sh
# Installs Alloy Connections for the user who runs this: no root is needed, and nothing outside these folders is touched.
#
#   sh install.sh --from FOLDER        from a folder with a release's files and their SHA256SUMS
#   sh install.sh --from URL           from such a folder on a web server (https, or http on this machine)
#   sh install.sh                      the newest release of the project
#   sh install.sh --uninstall          takes it all away again, caches too
#
#   --prefix FOLDER    in place of ~/.local
#   --runtime yes|no   with a Java runtime of its own, or on a JDK 17 or newer of yours (default: yes if no such JDK is found)
#   --quiet            says only what went wrong
#
# All is one function, called in the last line: a download that broke off does nothing.
set -u

main() {
  newest=https://github.com/alloyconnections/alloy-connections/releases/latest/download
  from=$newest prefix='' runtime='' uninstalling='' quiet=''
  while [ $# -gt 0 ]; do
    case $1 in
      --from | --prefix | --runtime)
        [ $# -gt 1 ] || fail 2 "$1 needs a value"
        case $1 in
          --from) from=$2 ;;
          --prefix) prefix=$2 ;;
          --runtime) runtime=$2 ;;
        esac
        shift
        ;;
      --uninstall) uninstalling=yes ;;
      --quiet) quiet=yes ;;
      -h | --help) usage; return 0 ;;
      *) fail 2 "'$1' is not known here; sh install.sh --help lists what is" ;;
    esac
    shift
  done
  case $runtime in
    '' | yes | no) ;;
    *) fail 2 "--runtime takes yes or no, not '$runtime'" ;;
  esac
  find_folders
  if [ -n "$uninstalling" ]; then uninstall; else install; fi
}

usage() {
  cat <<'USAGE'
sh install.sh [--from FOLDER|URL] [--prefix FOLDER] [--runtime yes|no] [--quiet]
sh install.sh --uninstall [--prefix FOLDER] [--quiet]
Installs alloy-connections for you alone, into ~/.local unless --prefix names another folder; checks what it takes against
SHA256SUMS; --runtime yes brings a Java of its own along. Installing again replaces what was there.
USAGE
}

say() { [ -n "$quiet" ] || printf '%s\n' "$*"; }

fail() {
  code=$1
  shift
  printf '%s\n' "install.sh: $*" >&2
  exit "$code"
}

find_folders() {
  if [ -z "$prefix" ]; then
    case ${HOME:-} in
      /*) [ -d "$HOME" ] || fail 1 "your home folder, $HOME, is not there; name a folder with --prefix" ;;
      *) fail 1 "HOME is not set; name a folder with --prefix" ;;
    esac
    prefix=$HOME/.local
  fi
  case $prefix in
    *:*) fail 2 "the folder must have no ':' in its name, at which Java would take it apart: $prefix" ;;
    /*) ;;
    *) prefix=$PWD/$prefix ;;
  esac
  home=$prefix/share/alloy-connections
  link=$prefix/bin/alloy-connections
  manuals=$prefix/share/man/man1
  bash_words=$prefix/share/bash-completion/completions/alloy-connections
  fish_words=$prefix/share/fish/vendor_completions.d/alloy-connections.fish
  zsh_words=$prefix/share/zsh/site-functions/_alloy-connections
}

install() {
  may_replace
  work=$(mktemp -d) || fail 1 "no temporary folder can be made"
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
  take SHA256SUMS
  choose
  say "taking $artefact from $from"
  take "$artefact"
  check
  unpack
  put_in_place
  tell_how_to_go_on
}

# What is at our places and is not ours stays.
may_replace() {
  if [ -e "$home" ] && [ ! -f "$home/lib/alloy-connections.jar" ]; then
    fail 1 "$home is there and is no installation of alloy-connections; move it away, or choose another --prefix"
  fi
  if { [ -e "$link" ] || [ -L "$link" ]; } && ! is_our_link "$link" "$home/bin/alloy-connections"; then
    fail 1 "$link is there and was not put there by this script; move it away, or choose another --prefix"
  fi
}

is_our_link() {
  [ -L "$1" ] && [ "$(readlink "$1")" = "$2" ]
}

take() {
  case $from in
    https://* | http://127.0.0.1[:/]* | http://localhost[:/]*) download "$from/$1" "$work/$1" ;;
    *://*) fail 2 "only https is asked, so that nobody on the way can change what arrives: $from" ;;
    *)
      [ -d "$from" ] || fail 1 "the folder $from is not there"
      [ -f "$from/$1" ] || fail 1 "$1 is not in $from; it must hold a release: mvn -Prelease package makes one in distribution/target/release"
      cp "$from/$1" "$work/$1" || fail 1 "$from/$1 cannot be copied"
      ;;
  esac
}

download() {
  if command -v curl >/dev/null 2>&1; then
    curl -fsSL --proto-redir '=https' -o "$2" "$1" || fail 1 "$1 could not be fetched"
  elif command -v wget >/dev/null 2>&1; then
    wget -q -O "$2" "$1" || fail 1 "$1 could not be fetched"
  else
    fail 1 "neither curl nor wget is here; fetch the release by other means, and name its folder with --from"
  fi
}

# Sets artefact to what this machine is to get.
choose() {
  platform
  plain=$(listed 'alloy-connections-[^ ]*\.tar\.gz' | grep -Ev -- '-(linux|macos)-(x86_64|aarch64)\.tar\.gz$' | head -n 1)
  whole=''
  [ -z "$platform" ] || whole=$(listed "alloy-connections-[^ ]*-$platform\\.tar\\.gz" | head -n 1)
  if [ -z "$runtime" ]; then
    runtime=yes
    if has_java; then runtime=no; fi
    [ "$runtime" = no ] || [ -n "$whole" ] || fail 1 "Java 17 or newer was not found, and there is no archive with a runtime for ${platform:-this machine}; install a JDK, then run this again"
  fi
  if [ "$runtime" = yes ]; then artefact=$whole; else artefact=$plain; fi
  [ -n "$artefact" ] || fail 1 "SHA256SUMS in $from names no archive that fits: runtime $runtime, ${platform:-an unknown machine}"
}

listed() {
  sed -n "s/^[0-9a-f]\\{64\\} [ *]\\($1\\)\$/\\1/p" "$work/SHA256SUMS"
}

platform() {
  platform=''
  case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    *) return 0 ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) platform=$system-x86_64 ;;
    aarch64 | arm64) platform=$system-aarch64 ;;
  esac
}

has_java() {
  for java in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java 2>/dev/null)"; do
    case $java in
      /*) ;;
      *) continue ;;
    esac
    [ -x "$java" ] || continue
    major=$("$java" -version 2>&1 </dev/null | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    if [ "${major:-0}" -ge 17 ]; then return 0; fi
  done
  return 1
}

check() {
  wanted=$(sed -n "s/^\\([0-9a-f]\\{64\\}\\) [ *]$artefact\$/\\1/p" "$work/SHA256SUMS" | head -n 1)
  if command -v sha256sum >/dev/null 2>&1; then
    found=$(sha256sum <"$work/$artefact")
  elif command -v shasum >/dev/null 2>&1; then
    found=$(shasum -a 256 <"$work/$artefact")
  elif command -v openssl >/dev/null 2>&1; then
    found=$(openssl dgst -sha256 -r <"$work/$artefact")
  else
    fail 1 "neither sha256sum, shasum nor openssl is here, so what was taken cannot be checked; nothing was installed"
  fi
  found=${found%% *}
  [ "$found" = "$wanted" ] || fail 1 "$artefact is not what SHA256SUMS says: $found in place of $wanted; nothing was installed"
  say "its checksum is right: $found"
}

unpack() {
  mkdir "$work/unpacked" || fail 1 "$work cannot be written"
  gzip -dc "$work/$artefact" | tar -xf - -C "$work/unpacked" || fail 1 "$artefact cannot be unpacked; nothing was installed"
  set -- "$work"/unpacked/*
  unpacked=$1
  [ $# = 1 ] && [ -f "$unpacked/lib/alloy-connections.jar" ] || fail 1 "$artefact does not hold the program; nothing was installed"
  # For alloy-connections upgrade.
  printf 'install.sh\n%s\n%s\n' "$prefix" "$from" >"$unpacked/lib/installed-as"
}

put_in_place() {
  mkdir -p "$prefix/bin" "$prefix/share" || fail 1 "$prefix cannot be written; choose another --prefix"
  rm -rf "$home.new"
  # By a copy beside it and a rename: whoever starts the program meanwhile gets the old one or the new one.
  cp -R "$unpacked" "$home.new" || fail 1 "$home.new cannot be written"
  remove_links
  if [ -e "$home" ]; then
    rm -rf "$home.old"
    mv "$home" "$home.old" || fail 1 "$home cannot be replaced"
  fi
  mv "$home.new" "$home" || fail 1 "$home cannot be written"
  rm -rf "$home.old"
  ln -s "$home/bin/alloy-connections" "$link" || fail 1 "$link cannot be written"
  put_link "$home/share/bash-completion/completions/alloy-connections" "$bash_words"
  put_link "$home/share/fish/vendor_completions.d/alloy-connections.fish" "$fish_words"
  put_link "$home/share/zsh/site-functions/_alloy-connections" "$zsh_words"
  for page in "$home"/share/man/man1/*.1; do
    [ ! -f "$page" ] || put_link "$page" "$manuals/${page##*/}"
  done
  say "installed: $home"
  say "           $link, manuals and completions beside it, as links"
}

# Without them it works too, so that somebody else's file is no reason to stop.
put_link() {
  mkdir -p "$(dirname "$2")" || return 0
  if [ -e "$2" ] || [ -L "$2" ]; then
    is_our_link "$2" "$1" || say "left alone, since it was not put there by this script: $2"
    return 0
  fi
  ln -s "$1" "$2"
}

tell_how_to_go_on() {
  case :${PATH:-}: in
    *":$prefix/bin:"*) name=alloy-connections ;;
    *)
      name=$link
      say "$prefix/bin is not in your PATH; to have it there: export PATH=\"$prefix/bin:\$PATH\""
      ;;
  esac
  say "next:  $name which --sandbox   answers from a simulator, without a key"
  say "       $name setup             in your project's folder"
}

# Removes what links into our folder, and nothing else.
remove_links() {
  remove_link "$link"
  remove_link "$bash_words"
  remove_link "$fish_words"
  remove_link "$zsh_words"
  for page in "$manuals"/alloy-connections*.1; do
    remove_link "$page"
  done
}

remove_link() {
  [ -L "$1" ] || return 0
  case $(readlink "$1") in
    "$home"/*) rm -f "$1" ;;
  esac
}

# What it keeps for itself goes, too: archives for quicker starts. What it keeps for you stays unless nothing is in it.
uninstall() {
  if [ ! -e "$home" ] && [ ! -L "$link" ]; then
    say "nothing is installed in $prefix"
  else
    may_replace
    remove_links
    rm -rf "$home" "$home.old" "$home.new" || fail 1 "$home cannot be removed"
    say "removed: $home, and the links to it"
  fi
  case ${XDG_CACHE_HOME:-} in
    /*) cache=$XDG_CACHE_HOME/alloy-connections ;;
    *) cache=${HOME:-/nowhere}/.cache/alloy-connections ;;
  esac
  if [ -d "$cache" ] && [ ! -L "$cache" ]; then
    rm -rf "$cache" || fail 1 "$cache cannot be removed"
    say "removed: $cache"
  fi
  case ${XDG_STATE_HOME:-} in
    /*) state=$XDG_STATE_HOME/alloy-connections ;;
    *) state=${HOME:-/nowhere}/.local/state/alloy-connections ;;
  esac
  if [ -d "$state" ] && ! rmdir "$state" 2>/dev/null; then
    say "kept:    $state, which holds your former pins, attempts and the journal of deletions; rm -r it if you need them no more"
  fi
  for empty in bin share/man/man1 share/man share/bash-completion/completions share/bash-completion \
    share/fish/vendor_completions.d share/fish share/zsh/site-functions share/zsh share; do
    rmdir "$prefix/$empty" 2>/dev/null
  done
  rmdir "$prefix" 2>/dev/null
  return 0
}

main "$@"

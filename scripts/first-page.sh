#!/bin/sh
# Makes what README.md shows anew: docs/pictures/badges.svg, out of pom.xml; and from the real program in the sandbox session.svg,
# a session on a terminal, and page.png and page-dark.png, the first page of the server, which need scripts/install-chromium.sh.
#
#   scripts/first-page.sh [PROGRAM]      default: the launcher of this checkout
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
program=${1:-$here/alloy-connections}
pictures=$here/docs/pictures
work=$(mktemp -d)
server='' driver=''
end() {
  [ -z "$driver" ] || kill "$driver" 2>/dev/null
  [ -z "$server" ] || kill "$server" 2>/dev/null
  wait
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
  printf '%s\n' "first-page.sh: $*" >&2
  exit 1
}

mkdir -p "$pictures"
# pom TEXT-BEFORE: what stands behind it, up to the next tag.
pom() { tr -d '\n' <"$here/pom.xml" | sed -n "s,.*$1 *<[a-z]*>\([^<]*\)<.*,\1,p"; }
java=$(sed -n 's,.*<maven.compiler.release>\(.*\)</.*,\1,p' "$here/pom.xml")
printf 'Java|%s or newer\nlicence|%s\nversion|%s\n' "$java" "$(pom '<license>')" "$(pom '<artifactId>alloy-connections</artifactId>')" |
  awk -F '|' '
    { left = length($1) * 7 + 16; right = length($2) * 7 + 16
      out = out sprintf("<rect x=\"%d\" width=\"%d\" height=\"20\" fill=\"#555\"/><rect x=\"%d\" width=\"%d\" height=\"20\" fill=\"#8b3a16\"/>\n", at, left, at + left, right)
      out = out sprintf("<text x=\"%d\" y=\"14\" textLength=\"%d\">%s</text><text x=\"%d\" y=\"14\" textLength=\"%d\">%s</text>\n", at + 8, left - 16, $1, at + left + 8, right - 16, $2)
      at += left + right + 6 }
    END { printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"20\" role=\"img\">\n<style>text{fill:#fff;font:11px Verdana,\"DejaVu Sans\",sans-serif}</style>\n%s</svg>\n", at - 6, out }
  ' >"$pictures/badges.svg"
echo "made $pictures/badges.svg"
"$here/scripts/record-session.sh" --short "$program" >"$work/session" || fail "the session could not be recorded"
grep -q 'CONNECTION_ID=' "$work/session" || fail "the session went otherwise: $(cat "$work/session")"
# Text on a ground, in the colours that the reader's system asks for.
awk '
  function escaped(text) { gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text); return text }
  { line[NR] = $0 }
  END {
    while (line[NR] == "") NR--
    height = NR * 19 + 32
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 880 %d\" width=\"880\" height=\"%d\" role=\"img\">\n", height, height
    print "<title>A session on a terminal</title>"
    print "<style>"
    print "rect{fill:#f6f8fa}text{fill:#1f2328;font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace;white-space:pre}.typed{font-weight:700}"
    print "@media(prefers-color-scheme:dark){rect{fill:#161b22}text{fill:#e6edf3}}"
    print "</style>"
    printf "<rect width=\"880\" height=\"%d\" rx=\"8\"/>\n", height
    for (at = 1; at <= NR; at++) {
      if (line[at] == "") continue
      printf "<text x=\"18\" y=\"%d\"%s xml:space=\"preserve\">%s</text>\n", at * 19 + 16, line[at] ~ /^\$ / ? " class=\"typed\"" : "", escaped(line[at])
    }
    print "</svg>"
  }' "$work/session" >"$pictures/session.svg" || fail "the session could not be drawn"
echo "made $pictures/session.svg"

chromedriver=$(command -v chromedriver || echo /usr/bin/chromedriver)
[ -x "$chromedriver" ] || fail "no chromedriver here, so the pictures of the page stay as they are: scripts/install-chromium.sh"
mkdir "$work/home" "$work/project"
(cd "$work/project" && HOME=$work/home exec "$program" serve --sandbox=dead-newest --trust-local --port 0) >"$work/served" 2>&1 &
server=$!
"$chromedriver" --port=0 >"$work/driven" 2>&1 &
driver=$!
for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
  page=$(sed -n 's/.*\(http:\/\/127\.0\.0\.1:[0-9]*\).*/\1/p' "$work/served" | head -n 1)
  port=$(sed -n 's/.*on port \([0-9]*\).*/\1/p' "$work/driven" | tail -n 1)
  [ -z "$page" ] || [ -z "$port" ] || break
  sleep 1
done
[ -n "$page" ] && [ -n "$port" ] || fail "the server or the browser did not start: $(cat "$work/served" "$work/driven")"

# ask PATH JSON
ask() { curl -fsS -H 'Content-Type: application/json' -d "$2" "http://127.0.0.1:$port$1"; }
browser=$(command -v chromium-headless-shell || command -v chromium || echo /usr/bin/chromium)
session=$(ask /session '{"capabilities":{"alwaysMatch":{"goog:chromeOptions":{"binary":"'"$browser"'","args":["--headless","--no-sandbox","--disable-gpu","--hide-scrollbars","--window-size=1080,760"]}}}}' |
  sed -n 's/.*"sessionId":"\([^"]*\)".*/\1/p')
[ -n "$session" ] || fail "the browser gave no session"
take() {
  ask "/session/$session/goog/cdp/execute" \
    "{\"cmd\":\"Emulation.setEmulatedMedia\",\"params\":{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"$1\"}]}}" >/dev/null &&
    ask "/session/$session/url" "{\"url\":\"$page/\"}" >/dev/null &&
    sleep 2 &&
    curl -fsS "http://127.0.0.1:$port/session/$session/screenshot" | sed 's/.*"value":"\([^"]*\)".*/\1/' | base64 -d >"$work/page.png" &&
    mv "$work/page.png" "$pictures/$2" || fail "no picture could be taken"
  echo "made $pictures/$2"
}
# The first look tries the connections; from then on the page knows.
ask "/session/$session/url" "{\"url\":\"$page/\"}" >/dev/null
sleep 3
take light page.png
take dark page-dark.png
curl -fsS -X DELETE "http://127.0.0.1:$port/session/$session" >/dev/null

#!/bin/sh
# Installs the Chromium that the browser tests drive, and its driver, from the system's own packages (apt): the one without a
# window where there is such a package, else the whole. Needs root or sudo without a password; where that, or apt, is missing
# it says so and goes on, and the browser tests are skipped.
set -u

# Whether there is this browser, and a driver for it.
has() {
  [ -x "/usr/bin/$1" ] && [ -x /usr/bin/chromedriver ] &&
    echo "Chromium is installed: $(/usr/bin/chromedriver --version 2>/dev/null | cut -d' ' -f1,2)"
}

has chromium-headless-shell && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  has chromium && exit 0
  echo "No apt-get here: install chromium and chromedriver by hand (/usr/bin/chromium, /usr/bin/chromedriver)."
  echo "Going on without: the browser tests will be reported as skipped."
  exit 0
fi
if [ "$(id -u)" -eq 0 ]; then
  as_root=''
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root='sudo -n'
else
  has chromium && exit 0
  echo "Installing Chromium needs root or sudo: run 'sudo $0'."
  echo "Going on without: the browser tests will be reported as skipped."
  exit 0
fi

installs() {
  $as_root apt-get install -y -q --no-install-recommends chromium-driver fonts-noto-core "$@" >/dev/null 2>&1
}

echo "Installing a Chromium without a window, its driver and a font from the system's packages"
export DEBIAN_FRONTEND=noninteractive
if $as_root apt-get update -q >/dev/null 2>&1 && { installs chromium-headless-shell || installs chromium; }; then
  echo "Installed $(/usr/bin/chromedriver --version 2>/dev/null | cut -d' ' -f1,2)"
elif ! has chromium; then
  echo "The packages could not be installed; going on without: the browser tests will be reported as skipped."
fi

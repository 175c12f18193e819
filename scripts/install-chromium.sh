#!/bin/sh
# Installs the Chromium that the browser tests drive, and its driver, from the system's own packages (apt). Needs root or
# sudo without a password; where that, or apt, is missing it says so and goes on, and the browser tests are skipped.
set -u

if [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ]; then
  echo "Chromium is installed: $(/usr/bin/chromedriver --version 2>/dev/null | cut -d' ' -f1,2)"
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "No apt-get here: install chromium and chromedriver by hand (/usr/bin/chromium, /usr/bin/chromedriver)."
  echo "Going on without: the browser tests will be reported as skipped."
  exit 0
fi
if [ "$(id -u)" -eq 0 ]; then
  as_root=''
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root='sudo -n'
else
  echo "Installing Chromium needs root or sudo: run 'sudo $0'."
  echo "Going on without: the browser tests will be reported as skipped."
  exit 0
fi

echo "Installing chromium, chromium-driver and a font from the system's packages"
export DEBIAN_FRONTEND=noninteractive
if $as_root apt-get update -q >/dev/null 2>&1 \
  && $as_root apt-get install -y -q --no-install-recommends chromium chromium-driver fonts-noto-core >/dev/null 2>&1; then
  echo "Installed $(/usr/bin/chromedriver --version 2>/dev/null | cut -d' ' -f1,2)"
else
  echo "The packages could not be installed; going on without: the browser tests will be reported as skipped."
fi

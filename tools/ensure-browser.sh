#!/usr/bin/env bash
# Finds Chromium and Firefox on PATH, installs Debian's where that is allowed, and fails loudly where one is missing.
set -euo pipefail
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
find_firefox() { command -v firefox-esr || command -v firefox; }
missing=()
find_chromium >/dev/null || missing+=(chromium fonts-noto-core)
find_firefox >/dev/null || missing+=(firefox-esr)
if [ "${#missing[@]}" -gt 0 ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Not on PATH: installing Debian's ${missing[*]}."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
find_chromium || { echo "The end-to-end tests need Chromium on PATH (Debian: apt-get install chromium)." >&2; exit 1; }
find_firefox || { echo "The end-to-end tests need Firefox on PATH (Debian: apt-get install firefox-esr)." >&2; exit 1; }

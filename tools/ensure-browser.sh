#!/usr/bin/env bash
# Finds Chromium on PATH, installs Debian's where that is allowed, and fails loudly where there is none.
set -euo pipefail
find_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
if ! find_browser >/dev/null; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "No Chromium on PATH: installing Debian's package."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
  fi
fi
find_browser || { echo "The end-to-end tests need Chromium on PATH (Debian: apt-get install chromium)." >&2; exit 1; }

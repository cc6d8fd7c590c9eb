#!/bin/sh
# Opens the program on a demo station under build/; where there is no screen, plays the tour instead.

set -eu
cd "$(dirname "$0")/.."
. installers/steps.sh

STATION=build/demo

main() {
    if has_screen; then
        .venv/bin/liaison-desk demo --data "$STATION" --if-missing
        exec .venv/bin/liaison-desk --data "$STATION"
    fi
    say 'There is no screen here, so the tour plays a working day instead.'
    .venv/bin/liaison-desk tour --out tour
    say "Pictures, papers and a summary lie in $PWD/tour"
}

has_screen() {
    case $(uname -s) in
    Darwin | MINGW* | MSYS* | CYGWIN*) return 0 ;;
    esac
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

main

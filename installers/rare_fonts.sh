#!/bin/sh
# Brings the optional fonts for rare characters (GB 18030 beyond Noto) into resources/fonts/rare. Never fails:
# without them a rare name is announced on screen and paper, not lost. Set-up tries once; `again` tries anew.

set -eu
cd "$(dirname "$0")/.."
. installers/steps.sh

TARGET=resources/fonts/rare
PACKAGES='fonts-hanazono fonts-babelstone-han'
FILES='HanaMinB.ttf BabelStoneHan.ttf'

main() {
    [ "${1:-}" = again ] || [ ! -e "$TARGET/.tried" ] || return 0
    mkdir -p "$TARGET"
    touch "$TARGET/.tried"
    has_all || take_from /usr/share || fetch || true
    has_all || say "No fonts for rare characters here (optional). On Debian: apt-get install $PACKAGES; make fonts-rare"
}

has_all() {
    for file in $FILES; do [ -e "$TARGET/$file" ] || return 1; done
}

# take_from ROOT: copy the fonts and their licences out of an installed or unpacked package tree.
take_from() {
    for file in $FILES; do
        found=$(find "$1" -name "$file" -type f 2>/dev/null | head -n 1)
        [ -n "$found" ] && cp "$found" "$TARGET/" || return 1
    done
    for package in $PACKAGES; do
        cp "$1/doc/$package/copyright" "$TARGET/$package.copyright.txt" 2>/dev/null || true
    done
}

# Downloads without installing, so no root is needed.
fetch() {
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
    say 'Fetching fonts for rare characters'
    folder=$(mktemp -d)
    # shellcheck disable=SC2086  # the list is words
    (cd "$folder" && timeout 120 apt-get download -qq $PACKAGES >/dev/null 2>&1 &&
        for package in *.deb; do dpkg-deb -x "$package" tree; done)
    take_from "$folder/tree/usr/share" && status=0 || status=1
    rm -rf "$folder"
    return $status
}

main "$@"

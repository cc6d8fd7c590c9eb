#!/bin/sh
# Collects the texts of each room of desktop/ into its own file under resources/translations.
# The rooms' files stay small, and two people who work in two rooms never meet in one.

set -eu
cd "$(dirname "$0")/.."

main() {
    for room in desktop/*/; do
        name=$(basename "$room")
        [ "$name" != shell ] || room="$room desktop/*.py"
        # shellcheck disable=SC2046,SC2086  paths of this tree hold no blanks
        collect "$name" $(find $room -name '*.py' | sort)
    done
    unfinished=$(grep -lE 'type="(unfinished|vanished|obsolete)"' resources/translations/*.ts || true)
    [ -z "$unfinished" ] || printf 'To be translated or removed by hand in:\n%s\n' "$unfinished"
}

# collect ROOM SOURCE…: rooms without a single text get no file.
collect() {
    target=resources/translations/$1_zh_CN.ts
    shift
    grep -qsE '\btr\(|QT_TRANSLATE_NOOP' "$@" || return 0
    .venv/bin/pyside6-lupdate -silent -locations none "$@" -ts "$target"
}

main

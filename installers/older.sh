#!/bin/sh
# Lays an earlier state of the program into a folder, with what set-up has built beside it, for trying an upgrade.
#
# usage: older.sh COMMIT FOLDER
set -eu
cd "$(dirname "$0")/.."
rm -rf "${2:?}" && mkdir -p "$2"
git archive "$1" db desktop resources | tar -x -C "$2"
cp -R resources/built "$2/resources/"
[ ! -d resources/fonts/rare ] || cp -R resources/fonts/rare "$2/resources/fonts/"

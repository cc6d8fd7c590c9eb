#!/bin/sh
# Removes the program that install.sh put into a folder; the records stay where they are.
#
# usage: sh uninstall.sh [FOLDER]
set -eu
into=${1:-$HOME/.local/opt/liaison-desk}
share=${XDG_DATA_HOME:-$HOME/.local/share}
[ -L "$into/current" ] || { printf '%s\n' "这里没有安装。 Not installed in $into" >&2; exit 1; }
while read -r below; do rm -f "$share/$below"; done <"$into/shares"
rm -rf "${into:?}/$(readlink "$into/current")"
rm -f "$into/current" "$into/shares" "$into/KEY.pem"
rmdir "$into" 2>/dev/null || true
printf '%s\n' '程序已卸载，资料没有动。 The program is removed; the records were not touched.'

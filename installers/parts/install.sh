#!/bin/sh
# Installs Liaison Desk from this folder, without a network. Nothing of it runs before signature and checksums hold.
#
# usage: sh install.sh [--into FOLDER | --system] [--data FOLDER [--profile FOLDER] | --without-trial] [--new-key]
#   --into           where the program goes: a folder of one's own, ~/.local/opt/liaison-desk if not named
#   --system         for everybody on this computer, by the .deb; asks for root
#   --data           records that the new version has to open first, as a copy; those of this person if not named
#   --without-trial  no copy of the records is tried
#   --new-key        the publisher has changed the key, and the card that came with this stick says so
# The trial asks for a passphrase; where nobody sits at a keyboard it is a line of standard input.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
into=$HOME/.local/opt/liaison-desk data=$share/liaison-desk profile='' trial=yes system='' new_key='' work=''

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

main() {
    read_options "$@"
    cd "$here"
    check_signature
    version=$(cat VERSION)
    old=$(version_now)
    [ "$old" != "$version" ] || { say "已是 $version 版。 Version $version is installed already."; exit 0; }
    mkdir -p "$into"
    work=$(mktemp -d "$into/.new.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    unpack
    try_records
    if [ "$system" ]; then install_for_all; else install_here; fi
}

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
        --into) into=$2; shift ;;
        --data) data=$2 profile=${profile:-$2-profile} trial=must; shift ;;
        --profile) profile=$2; shift ;;
        --system) system=yes into=/var/lib/liaison-desk-key ;;
        --without-trial) trial='' ;;
        --new-key) new_key=yes ;;
        *) stop "Unknown: $1" ;;
        esac
        shift
    done
    profile=${profile:-${XDG_CONFIG_HOME:-$HOME/.config}/liaison-desk}
    [ -z "$system" ] || [ "$(id -u)" = 0 ] || stop '请用管理员身份运行。 --system needs root.'
}

# The key that came first is the one that is believed: a later stick has to be signed by it.
check_signature() {
    command -v openssl >/dev/null || stop '没有 openssl，无法核对签名，未安装。 openssl is missing; nothing was installed.'
    key=KEY.pem
    if [ -e "$into/KEY.pem" ] && [ -z "$new_key" ]; then key=$into/KEY.pem; fi
    cmp -s KEY.pem "$key" || stop '签名用的不是原来的密钥，未安装。 Another key than that of the installed version; nothing was installed.'
    openssl dgst -sha256 -verify "$key" -signature SHA256SUMS.sig SHA256SUMS >/dev/null 2>&1 ||
        stop '签名不符，未安装。 The signature does not hold; nothing was installed.'
    sha256sum --check --strict --quiet SHA256SUMS >/dev/null 2>&1 ||
        stop '文件与校验和不符，未安装。 A file does not match its checksum; nothing was installed.'
    say "签名和校验和无误。公钥指纹，请与随盘卡片核对 Verified. Fingerprint of the key, to compare with the card: $(sha256sum KEY.pem | cut -c1-16)"
}

version_now() {
    if [ "$system" ]; then
        # A package that was removed is known until it is purged.
        dpkg-query -W -f '${db:Status-Abbrev}${Version}' liaison-desk 2>/dev/null | sed -n 's/^ii *//p'
    else
        cat "$into/current/VERSION" 2>/dev/null || true
    fi
}

stay() {
    [ "$old" ] || stop "新版 $version $1，未安装。 Version $version $2; nothing was installed."
    stop "新版 $version $1，继续使用 $old 版，资料未动。 Version $version $2; version $old stays, the records are as they were."
}

unpack() {
    mkdir "$work/program"
    tar -xzf portable.tar.gz -C "$work/program" || stay '解不开' 'could not be unpacked'
    "$work/program/bin/liaison-desk" --help >/dev/null 2>&1 || stay '在本机启动不了' 'does not start on this computer'
}

# Copy, migrate, verify: a copy is brought to the new version and read, by the new program and apart from this
# person's own folders. The records themselves are copied and migrated by the program at its first start.
try_records() {
    [ "$trial" ] && [ -e "$data" ] || { [ "$trial" != must ] || stop "$data: 没有资料。 There are no records."; return 0; }
    cp -a "$data" "$work/data" && cp -a "$profile" "$work/profile" || stay '没有地方放资料的副本' 'found no room for a copy of the records'
    say '先用资料的副本试一次，请输入口令。 The records are tried as a copy first; please enter your passphrase.'
    LIAISON_DESK_PROFILE=$work/profile "$work/program/bin/liaison-desk" --data "$work/data" matters list --json >"$work/said" 2>&1 ||
        { cat "$work/said" >&2; stay '打不开资料的副本' 'could not open a copy of the records'; }
    say '副本打得开，内容读得出。 The copy opens and can be read.'
}

install_here() {
    rm -rf "${into:?}/$version"
    mv "$work/program" "$into/$version"
    cp KEY.pem "$into/KEY.pem"
    tell_desktop
    ln -s "$version" "$work/next" && mv -T "$work/next" "$into/current"
    [ -z "$old" ] || [ "$old" = "$version" ] || rm -rf "${into:?}/$old"
    say "已安装 $version 版。 Installed: $into/current/bin/liaison-desk"
}

# Menu, icon, type of bundles and manual; each is written down, so that uninstall.sh finds it.
tell_desktop() {
    find "$into/$version/share" -type f | sed "s|^$into/$version/share/||" >"$into/shares"
    while read -r below; do
        mkdir -p "$(dirname "$share/$below")"
        sed "s|@COMMAND@|\"$into/current/bin/liaison-desk\"|" "$into/$version/share/$below" >"$share/$below"
    done <"$into/shares"
    update-mime-database "$share/mime" >/dev/null 2>&1 || true
    update-desktop-database "$share/applications" >/dev/null 2>&1 || true
}

install_for_all() {
    dpkg -i ./*.deb >"$work/said" 2>&1 || { cat "$work/said" >&2; stay '没有装上' 'was refused by dpkg'; }
    cp KEY.pem "$into/KEY.pem"
    say "已安装 $version 版。 Installed for everybody on this computer."
}

main "$@"

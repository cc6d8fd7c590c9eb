#!/bin/sh
# Installs the built packages in a clean root and plays a station's first days there, without a network.
#
# The root is a minimal Debian of its own under build/, made once by debootstrap, and in it the packages that the
# .deb depends on; the test plays in a layer above it that is thrown away. Needs root on a Debian-like system.
#
# usage: test.sh OLDER NEWER       two folders below dist, made by: python -m installers.package --version VERSION

set -eu
cd "$(dirname "$0")/.."
. installers/steps.sh

ROOTS=$PWD/build/clean-roots
SCREEN='xvfb x11-utils'

main() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || stop 'The installer test needs root on a Debian-like system.'
    command -v debootstrap >/dev/null || apt_install debootstrap
    older=$(cd "$1" && pwd) newer=$(cd "$2" && pwd)
    mkdir -p "$ROOTS"
    layer base make_base debootstrap
    wanted=$(dpkg-deb -f "$newer"/*.deb Depends)
    layer needs make_needs "$wanted"
    layer screen make_screen "$wanted $SCREEN"
    play alone needs base
    play days screen needs base
    say 'The packages install, upgrade and go as they should.'
}

# layer NAME MAKE WORDS: make a layer unless it stands for these words.
layer() {
    [ "$(cat "$ROOTS/$1.made" 2>/dev/null || true)" != "$3" ] || return 0
    say "Clean root: $1"
    rm -rf "${ROOTS:?}/$1" && mkdir "$ROOTS/$1"
    "$2" >"$ROOTS/$1.log" 2>&1 || stop "See $ROOTS/$1.log"
    say "$3" >"$ROOTS/$1.made"
}

make_base() {
    release=$(. /etc/os-release && say "$VERSION_CODENAME")
    mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
    debootstrap --variant=minbase "$release" "$ROOTS/base" "$mirror"
    rm -rf "$ROOTS/base/etc/apt" && cp -a /etc/apt "$ROOTS/base/etc/"
    cp -L /etc/resolv.conf "$ROOTS/base/etc/"
}

make_needs() { inside "$ROOTS/needs" base -- sh -c "apt-get -qq update && apt-get -qq -y satisfy --no-install-recommends '$wanted' && apt-get -qq -y install --no-install-recommends openssl"; }
make_screen() { inside "$ROOTS/screen" needs base -- sh -c "apt-get -qq -y install --no-install-recommends $SCREEN"; }

# inside UPPER LAYER… -- COMMAND…: run a command in the layers, what it writes goes to UPPER; LONELY=--net shuts the network out.
inside() {
    upper=$1 lower=
    shift
    while [ "$1" != -- ]; do lower=$lower${lower:+:}$ROOTS/$1; shift; done
    shift
    at=$(mktemp -d "$ROOTS/at.XXXXXX")
    mkdir "$at/work" "$at/seen"
    export upper lower at older newer
    status=0
    # shellcheck disable=SC2086,SC2016  the option may be absent; the inner shell reads what is exported
    unshare --mount --pid --fork ${LONELY:-} sh -eu -c '
        mount --make-rprivate /
        mount -t overlay overlay -o "lowerdir=$lower,upperdir=$upper,workdir=$at/work" "$at/seen"
        mkdir -p "$at/seen/media/older" "$at/seen/media/newer"
        mount --bind -o ro "$older" "$at/seen/media/older"
        mount --bind -o ro "$newer" "$at/seen/media/newer"
        mount -t proc proc "$at/seen/proc"
        mount --bind /dev "$at/seen/dev"
        mount -t tmpfs tmpfs "$at/seen/dev/shm"
        exec chroot "$at/seen" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive "$@"' sh "$@" || status=$?
    rm -rf "$at"
    return $status
}

# play SCRIPT LAYER…: play it in a layer that is thrown away.
play() {
    script=$1
    shift
    thrown=$(mktemp -d "$ROOTS/thrown.XXXXXX")
    mkdir "$thrown/opt" && chmod 755 "$thrown" && cp installers/parts/played/* "$thrown/opt/"
    LONELY=--net inside "$thrown" "$@" -- sh -eu "/opt/$script.sh" && status=0 || status=$?
    rm -rf "$thrown"
    [ "$status" = 0 ] || stop "The installer test broke in $script.sh"
}

main "$@"

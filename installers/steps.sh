# What the set-up scripts share; they source it from the root of the tree.

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# step FOLDER NAME FILE…: run make_NAME unless it succeeded before with exactly these files.
# The shell has no local names: what a step sets, it must not call stamp, sum or work.
step() {
    stamp=$1/.made-$2 work=$2
    shift 2
    sum=$(cat "$@" | cksum)
    [ "$(cat "$stamp" 2>/dev/null || true)" != "$sum" ] || return 0
    say "Set-up: $work"
    "make_$work"
    mkdir -p "$(dirname "$stamp")"
    say "$sum" >"$stamp"
}

pip_install() {
    .venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --requirement "$1"
}

# Installs Debian packages where that is possible: as root on an apt system.
apt_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    say "Installing system packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

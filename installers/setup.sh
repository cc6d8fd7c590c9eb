#!/bin/sh
# Makes .venv with everything that is locked, and builds what lies between sources and program.
# Each step leaves a stamp with the sum of what it was made from; a second call only compares sums.
#
# usage: setup.sh [with-checks]        PYTHON=/path/to/python3 chooses the interpreter

set -eu
cd "$(dirname "$0")/.."
. installers/steps.sh

main() {
    environment_stands || make_environment
    install_for_start .venv/bin/python
    step .venv window installers/linux-libraries.txt
    step .venv app "$(.venv/bin/python installers/machine.py fitting-lock)"
    step .venv binding "$(.venv/bin/python installers/machine.py fitting-lock)"
    step .venv build requirements/build.txt
    [ "${1:-}" != with-checks ] || install_for_checks
    step .venv package pyproject.toml requirements/app.in
    step resources/built themes requirements/build.txt desktop/look/*.py resources/design/*
    step resources/built search_tables requirements/build.txt db/search/*.py
    step resources/built translations resources/translations/*.ts
    step resources/built guide docs/user-guide.zh-CN.md docs/pictures/guide/*.png docs/pictures/receipt.png \
        desktop/guide/*.py resources/translations/guide_zh_CN.ts
    sh installers/rare_fonts.sh
}

# A venv cannot be moved: its scripts name their interpreter by its full path.
environment_stands() {
    .venv/bin/python -c '' 2>/dev/null && grep -q "$PWD/.venv\$" .venv/pyvenv.cfg
}

make_environment() {
    python=$(find_python) || { apt_install python3 python3-venv && python=$(find_python); } ||
        stop 'Liaison Desk needs Python 3.11 or newer: install it, then name it: make setup PYTHON=/path/to/python3.11'
    install_for_start "$python"
    say "Making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
}

find_python() {
    for candidate in ${PYTHON:-} python3 python3.11 python3.12 python3.13 python3.14; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

# What the program cannot start without stops the set-up.
install_for_start() {
    start=$("$1" installers/machine.py lacks-for-start)
    [ -n "$start" ] || return 0
    window=$("$1" installers/machine.py lacks-for-window)
    # shellcheck disable=SC2086  the lists are words
    apt_install $start $window ||
        stop "Qt lacks system libraries: run apt-get install $start $window as root, then try again."
}

# What only a window, a printer or other programs' Chinese needs is said once and never stops it.
make_window() {
    window=$(.venv/bin/python installers/machine.py lacks-for-window)
    [ -n "$window" ] || return 0
    # shellcheck disable=SC2086  the list is words
    apt_install $window || say "A window or a printer will need more: run apt-get install $window as root."
}

# The fault tests compile a small library; where that is not possible they fail and say why.
install_for_checks() {
    step .venv dev requirements/dev.txt
    compiler=$(.venv/bin/python installers/machine.py lacks-for-checks)
    [ -n "$compiler" ] || return 0
    # shellcheck disable=SC2086  the list is words
    apt_install $compiler || say "The fault tests will need a C compiler: run apt-get install $compiler as root."
}

make_app() { pip_install "$(.venv/bin/python installers/machine.py fitting-lock)"; }
make_build() { pip_install requirements/build.txt; }
make_dev() { pip_install requirements/dev.txt; }

# Qt's binding carries its Python part packed, and compiles it at every start. Its own switch lays it open, beside
# itself, and it is compiled once; done anew with every lock, because it belongs to one version of the binding.
make_binding() {
    SBK_EMBED=0 .venv/bin/python -c 'import PySide6.QtCore'
    open=$(.venv/bin/python -c 'import shiboken6; print(shiboken6.__path__[0])')/files.dir
    [ ! -d "$open" ] || .venv/bin/python -m compileall -q "$open"
}

# Of a package that stays in the tree, pip compiles nothing: the first start would.
make_package() {
    .venv/bin/python -m pip install --quiet --no-input --no-deps --no-build-isolation --editable .
    .venv/bin/python -m compileall -q db desktop resources
}

make_themes() { .venv/bin/python -m desktop.look.build; }
make_search_tables() { .venv/bin/python -m db.search.build; }

make_translations() {
    mkdir -p resources/built/translations
    for source in resources/translations/*.ts; do
        .venv/bin/pyside6-lrelease -silent "$source" -qm "resources/built/translations/$(basename "$source" .ts).qm"
    done
}

# What F1 shows is the page of docs/ with its pictures, under the paths by which it names them; the quick card beside it.
make_guide() {
    rm -rf resources/built/guide
    mkdir -p resources/built/guide/pictures
    cp docs/user-guide.zh-CN.md resources/built/guide
    cp -r docs/pictures/guide docs/pictures/receipt.png resources/built/guide/pictures
    .venv/bin/python -m desktop.guide.build
}

main "$@"

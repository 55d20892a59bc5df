#!/bin/sh
# Sets up what is missing, then starts Quarterdeck.
#   sh run.sh                    the window; without a screen, the example plan as PDF
#   sh run.sh test [--release]   every check; --release adds the long ones
#   sh run.sh COMMAND ...        the command line, such as: sh run.sh report --help
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
venv=$here/.venv

# Debian's and Ubuntu's names for what Qt loads, and for what the tests use.
for_qt="libglib2.0-0 libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
    libwayland-cursor0 libwayland-egl1 libcups2"
for_tests="xvfb xauth poppler-utils qpdf xdotool imagemagick openbox at-spi2-core
    dbus-x11 python3-pyatspi git strace"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Those of the named packages that are not installed. Since 2024 some end in t64.
missing() {
    for name; do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" "${name}t64" 2>/dev/null |
            grep -qx installed || printf '%s ' "$name"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then env DEBIAN_FRONTEND=noninteractive "$@"
    else command -v sudo >/dev/null && sudo env DEBIAN_FRONTEND=noninteractive "$@"; fi
}

# Another apt may be at work. `update` does not wait for it, `install` does.
apt_update() {
    for _ in 1 2 3; do as_root apt-get -qq update </dev/null && return 0; sleep 10; done
}

apt_install() {
    as_root apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 install \
        -y --no-install-recommends "$@" </dev/null >/dev/null
}

# Installs the named packages, or says in a sentence what somebody else must install.
need() {
    command -v dpkg-query >/dev/null || return 0  # not Debian: Qt tells what it lacks
    lacking=$(missing "$@")
    [ -n "$lacking" ] || return 0
    say "Installing with apt-get: $lacking"
    permitted=no
    if as_root true; then permitted=yes; apt_update || true; fi
    names=
    for name in $lacking; do
        if apt-cache show "${name}t64" >/dev/null 2>&1; then name=${name}t64; fi
        names="$names $name"
    done
    # shellcheck disable=SC2086 # the names are meant to be split
    [ $permitted = yes ] && apt_install $names && return 0
    say "Please have these packages installed, then run this again:$names"
    return 1
}

# A Python counts only if it runs and is whole: the stand-ins of version managers may
# lead nowhere, and Debian's own comes without venv.
suits() {
    "$1" -c 'import ensurepip, sqlite3, ssl, sys, venv
sys.exit(not (3, 11) <= sys.version_info < (3, 16))' >/dev/null 2>&1
}

find_python() {
    for version in 3.15 3.14 3.13 3.12 3.11 3 ""; do
        python=python$version
        suits "$python" && return 0
    done
    return 1
}

make_venv() {
    find_python || { need python3 python3-venv && find_python; } ||
        { need python3.11-venv && find_python; } ||
        stop "Quarterdeck needs Python 3.11 to 3.15 with its venv module: install one."
    "$python" -m venv --clear "$venv"
}

pip() {  # without setuptools' warnings, which are for its own makers
    env PYTHONWARNINGS=ignore "$venv/bin/python" -m pip --disable-pip-version-check -q \
        install --no-deps "$@" ||
        stop "The set-up stopped for the reason above; is there an internet connection?"
}

# What a finished set-up depends on: the two files, and the place, which scripts name.
stamp() { cat "$here/pyproject.toml" "$here/$1" | cksum; printf '%s\n' "$here"; }

# set_up LOCK: costs nothing when this very lock was installed before.
set_up() {
    [ "$(cat "$venv/$1.done" 2>/dev/null)" != "$(stamp "$1")" ] || return 0
    say "Setting up in $venv: this takes a minute, once."
    # shellcheck disable=SC2086
    need $for_qt || true  # some can be done without; the import below is the judge
    { suits "$venv/bin/python" && "$venv/bin/python" -m pip -V >/dev/null 2>&1; } ||
        make_venv
    pip --require-hashes --only-binary :all: -r "$here/$1"
    pip --no-build-isolation -e "$here"
    "$venv/bin/python" -c 'import PySide6.QtPdfWidgets, PySide6.QtWidgets' ||
        stop "Qt lacks the library named above: install it, then run this again."
    stamp "$1" >"$venv/$1.done"
}

run_checks() {
    if [ "${1-}" = --release ]; then shift; export QUARTERDECK_RELEASE=1; fi
    # shellcheck disable=SC2086
    need $for_tests || exit 1
    set_up requirements-test.lock
    cd "$here"
    export LC_ALL=C.UTF-8 PATH="$venv/bin:$PATH"
    # pytest-xvfb brings a screen of its own, for X; so tests meet real windows there.
    unset QT_QPA_PLATFORM WAYLAND_DISPLAY XDG_SESSION_TYPE
    result=0
    ruff format --check . || result=1
    ruff check . || result=1
    mypy || result=1
    # All of it on all cores; what was asked for by name in one go, as it is less.
    if [ $# -eq 0 ]; then set -- -n auto --maxprocesses 4 --dist loadfile; fi
    pytest "$@" || result=1
    return $result
}

# The main job, checkable on a server: the example plan and its printed quarter.
print_example() {
    folder=${XDG_DATA_HOME:-$HOME/.local/share}/quarterdeck/example
    plan=$folder/example-$(date +%Y-%m-%d).qdeck  # it is laid around the day it is made
    paper=${plan%.qdeck}.pdf
    month=$(date +%m)
    quarter=$(date +%Y)Q$(((${month#0} + 2) / 3))
    mkdir -p "$folder"
    [ -e "$plan" ] || "$venv/bin/quarterdeck" new "$plan" --sample \
        --company "Brackwater Instruments" --fiscal-year-start 1
    "$venv/bin/quarterdeck" report "$plan" quarter-plan --quarter "$quarter" -o "$paper"
    echo "There is no screen here, so no window. The example plan is $plan"
    echo "and its quarter plan, ready to print, is $paper"
}

has_screen() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]
}

if [ "${1-}" = test ]; then
    shift
    run_checks "$@"
    exit
fi
set_up requirements.lock
if [ $# -gt 0 ] || has_screen; then exec "$venv/bin/quarterdeck" "$@"; fi
print_example

#!/bin/sh
# Starts the program with the Python that lies beside it: -I keeps out whatever else Python finds on the computer, and
# with -B nothing is written beside the program, which the package could not remove.
here=$(dirname "$(readlink -f "$0")")/../python
exec "$here/bin/@PYTHON@" -I -B "$here/@NAME@" "$@"

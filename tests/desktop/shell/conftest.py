"""The fixtures of `tests.programs` for every test of the shell."""

from __future__ import annotations

from tests import programs

make_program = programs.make_program
program = programs.program
at_work = programs.at_work
colleague = programs.colleague

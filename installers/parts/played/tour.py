"""Plays the tour in windows on a real screen; the command of that name plays it without one."""

import sys
from pathlib import Path

from desktop.tour.play import play

told = play(Path(sys.argv[1]))
sys.exit(f"Not reached: {told.missed}" if told.missed else 0)

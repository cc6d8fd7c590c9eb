"""``liaison-desk``: opens the window; sub-commands work without one.

The icon gives no arguments, and a start without any loads nothing that only a command line needs.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Open the window, or do what the arguments say."""
    if sys.argv[1:]:
        from desktop.commands.line import line

        sys.exit(line())
    # What is made now is kept: to look through it for garbage would only cost time.
    gc.disable()
    from desktop.app import run
    from desktop.settings.usual import usual_places

    sys.exit(run(usual_places()))

"""How long ago something was, which setting the clock neither shortens nor lengthens while the computer runs."""

from __future__ import annotations

import msgspec

from db.kernel.clock import Clock


class Moment(msgspec.Struct, frozen=True):
    """An instant as the computer knows it: by its clock, and by how long it has been running."""

    at: float
    """Unix time; counts only across a restart of the computer."""
    start: str = ""
    seconds: float = -1.0


def moment(clock: Clock) -> Moment:
    """Return the present instant."""
    running = clock.running()
    return Moment(clock.now().timestamp(), running.start, running.seconds)


def gone_since(then: Moment, clock: Clock) -> float:
    """Return the seconds since an instant; less than none where the clock was set back across a restart."""
    now = moment(clock)
    if then.start == now.start and 0 <= then.seconds <= now.seconds:
        return now.seconds - then.seconds
    return now.at - then.at

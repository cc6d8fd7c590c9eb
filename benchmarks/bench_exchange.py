"""What a whole station, a hundredth of it and a conflict cost as bundles, beside floors and other people's programs.

One workload for all: 100,000 matters of twenty columns and 300,000 facts, ``--scale`` makes it smaller. Steps run in
processes of their own and are counted in processor seconds, medians of three rounds in turn. The targets are those of
the plan (`sync.md` §4): what must hold, and what to be proud of.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace

from benchmarks.exchange import carriers as c
from benchmarks.exchange.carriers import Carrier, Found, Table
from benchmarks.measure import Finding, bounded, is_quick, scale, sized, tell

_MOST_OF_SLOW = 0.1
"""Scale at which the slow ones are played at most; Morango would take half an hour for the whole."""

_STEPS = ("export", "export 1 %", "import", "import 1 %")
_TOLD = {
    "export": "export, everything", "export 1 %": "export, one in a hundred changed",
    "import": "import into an empty station", "import 1 %": "import of one in a hundred",
}  # fmt: skip
_COLD = {"import 1 %": "import of one in a hundred", "conflicts": "1,000 conflicting operations"}
_OF_CIPHER = {
    "export": (1.4, 1.0), "export 1 %": (2, 1.2), "import": (1.4, 0.85), "import 1 %": (1.5, 1.0),
}  # fmt: skip
_OF_SESSION = {
    "export": (0.9, 0.6), "export 1 %": (1.0, 0.5), "import": (1.5, 1.0), "import 1 %": (2.5, 1.5),
}  # fmt: skip
"""What must hold and what is aimed at, as a share of that one's time."""


def main() -> None:
    """Play everything and tell it as ratios."""
    asked = _asked()
    table, slow = Table(), min(asked.scale, _MOST_OF_SLOW)
    table.play(c.QUICK, asked.scale, asked.rounds)
    if not is_quick():
        table.play((c.PRODUCT,), asked.scale / 10, asked.rounds)
        if asked.scale > slow and asked.scale / 10 != slow:
            table.play((c.PRODUCT,), slow, asked.rounds)
        table.play(c.SLOW, slow, 1)
    tell(list(_Told(table, asked.scale, slow).findings()))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=scale())
    parser.add_argument("--rounds", type=int, default=sized(3, 1))
    return parser.parse_args()


@dataclass(frozen=True, slots=True)
class _Told:
    """The table as findings."""

    table: Table
    scale: float
    slow: float

    def findings(self) -> Iterator[Finding]:
        """Yield every line in the order of the targets."""
        yield from self._against_floors()
        yield from self._of_ours()
        yield from self._sizes()
        yield from self._growth()
        yield from self._against_session()
        yield from self._against_slow()

    def _against_floors(self) -> Iterator[Finding]:
        for step, (must, aim) in _OF_CIPHER.items():
            yield from self._beside(c.CIPHER, step, _TOLD[step], must=must, aim=aim)
        for step in _STEPS:
            for floor in (c.SECURE, c.HAND):
                is_bound = (step, floor) == ("export 1 %", c.HAND)
                yield from self._beside(floor, step, _TOLD[step], must=0.5 if is_bound else None)
        yield from self._beside(c.CIPHER, "conflicts", "1,000 conflicting operations", must=2, aim=1.2)  # fmt: skip

    def _of_ours(self) -> Iterator[Finding]:
        ours = self._found(c.PRODUCT)
        if ours is None:
            return
        for step, what, of, told, bounds in (
            (
                "known",
                "a bundle that is known already",
                "import 1 %",
                "its first import",
                (0.1, None),
            ),
            (
                "check",
                "decrypted and checked, no database",
                "import",
                "the whole import",
                (0.25, 0.15),
            ),
        ):
            found = Finding(what, ours[step] * 1000, "ms", told, ours[of] * 1000)
            yield bounded(found, must=bounds[0], aim=bounds[1])
        backup = ours["backup"] * 1000
        yield Finding("the backup of the whole file before it, once an hour", backup)
        for step, what in _COLD.items():
            yield from self._beside(c.CIPHER, f"cold {step}", f"{what}, with this backup")
        known = Finding("a bundle that is known already, by itself", ours["known"] * 1000)
        yield replace(known, aim="<= 20 ms", met=known.ours <= 20)
        for step, what in (("peak out", "exports"), ("peak in", "imports")):
            held = Finding(f"memory of the process that {what}", ours[step], "MB")
            yield bounded(held, must=160, aim=115)

    def _sizes(self) -> Iterator[Finding]:
        for name, must, aim in (("full", 1.12, 1.05), ("part", 0.65, 0.5)):
            what = "file with everything" if name == "full" else "file with one in a hundred"
            for floor in (c.HAND, c.SECURE):
                bounds = {"must": must, "aim": aim} if floor is c.HAND else {}
                yield from self._beside(floor, f"{name} bytes", what, **bounds)

    def _growth(self) -> Iterator[Finding]:
        small, large = self.table.of(c.PRODUCT, self.scale / 10), self._found(c.PRODUCT)
        if small is None or large is None:
            return
        for step in ("export 1 %", "import 1 %"):
            ours, theirs = large[step] * 1000, small[step] * 1000 * 10
            what = f"{_TOLD[step]}, at a scale ten times as large"
            yield bounded(Finding(what, ours, "ms", "ten times the small one", theirs), must=1.2, aim=1)  # fmt: skip

    def _against_session(self) -> Iterator[Finding]:
        for step, (must, aim) in _OF_SESSION.items():
            yield from self._beside(c.SESSION, step, _TOLD[step], must=must, aim=aim)

    def _against_slow(self) -> Iterator[Finding]:
        at = self.slow
        for peer, times, proud in ((c.POUCH, 3, 5), (c.CRSQLITE, 9, 14), (c.MORANGO, 30, 48)):
            for step in _STEPS:
                bounds = {"must": 1 / times, "aim": 1 / proud} if step == "import" else {}
                yield from self._beside(peer, step, f"{_TOLD[step]} (scale {at:g})", at, **bounds)
        for peer in (c.SHARDS, c.RECORDS):
            for step in _STEPS:
                bounds = {"must": 1 / 3, "aim": 1 / 4} if step == "export" else {}
                yield from self._beside(peer, step, f"{_TOLD[step]} (scale {at:g})", at, **bounds)
            what = f"file with one in a hundred (scale {at:g})"
            yield from self._beside(peer, "part bytes", what, at, must=1 / 5, aim=1 / 9)

    def _beside(
        self,
        carrier: Carrier,
        step: str,
        what: str,
        scale: float | None = None,
        *,
        must: float | None = None,
        aim: float | None = None,
    ) -> Iterator[Finding]:
        ours, theirs = self._found(c.PRODUCT, scale), self._found(carrier, scale)
        if ours is None or theirs is None:
            return
        unit, factor = ("KiB", 1 / 1024) if step.endswith("bytes") else ("ms", 1000)
        found = Finding(what, ours[step] * factor, unit, carrier.title, theirs[step] * factor)
        yield found if must is None else bounded(found, must=must, aim=aim)

    def _found(self, carrier: Carrier, scale: float | None = None) -> Found | None:
        """Return what a carrier took, and what the first of an hour does with the backup that only ours makes."""
        found = self.table.of(carrier, self.scale if scale is None else scale)
        if found is None:
            return None
        backup = found.get("backup", 0.0)
        cold = {f"cold {step}": found[step] + backup for step in _COLD if step in found}
        return {**found, **cold}


if __name__ == "__main__":
    main()

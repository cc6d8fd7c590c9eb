"""Printers that exist only in tests: one in the program, one behind a stand-in for ``lp``."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from db.kernel.errors import CannotPrint, TroubleCode
from desktop.printing.spooler import PrintOrder

RECEIPTS = "Counter receipts"
OFFICE = "Office laser"


@dataclass
class FakeSpooler:
    """Takes every order, or refuses with a code."""

    names: tuple[str, ...] = (OFFICE, RECEIPTS)
    refuses: TroubleCode | None = None
    sent: list[PrintOrder] = field(default_factory=list)

    def printers(self) -> tuple[str, ...]:
        """Return the printers' names, the default one first."""
        return self.names

    def send(self, order: PrintOrder) -> None:
        """Keep the order, or refuse it."""
        if self.refuses is not None:
            raise CannotPrint(self.refuses, printer=order.printer)
        self.sent.append(order)


@dataclass
class RememberedPrinters:
    """What a computer remembers, without a settings file."""

    receipt_printer: str = ""
    page_printer: str = ""
    printer_fits: dict[str, dict[str, int]] = field(default_factory=dict)


def lp_program(folder: Path, *, answer: int = 0) -> Path:
    """Write a stand-in for ``lp`` that keeps its arguments and what came through the pipe."""
    program = folder / "lp"
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" >"{folder}/arguments"\ncat >"{folder}/job"\n'
        f"echo 'no such destination' >&2\nexit {answer}\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return program

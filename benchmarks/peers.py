"""The same receipts by typst or WeasyPrint; runs in an environment of its own and imports nothing of ours.

usage: python peers.py typst|weasyprint FOLDER, where FOLDER holds ``receipts.json`` and the fonts' path.
The peer warms up on three receipts, then prints the milliseconds of all of them as one PDF.
"""

from __future__ import annotations

import html
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_TYPST = """
#let rows = json(bytes(sys.inputs.rows))
#set text(font: "Noto Sans SC", size: 9.9pt)
#set par(leading: 5pt)
#set page(width: 80mm, height: auto, margin: (x: 6mm, top: 3mm, bottom: 12mm))
#let dashes = line(length: 100%, stroke: (dash: "dashed", thickness: 0.7pt))
#for row in rows [
  #align(center)[#text(12pt, weight: "bold", row.station) \\ #text(11.3pt, row.heading)]
  #dashes
  #align(center)[#row.number_name \\ #text(17pt, weight: "bold", row.number)]
  #dashes
  #text(12pt, weight: "bold", row.title)
  #grid(columns: (11mm, 1fr), row-gutter: 5pt, ..row.facts.flatten())
  #box(width: 100%, stroke: 1.4pt, inset: 5pt, align(center)[#row.due_name \\ #text(14pt, weight: "bold", row.due)])
  #dashes
  #grid(columns: (1fr, auto), image(bytes(row.bars), format: "svg", height: 14.5mm),
    image(bytes(row.qr), format: "svg", height: 14.5mm))
  #row.digits
  #dashes
  #row.advice \\
  #text(12pt, weight: "bold", row.phone) \\
  #row.hours \\ #row.printed
  #pagebreak(weak: true)
]
"""
_STYLE = """
@page { size: 80mm 180mm; margin: 3mm 6mm 12mm 6mm }
body { font: 9.9pt "Noto Sans SC" } section { break-after: page } .c { text-align: center }
h1 { font-size: 12pt; margin: 0 } h2 { font-size: 17pt; margin: 0 } h3 { font-size: 12pt; margin: 0 }
hr { border: 0; border-top: 0.7pt dashed } .box { border: 1.4pt solid; padding: 5pt; text-align: center }
svg { height: 14.5mm } td:first-child { width: 11mm }
"""

Rows = list[dict[str, Any]]


def main(peer: str, folder: Path) -> None:
    """Warm up, make all, print the time, keep the file."""
    rows = json.loads((folder / "receipts.json").read_text(encoding="utf-8"))
    make = {"typst": _typst, "weasyprint": _weasyprint}[peer](folder)
    make(rows[:3])
    begun = time.perf_counter()
    made = make(rows)
    print((time.perf_counter() - begun) * 1000)
    (folder / f"{peer}.pdf").write_bytes(made)


def _typst(folder: Path) -> Callable[[Rows], bytes]:
    import typst

    template = folder / "receipt.typ"
    template.write_text(_TYPST, encoding="utf-8")
    fonts = (folder / "fonts.txt").read_text(encoding="utf-8")
    compiler = typst.Compiler(input=str(template), font_paths=[fonts], ignore_system_fonts=True)
    return lambda rows: compiler.compile(format="pdf", sys_inputs={"rows": json.dumps(rows)})


def _weasyprint(_folder: Path) -> Callable[[Rows], bytes]:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = (_folder / "fonts.txt").read_text(encoding="utf-8")
    configuration = FontConfiguration()
    faces = "".join(
        f'@font-face {{ font-family: "Noto Sans SC"; font-weight: {weight}; '
        f'src: url("file://{fonts}/NotoSansSC_{weight}{name}.ttf") }}'
        for name, weight in (("Regular", 400), ("Bold", 700))
    )
    style = weasyprint.CSS(string=faces + _STYLE, font_config=configuration)

    def make(rows: Rows) -> bytes:
        body = "".join(map(_section, rows))
        page = weasyprint.HTML(string=f"<html><body>{body}</body></html>")
        written: bytes = page.write_pdf(stylesheets=[style], font_config=configuration)
        return written

    return make


def _section(row: dict[str, Any]) -> str:
    said = {key: html.escape(value) for key, value in row.items() if isinstance(value, str)}
    facts = "".join(
        f"<tr><td>{html.escape(name)}</td><td>{html.escape(words)}</td></tr>"
        for name, words in row["facts"]
    )
    return (
        f"<section><div class=c><h1>{said['station']}</h1>{said['heading']}</div><hr>"
        f"<div class=c>{said['number_name']}<h2>{said['number']}</h2></div><hr>"
        f"<h3>{said['title']}</h3><table>{facts}</table>"
        f"<div class=box>{said['due_name']}<h2>{said['due']}</h2></div><hr>{row['bars']}{row['qr']}"
        f"<div>{said['digits']}</div><hr>{said['advice']}<h3>{said['phone']}</h3>"
        f"{said['hours']}<br>{said['printed']}</section>"
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

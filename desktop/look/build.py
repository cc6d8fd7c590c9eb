"""Builds the four style sheets at set-up: qt-material as the base, our own rules on top.

Run as ``python -m desktop.look.build [FOLDER]``; nothing here is imported while the program runs.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

import resources
from desktop.look import icons, sheet, tokens

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COLOR = re.compile(r"@([\w.]+)@")
_ICON = re.compile(r"url\(icon:([\w-]+):([\w.]+)\)")
_FIRST_TYPE = re.compile(r"[*.#]?\w*")

_OURS = frozenset(
    {"*", "QWidget", "QFrame", "QGroupBox", "QLabel", "QDialog", "QScrollArea", "QStackedWidget"}
    | {"QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QTabBar", "QToolTip", "QMenu"}
    | {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QComboBox", "QSpinBox", "QDoubleSpinBox"}
    | {"QDateEdit", "QDateTimeEdit", "QCalendarWidget", "QTableView", "QListView", "QHeaderView"}
    | {"QScrollBar", "QScrolLBar", "QSplitter", "QProgressBar", ".danger", ".warning", ".success"}
)
"""Widgets that `house.qss` decides completely; the base would only add grounds, capitals and lines."""

_UNWANTED = (
    "font-family",
    "font-size",
    "line-height",
    "text-transform",
    "outline",
    "image",
    "border-image",
)
"""Declarations of the base that fight the design: its font, its capitals, its own icons."""


def main(folder: Path | None = None) -> None:
    """Write the style sheet and pictures of every theme."""
    target = folder or resources.path("built", "themes")
    house = _COMMENT.sub("", resources.path("design", "house.qss").read_text(encoding="utf-8"))
    design = tokens.load()
    for theme in design.colors:
        _write_theme(target, theme, design, base=base_of(design.material[theme]), house=house)


def base_of(material: Mapping[str, str]) -> str:
    """Return what remains of qt-material for these colours once our own ground is taken out."""
    kept = (_kept(rule[1], rule[2]) for rule in _RULE.finditer(_COMMENT.sub("", _render(material))))
    return "\n".join(rule for rule in kept if rule)


def _write_theme(target: Path, theme: str, design: tokens.Tokens, *, base: str, house: str) -> None:
    pictures = target / theme
    pictures.mkdir(parents=True, exist_ok=True)
    for name, token in set(_ICON.findall(house)):
        color = design.color(theme, token)
        pictures.joinpath(_picture(name, token)).write_bytes(icons.svg(name, color=color))
    text = _COLOR.sub(lambda found: design.color(theme, found[1]), base + house)
    text = _ICON.sub(lambda found: f"url({_address(theme, found[1], found[2])})", text)
    target.joinpath(f"{theme}.qss").write_text(sheet.defer(text), encoding="utf-8", newline="\n")


def _picture(name: str, token: str) -> str:
    return f"{name}-{token.replace('.', '-')}.svg"


def _address(theme: str, name: str, token: str) -> str:
    return f"{sheet.SEARCH_PATH}:{theme}/{_picture(name, token)}"


def _kept(selectors: str, body: str) -> str:
    wanted = [one for one in map(str.strip, selectors.split(",")) if one and not _is_ours(one)]
    declarations = "; ".join(_declarations(body))
    return f"{', '.join(wanted)} {{ {declarations}; }}" if wanted and declarations else ""


def _is_ours(selector: str) -> bool:
    first = _FIRST_TYPE.match(selector)
    return first is None or first[0] in _OURS or first[0].startswith("#")


def _declarations(body: str) -> Iterator[str]:
    for declaration in map(str.strip, body.split(";")):
        name = declaration.partition(":")[0].strip()
        if name and name not in _UNWANTED and "icon:" not in declaration:
            yield declaration


def _render(material: Mapping[str, str]) -> str:
    import qt_material

    with tempfile.TemporaryDirectory() as folder:
        colors = Path(folder, "colors.xml")
        colors.write_bytes(_color_file(material))
        # An absolute folder keeps it from writing its pictures below the home folder.
        written = qt_material.build_stylesheet(
            str(colors), parent=str(Path(folder, "pictures")), export=True
        )
    return str(written)


def _color_file(material: Mapping[str, str]) -> bytes:
    root = Element("resources")
    for name, color in material.items():
        SubElement(root, "color", name=name).text = color
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))

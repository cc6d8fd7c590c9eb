"""The design tokens of `resources/design/tokens.json`, typed and free of Qt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources


@dataclass(frozen=True, slots=True)
class TypeSize:
    """One step of the type scale in unscaled pixels."""

    px: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on screen and the least contrast they must keep."""

    text: str
    ground: str
    least: float


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every figure of the design; colours are ``#RRGGBB`` or ``#RRGGBBAA``."""

    colors: Mapping[str, Mapping[str, str]]
    pairs: Mapping[str, tuple[Pair, ...]]
    families: tuple[str, ...]
    types: Mapping[str, Mapping[str, TypeSize]]
    sizes: Mapping[str, Mapping[str, int]]
    radius: Mapping[str, int]
    layout: Mapping[str, Any]
    motion: Mapping[str, Any]
    icons: Mapping[str, Any]
    scales: tuple[float, ...]
    material: Mapping[str, Mapping[str, str]]

    def color(self, theme: str, name: str) -> str:
        """Return the colour of a token in one theme."""
        return self.colors[theme][name]

    def type(self, role: str, density: str = "counter") -> TypeSize:
        """Return the type size of a role; touch falls back to the counter where it says nothing."""
        return self.types[density].get(role) or self.types["counter"][role]

    def px(self, role: str, density: str = "counter") -> int:
        """Return the unscaled letter size of a role."""
        return self.type(role, density).px

    def size(self, name: str, density: str = "counter") -> int:
        """Return an unscaled control size; touch falls back to the counter."""
        found = self.sizes[density].get(name)
        return self.sizes["counter"][name] if found is None else found


@cache
def load() -> Tokens:
    """Read the shipped tokens; the file is read once."""
    raw = json.loads(resources.path("design", "tokens.json").read_text(encoding="utf-8"))
    return Tokens(
        colors=raw["color"],
        pairs={theme: tuple(map(_pair, pairs)) for theme, pairs in raw["contrast"].items()},
        families=tuple(raw["font"]["ui"]),
        types={density: _types(roles) for density, roles in raw["type"].items()},
        sizes=raw["size"],
        radius=raw["radius"],
        layout=raw["layout"],
        motion=raw["motion"],
        icons=raw["icon"],
        scales=tuple(raw["textScale"]),
        material=raw["qtMaterial"],
    )


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio of two ``#RRGGBB`` colours."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _pair(raw: Mapping[str, Any]) -> Pair:
    return Pair(raw["fg"], raw["bg"], float(raw["min"]))


def _types(roles: Mapping[str, Mapping[str, int]]) -> dict[str, TypeSize]:
    return {
        role: TypeSize(step["px"], step["line"], step["weight"]) for role, step in roles.items()
    }


def _luminance(color: str) -> float:
    parts = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

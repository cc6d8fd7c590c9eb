"""Problems that rules find in what a person typed: a field, a code, parameters for the sentence."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

NO_PARAMS: Mapping[str, object] = MappingProxyType({})


class ProblemCode(StrEnum):
    """Base of the features' problem codes; has no members of its own so that features can extend it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about one field of a command.

    ``warns`` marks a finding that is shown and never blocks saving (domain reference §6).
    """

    field: str
    code: ProblemCode
    params: Mapping[str, object] = dataclasses.field(default_factory=lambda: NO_PARAMS)
    warns: bool = False

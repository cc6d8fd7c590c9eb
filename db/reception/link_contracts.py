"""What crosses about matters that have to do with one another, and about opinions found in a matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from db.kernel.ids import LinkId, MatterId


@dataclass(frozen=True, slots=True)
class TypedMatter:
    """What a form holds of a matter that nobody registered yet; place and category may be unknown."""

    text: str
    region_name: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class LinkMatters:
    """登记为同一事项: both keep their numbers; the later one repeats the earlier where one person raised both."""

    matter: MatterId
    other: MatterId


@dataclass(frozen=True, slots=True)
class EndLink:
    """解除关联, with the reason; the link stays readable in the journal."""

    matter: MatterId
    link: LinkId
    reason: str


@dataclass(frozen=True, slots=True)
class HoldOpinion:
    """搭载立法意见: a matter also holds an opinion on a draft law (S4-15)."""

    matter: MatterId
    text: str
    article: str = ""
    """Which law and article, e.g. ``《物业管理条例》第二十三条``; empty when nobody knows yet."""


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """One opinion that waits for a consultation, with the matter that holds it."""

    link: LinkId
    matter: MatterId
    number: str
    title: str
    received_at: datetime
    article: str
    text: str

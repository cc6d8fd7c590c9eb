"""Facts of an invented matter's papers; every value can be overridden."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from db.kernel.clock import CHINA
from db.kernel.ids import PersonId
from db.people.contracts import DeputyLevel, Gender
from db.reception.contracts import (
    Channel,
    DeputyName,
    DueDate,
    NextStep,
    PaperFacts,
    TimelineEntry,
    VisitorKind,
)

RECEIVED = datetime(2026, 3, 18, 14, 12, tzinfo=CHINA)
LONG_TITLE = ("关于桂湾社区北门至康乐路沿线路灯连续多日不亮影响老人和放学孩子夜间出行安全" * 2)[:60]
LONG_NAME = ("阿依古丽·买买提·吐尔逊·" * 5)[:50]


def deputy(name: str = "祝云舟", level: DeputyLevel = DeputyLevel.COUNTY) -> DeputyName:
    """Return a deputy as papers name one."""
    return DeputyName(PersonId(UUID(int=7)), name, level)


def paper_facts(**values: Any) -> PaperFacts:
    """Return what the papers of a street-lamp matter say."""
    facts: dict[str, Any] = {
        "station_name": "岚川市南渚区松陌镇代表联络站",
        "number": "松陌接〔2026〕312号",
        "machine_number": "330481-SM-REC-2026-000312",
        "scan_digits": "0105012026000312",
        "title": "桂湾社区北门路灯连续多日不亮",
        "visitor": "沈知行",
        "visitor_kind": VisitorKind.INDIVIDUAL,
        "visitor_count": 1,
        "confidential": False,
        "gender": Gender.MALE,
        "age_band": "41–50 岁",
        "phone": "199 **** 2764",
        "region_name": "桂湾社区",
        "address": "清荷苑 3 幢",
        "work_unit": "",
        "received_at": RECEIVED,
        "place": "松陌镇代表联络站",
        "channel": Channel.VISIT_STATION,
        "statement": "北门四盏路灯从 3 月 12 日起晚上不亮，老人和放学的孩子要摸黑走一段路。",
        "answer": "",
        "deputies": (deputy(),),
        "legal_officers": (),
        "recorder": "温予安",
        "category": "交通出行",
        "unit": "区城市照明管理所",
        "due": DueDate(date(2026, 4, 9), date(2026, 3, 18), 15),
        "duty_phone": "0000-8123-0016",
        "office_hours": "工作日 8:30–11:30、13:30–17:00",
        "printed_at": RECEIVED + timedelta(minutes=1),
        "printed_by": "温予安",
        "next_step": NextStep.ASSIGN,
    }
    return PaperFacts(**(facts | values))


def step(hours: int = 0, action: str = "matter_assigned", **values: Any) -> TimelineEntry:
    """Return one line of the course of handling."""
    facts: dict[str, Any] = {
        "at": RECEIVED + timedelta(hours=hours), "action": action, "actor": "温予安",
        "subject": "区城市照明管理所", "text": "请三日内到现场查看。",
    }  # fmt: skip
    return TimelineEntry(**(facts | values))

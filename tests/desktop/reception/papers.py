"""Facts of an invented matter's papers; every value can be overridden."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from db.calendar.deadlines import Lateness
from db.kernel.clock import CHINA
from db.kernel.ids import MatterId, PersonId
from db.people.contracts import DeputyLevel, Gender
from db.reception.books import totals_of
from db.reception.codes import (
    AgeBand,
    Channel,
    ContactForm,
    MatterState,
    NextStep,
    ResultClass,
    Route,
    VisitorKind,
)
from db.reception.contracts import DeputyName, DueDate, MatterLine, TimelineEntry
from db.reception.handling import Score, UnitRole, UrgeForm
from db.reception.paper_contracts import (
    AnnouncedDeputy,
    Announcement,
    BookHead,
    Handled,
    Ledger,
    LedgerLine,
    PaperFacts,
    ReplyPart,
    SlipPart,
    UrgePart,
)
from db.stations.contracts import HostBody

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
        "age_band": AgeBand.TO_60,
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


def slip(**values: Any) -> SlipPart:
    """Return the slip by which the lamps were handed over."""
    facts: dict[str, Any] = {
        "number": "松陌交〔2026〕88号", "unit": "区城市照明管理所", "unit_phone": "0000-8123-0044",
        "role": UnitRole.LEAD, "route": Route.TOWN_DEPT, "assigned_at": RECEIVED + timedelta(hours=1),
        "due_on": date(2026, 4, 9), "opinion": "请三日内到现场查看，能修的先修，修不了的说明原因。",
    }  # fmt: skip
    return SlipPart(**(facts | values))


def reply(**values: Any) -> ReplyPart:
    """Return the unit's reply."""
    facts: dict[str, Any] = {
        "unit": "区城市照明管理所", "unit_phone": "0000-8123-0044",
        "replied_at": RECEIVED + timedelta(days=9), "result": ResultClass.A,
        "content": "四盏路灯的驱动电源老化，已于 3 月 26 日全部更换。\n今后每月巡查一次。",
        "handler": "周向远", "met_person": True, "contact_form": ContactForm.PHONE,
        "next_reply_due": None, "on_site": False, "number": "松陌复〔2026〕57号",
    }  # fmt: skip
    return ReplyPart(**(facts | values))


def urge(days: int = 23, **values: Any) -> UrgePart:
    """Return an urge after the deadline."""
    facts: dict[str, Any] = {
        "unit": "区城市照明管理所", "urged_at": RECEIVED + timedelta(days=days),
        "form": UrgeForm.PAPER, "response": "", "days_late": 1, "answer_by": date(2026, 4, 17),
    }  # fmt: skip
    return UrgePart(**(facts | values))


def handled(**values: Any) -> Handled:
    """Return what was done with the lamps."""
    facts: dict[str, Any] = {
        "summary": "北门四盏路灯连续多日不亮，要求尽快修复。", "proposed_handling": "交照明所办理。",
        "sign_days": 2, "slips": (slip(),), "replies": (reply(),),
    }  # fmt: skip
    return Handled(**(facts | values))


def head(**values: Any) -> BookHead:
    """Return what a paper of many matters says of the station."""
    facts: dict[str, Any] = {
        "station_name": "岚川市南渚区松陌镇代表联络站", "short_name": "松陌",
        "host_body": HostBody.TOWN_PRESIDIUM, "county": "南渚区", "town": "松陌镇",
        "duty_phone": "0000-8123-0016", "office_hours": "工作日 8:30–11:30、13:30–17:00",
        "printed_at": RECEIVED, "printed_by": "温予安",
    }  # fmt: skip
    return BookHead(**(facts | values))


def ledger_line(serial: int = 312, **values: Any) -> LedgerLine:
    """Return one matter of a ledger; values of the line and of the ledger alike."""
    of_line: dict[str, Any] = {
        "id": MatterId(UUID(int=serial)), "number": f"松陌接〔2026〕{serial}号", "serial": serial,
        "title": "桂湾社区北门路灯连续多日不亮", "visitor": "沈知行", "phone": "199 **** 2764",
        "state": MatterState.CLOSED, "category": "03", "received_at": RECEIVED,
        "due_on": date(2026, 4, 9), "lateness": Lateness.NONE, "days_left": 0,
        "unit": "区城市照明管理所",
    }  # fmt: skip
    around: dict[str, Any] = {
        "replied_on": date(2026, 3, 27), "closed_on": date(2026, 4, 1), "result": ResultClass.A,
        "days_late": 0, "score": Score.SATISFIED,
    }  # fmt: skip
    around["is_closed"] = values.get("state", of_line["state"]) is MatterState.CLOSED
    line = MatterLine(
        **(of_line | {k: v for k, v in values.items() if k in of_line or k == "confidential"})
    )
    return LedgerLine(line=line, **(around | {k: v for k, v in values.items() if k in around}))


def ledger(lines: Sequence[LedgerLine] = (), **values: Any) -> Ledger:
    """Return the ledger of these matters."""
    kept = tuple(lines)
    facts: dict[str, Any] = {"head": head(), "lines": kept, "totals": totals_of(kept)}
    return Ledger(**(facts | values))


def announcement(**values: Any) -> Announcement:
    """Return the notice of a reception day."""
    facts: dict[str, Any] = {
        "station_name": "岚川市南渚区松陌镇代表联络站", "number": "松陌告〔2026〕3号",
        "received_on": date(2026, 3, 27), "hours": "8:30–11:30", "place": "松陌镇代表联络站一楼接待室",
        "deputies": (
            AnnouncedDeputy("祝云舟", DeputyLevel.COUNTY), AnnouncedDeputy("冉䶮", DeputyLevel.TOWN),
        ),
        "scope": "对政府、监察委员会、法院、检察院工作的意见建议；群众关心的生活事项。",
        "not_accepted": "正在诉讼、仲裁、行政复议的事项，由工作人员说明并引导。",
        "phone": "0000-8123-0016", "issuer": "松陌镇人民代表大会主席团",
        "issued_on": date(2026, 3, 20),
    }  # fmt: skip
    return Announcement(**(facts | values))


def photo(width: int = 400, height: int = 300, form: str = "JPEG") -> bytes:
    """Return a picture of a lamp post, drawn here."""
    from io import BytesIO

    from PIL import Image, ImageDraw

    made = Image.new("RGB", (width, height), (200, 220, 240))
    pen = ImageDraw.Draw(made)
    pen.rectangle((width * 0.48, height * 0.2, width * 0.52, height), fill=(60, 60, 70))
    pen.ellipse((width * 0.4, height * 0.08, width * 0.6, height * 0.24), fill=(250, 220, 80))
    out = BytesIO()
    made.save(out, form)
    return out.getvalue()

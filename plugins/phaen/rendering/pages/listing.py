"""Lists: all records of a kind, grouped; past `MAX_ROWS` a kind of plans splits by plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from phaen.core.citations import document_order
from phaen.core.entry import Entry
from phaen.core.model import KINDS, Kind
from phaen.core.model.case import Case
from phaen.core.model.framework import Framework
from phaen.core.model.indicator import Indicator
from phaen.core.model.organisation import Organisation
from phaen.core.model.plan import Plan
from phaen.core.model.practice import Practice
from phaen.core.model.role import Role
from phaen.core.model.source import Source
from phaen.core.thai import collation_key
from phaen.rendering.heads import HOME, index_link, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site
from phaen.rendering.wording import say_period

MAX_ROWS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a list: its number where it has one, its link, what is said beside it."""

    number: str
    link: LinkTo


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; `more` leads to them where they stand on another page."""

    anchor: str
    title: str
    address: str
    count: int
    rows: Sequence[Row]
    more: LinkTo | None


@dataclass(frozen=True, kw_only=True)
class ListContext(Context):
    """`groups` in the order of the kind."""

    groups: Sequence[Group]


_LEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "plan": "แผนและรายงานทุกฉบับในทะเบียน พร้อมผู้จัดทำและช่วงเวลา",
        "role": "ใครต้องทำอะไรตามแผน แยกเป็นข้อ แต่ละข้อมีลิงก์ของตัวเอง",
        "organisation": "หน่วยงานและคณะบุคคลทุกแห่งที่เอกสารเอ่ยถึง",
        "indicator": "สิ่งที่ใช้วัดหรือตรวจติดตาม พร้อมค่าที่รายงาน",
        "case": "หน่วยงานทำอะไร ติดขัดเรื่องใด แก้อย่างไร",
        "practice": "รูปแบบและนวัตกรรมที่หน่วยงานยกเป็นแบบอย่าง",
        "framework": "แผนและกฎหมายระดับสูงที่แผนอื่นต้องสอดคล้อง",
        "source": "เอกสารราชการที่ข้อมูลในทะเบียนมาจาก",
        "theme": "เลือกเรื่องที่สนใจ แล้วดูทุกอย่างที่เกี่ยวข้องจากทุกเอกสาร",
    }
)
LISTED = tuple(_LEADS)


def make_pages(site: Site) -> Iterator[Page]:
    """The head of each kind's addresses, and for kinds known within plans one list a plan."""
    for name in LISTED:
        kind = KINDS[name]
        yield _page(site, kind, kind.index_address, _LEADS[name], None)
        plans = site.graph.of_kind("plan") if kind.in_plan else []
        for plan in plans:
            if site.graph.of_kind(name, plan.key.id):
                address = f"{kind.index_address}{plan.key.id}/"
                yield _page(site, kind, address, f"{kind.plural}ใน{plan.record.name}", plan)


def _page(site: Site, kind: Kind, address: str, lead: str, plan: Entry | None) -> Page:
    title = f"{kind.plural}: {plan.record.name}" if plan else kind.plural
    make = partial(_context, site, kind, address, lead, plan)
    return Page(address, title, "list.html", make, description=lead)


def _context(site: Site, kind: Kind, address: str, lead: str, plan: Entry | None) -> ListContext:
    entries = site.graph.of_kind(kind.name, plan.key.id if plan else None)
    head = list_head(
        site,
        address,
        f"{kind.plural} · {len(entries)} รายการ" if plan else f"รายการ · {len(entries)} รายการ",
        plan.record.name.th if plan else kind.plural,
        crumbs=[HOME, index_link(kind)] if plan else [HOME],
        lead=lead,
        findings=site.findings_unread(kind.files.split("/{", 1)[0].split("/*", 1)[0]),
    )
    grouped = _by_plan if kind.in_plan else _GROUPERS.get(kind.name, _in_one)
    split = len(entries) > MAX_ROWS and plan is None and kind.in_plan
    groups = [
        _group(site, kind, seat, rows, split=split) for seat, rows in grouped(site, entries).items()
    ]
    return ListContext(head=head, groups=groups)


@dataclass(frozen=True, slots=True)
class _Seat:
    """What heads a group."""

    anchor: str
    title: str
    address: str = ""


def _group(site: Site, kind: Kind, seat: _Seat, entries: Sequence[Entry], *, split: bool) -> Group:
    more = LinkTo("ดูทั้งหมด", f"{kind.index_address}{seat.anchor}/") if split else None
    rows = [] if split else [_row(site, entry) for entry in entries]
    return Group(seat.anchor, seat.title, seat.address, len(entries), rows, more)


def _in_one(site: Site, entries: Sequence[Entry]) -> dict[_Seat, list[Entry]]:
    del site
    return {_Seat("", ""): sorted(entries, key=lambda entry: collation_key(entry.record.name.th))}


def _newest_plans(site: Site, entries: Sequence[Entry]) -> dict[_Seat, list[Entry]]:
    del site
    return {_Seat("", ""): newest_first(entries)}


def newest_first(plans: Sequence[Entry]) -> list[Entry]:
    """Plans by the last year of their period, the newest first; those without a year last."""
    return sorted(plans, key=lambda plan: -(plan.record_as(Plan).period.last_year or 0))


def _in_order(site: Site, entries: Sequence[Entry]) -> dict[_Seat, list[Entry]]:
    del site
    return {_Seat("", ""): list(entries)}


def _by_plan(site: Site, entries: Sequence[Entry]) -> dict[_Seat, list[Entry]]:
    groups: dict[_Seat, list[Entry]] = defaultdict(list)
    for entry in document_order(site.graph, entries):
        plan_id = entry.key.plan or ""
        plan = site.graph.get("plan", plan_id)
        title, address = (plan.record.name.th, plan.address) if plan else (plan_id, "")
        groups[_Seat(plan_id, title, address)].append(entry)
    newest = [plan.key.id for plan in newest_first(site.graph.of_kind("plan"))]
    return dict(sorted(groups.items(), key=lambda item: newest.index(item[0].anchor)))


def _by_kind(site: Site, entries: Sequence[Entry]) -> dict[_Seat, list[Entry]]:
    del site
    groups: dict[_Seat, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: collation_key(entry.record.name.th)):
        kind = entry.record_as(Organisation).kind
        groups[_Seat(str(kind), kind.label)].append(entry)
    return dict(sorted(groups.items(), key=lambda item: collation_key(item[0].title)))


_GROUPERS: Final[Mapping[str, Callable[[Site, Sequence[Entry]], dict[_Seat, list[Entry]]]]] = (
    MappingProxyType({"organisation": _by_kind, "plan": _newest_plans, "theme": _in_order})
)


def _row(site: Site, entry: Entry) -> Row:
    record = entry.record
    number, note = "", ""
    if isinstance(record, Plan):
        issuer = ", ".join(org.record.name.th for org in site.graph.targets(entry, "issuer"))
        note = f"{issuer} · {say_period(record.period)}"
    elif isinstance(record, Role):
        note = f"หน้าที่ {len(record.duties)} ข้อ"
    elif isinstance(record, Indicator):
        elements = site.graph.targets(entry, "element")
        number = elements[0].key.id if elements else ""
        note = record.measure.label
    elif isinstance(record, Case):
        note = ", ".join(org.record.name.th for org in site.graph.targets(entry, "reporter"))
    elif isinstance(record, Practice):
        note = record.evidence.label
    elif isinstance(record, Organisation):
        note = str(record.area or "")
    elif isinstance(record, Framework):
        note = say_period(record.period) if record.period else ""
    elif isinstance(record, Source):
        note = f"พ.ศ. {record.year}" if record.year else ""
    return Row(number, link_to(entry, note))

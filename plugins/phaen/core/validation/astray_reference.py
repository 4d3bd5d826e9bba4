"""PH313: `site:id` must lead to a record that the other site lists. Else it is a dead link into another's pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model import KINDS
from phaen.core.sisters.abroad import Astray
from phaen.core.validation.dangling_reference import MAX_SUGGESTED
from phaen.core.validation.rule import Finder

_FIND = Finder("PH313", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each reference to another site that no record there answers to."""
    for index, astray in enumerate(graph.astray):
        hint = _hint(graph, astray) if index < MAX_SUGGESTED else ""
        th, en = _say(graph, astray)
        yield _FIND.at(astray.source, astray.field, th, en, hint)


def _say(graph: Graph, astray: Astray) -> tuple[str, str]:
    labels = "หรือ".join(KINDS[kind].label for kind in astray.ref.kinds)
    names = " or ".join(astray.ref.kinds)
    if astray.site not in graph.sisters.entries:
        return f"ไม่รู้จักเว็บไซต์ “{astray.site}”", f"no site is called “{astray.site}”"
    if astray.elsewhere is not None:
        kind = astray.elsewhere.kind
        label = KINDS[kind].label if kind in KINDS else kind
        return (
            f"“{astray.ref}” เป็น{label} แต่ช่องนี้ต้องเป็น{labels}",
            f"“{astray.ref}” is of the kind {kind}, not {names}",
        )
    return (
        f"เว็บไซต์ “{astray.site}” ไม่มี{labels}รหัส “{astray.ref.partition(':')[2]}”",
        f"the site “{astray.site}” has no {names} “{astray.ref.partition(':')[2]}”",
    )


def _hint(graph: Graph, astray: Astray) -> str:
    sites = graph.sisters.entries
    if astray.site not in sites:
        near = get_close_matches(astray.site, sites, n=2, cutoff=0.6)
        words = _either((f"“{site}”", str(sites[site].record.name)) for site in near)
        return f"หมายถึง {words} ใช่ไหม" if words else "เพิ่มเว็บไซต์นี้ใน sites.yml ก่อน"
    known = {
        ref: there
        for ref, there in graph.sisters.of_kinds(astray.ref.kinds).items()
        if ref.startswith(f"{astray.site}:")
    }
    near = get_close_matches(astray.ref, known, n=3, cutoff=0.6)
    words = _either((f"“{ref}”", known[ref].listed.title) for ref in near)
    if words:
        return f"หมายถึง {words} ใช่ไหม"
    return "ตรวจการสะกด หรือสั่ง phaen inventories เพื่อรับบัญชีระเบียนล่าสุด"


def _either(found: Iterable[tuple[str, str]]) -> str:
    return " หรือ ".join(f"{ref} ({title})" for ref, title in found)


RULE = _FIND.rule(
    "รหัสที่อ้างถึงเว็บไซต์อื่นต้องมีอยู่ที่นั่น", "references to other sites lead to records there", check
)

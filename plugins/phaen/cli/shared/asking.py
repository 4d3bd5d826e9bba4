"""Questions in a terminal about the fields of a new record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click
from pydantic.fields import FieldInfo

from phaen.core.graph import Graph
from phaen.core.ids import is_reference
from phaen.core.new_records.template import choices_of, example_of, refers_to
from phaen.core.new_records.values import takes_many

_MOST_SHOWN = 12


def ask(graph: Graph, name: str, field: FieldInfo, plan: str | None) -> list[str]:
    """What is answered for a field: references and words of closed lists chosen from a list, else a line.

    Nothing where the answer is empty.
    """
    example = example_of(field)
    more = f" เช่น {example}" if example and not (choices_of(field) or refers_to(field)) else ""
    click.echo(f"\n{field.title} ({name}): {field.description}{more}")
    if choices := choices_of(field):
        return _choose([(choice.value, choice.label) for choice in choices])
    kinds = refers_to(field)
    if not kinds:
        answer = click.prompt("", default="", show_default=False, prompt_suffix="> ")
        return [answer] if answer.strip() else []
    return choose_records(graph, kinds, plan, many=takes_many(field))


def choose_records(
    graph: Graph, kinds: Sequence[str], plan: str | None, *, many: bool
) -> list[str]:
    """References to records of the kinds, chosen one after the other until the answer is empty."""
    offered = list(_offered(graph, kinds, plan))
    found: list[str] = []
    while True:
        chosen = _choose(offered)
        found += chosen
        if not chosen or not many:
            return found


def _offered(graph: Graph, kinds: Sequence[str], plan: str | None) -> Iterator[tuple[str, str]]:
    """Records as they are referred to from the plan, its own first, with their names."""
    for kind in kinds:
        entries = sorted(graph.of_kind(kind), key=lambda entry: entry.key.plan != plan)
        for entry in entries:
            yield (entry.key.id if entry.key.plan == plan else entry.key.ref), entry.record.name.th


def _choose(offered: Sequence[tuple[str, str]]) -> list[str]:
    """One of a list by its number or id; other words narrow the list; nothing to go on."""
    shown = list(offered)
    while True:
        for number, (id_, name) in enumerate(shown[:_MOST_SHOWN], start=1):
            click.echo(f"  {number:>2}  {id_}  {name}")
        if len(shown) > _MOST_SHOWN:
            click.echo(f"      … อีก {len(shown) - _MOST_SHOWN} รายการ พิมพ์คำเพื่อค้น (type to narrow)")
        answer = click.prompt(
            "", default="", show_default=False, prompt_suffix="เลข รหัส หรือคำค้น (Enter = ข้าม)> "
        ).strip()
        if not answer:
            return []
        if answer.isdecimal() and 1 <= int(answer) <= min(len(shown), _MOST_SHOWN):
            return [shown[int(answer) - 1][0]]
        if any(answer == id_ for id_, _ in offered):
            return [answer]
        near = [one for one in offered if answer.casefold() in " ".join(one).casefold()]
        if not near and is_reference(answer):
            click.echo("  ไม่มีรหัสนี้ (no such id)")
        shown = near or list(offered)

"""`phaen new`: the beginning of a record, explained field by field, at its place."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

import click

from phaen.cli.shared.asking import ask, choose_records
from phaen.cli.shared.exits import EXIT_COULD_NOT_RUN, EXIT_ISSUES
from phaen.cli.shared.kind_options import NOT_ASKED, kind_command
from phaen.cli.shared.saving import save_all
from phaen.core.graph import Graph
from phaen.core.ids import is_id
from phaen.core.issues import Issue, Place, Severity
from phaen.core.loading.findings import outside_link
from phaen.core.loading.folder import leads_inside
from phaen.core.loading.nodes import Plain
from phaen.core.loading.reading import read_text
from phaen.core.model import KINDS, Kind
from phaen.core.model.describe import field_names, find_field
from phaen.core.model.record import NumberedRecord
from phaen.core.model.removed import REMOVED
from phaen.core.new_records.naming import free_id
from phaen.core.new_records.placing import (
    CannotPlaceError,
    file_of,
    holds_many,
    place_alone,
    place_in_list,
    place_under,
)
from phaen.core.new_records.template import (
    Template,
    refers_to,
    stand_ins,
    write_template,
)
from phaen.core.new_records.values import CannotReadError, read_values, takes_many
from phaen.core.pipeline import run
from phaen.core.visible import visible


class _Kinds(click.Group):
    """A subcommand a kind, made from its model when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return [*KINDS, REMOVED.name]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        kind = {**KINDS, REMOVED.name: REMOVED}.get(cmd_name)
        return kind_command(kind, _begin(kind)) if kind else None


@click.group(cls=_Kinds)
def new() -> None:
    """Begin a record of a kind: an explained template with a free id, at the right place.

    In a terminal, asks for what the record must have and for what it refers to. Exit status: 0 written,
    1 refused (nothing is written), 2 could not run.
    """


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked for; `given` are the values by field, as typed."""

    kind: Kind
    data: Path
    plan: str | None
    under: str
    id: str
    given: dict[str, list[str]]
    brief: bool


def _begin(kind: Kind) -> Any:
    def begin(
        data: Path,
        id_: str,
        *,
        ask: bool | None,
        brief: bool,
        dry_run: bool,
        plan: str = "",
        under: str = "",
        **fields: Any,
    ) -> None:
        if not data.is_dir():
            _stop(f"ไม่พบโฟลเดอร์ {data} (no such folder)", EXIT_COULD_NOT_RUN)
        given = {
            name.removeprefix("field_"): list(values) for name, values in fields.items() if values
        }
        wish = _Wish(kind, data, plan or None, under, id_, given, brief)
        _write_new(wish, may_ask=sys.stdin.isatty() if ask is None else ask, dry_run=dry_run)

    return begin


def _write_new(wish: _Wish, *, may_ask: bool, dry_run: bool) -> None:
    graph = run(wish.data, "").graph
    wish = _complete(graph, wish) if may_ask else wish
    wish = _identify(graph, wish)
    values = _read_given(wish)
    template = write_template(wish.kind, values, brief=wish.brief)
    file, text = _place(graph, wish, template)
    left = stand_ins(graph, wish.kind, template.missing, wish.plan)
    whole = write_template(wish.kind, values | left)
    refused = _try_out(wish, *_place(graph, wish, whole), frozenset(left))
    if refused:
        lines = [
            f"{i.place.file}:{i.place.line}: {i.code} {i.message.th} ({i.message.en})"
            for i in refused
        ]
        _stop("\n".join(lines), EXIT_ISSUES)
    if dry_run:
        click.echo(text, nl=False)
        return
    save_all({wish.data / file: text.encode()})
    click.echo(f"{(wish.data / file).as_posix()}: {wish.kind.label} {wish.id}")
    if template.missing:
        click.echo(f"ยังต้องเติม (left to fill): {', '.join(template.missing)}")


def _complete(graph: Graph, wish: _Wish) -> _Wish:
    """Ask for the plan, for what must be there, and for what is referred to."""
    plan, given = wish.plan, dict(wish.given)
    if wish.kind.in_plan and plan is None:
        click.echo(f"\n{KINDS['plan'].label} (plan)")
        plan = next(iter(choose_records(graph, ["plan"], None, many=False)), None)
    for name in field_names(wish.kind.model):
        field = find_field(wish.kind.model, name)
        if field is None or name in NOT_ASKED or name in given:
            continue
        is_simple = not takes_many(field) or refers_to(field)
        if (field.is_required() and is_simple) or (refers_to(field) and name != "source"):
            answers = ask(graph, name, field, plan)
            given |= {name: answers} if answers else {}
    return replace(wish, plan=plan, given=given)


def _identify(graph: Graph, wish: _Wish) -> _Wish:
    """The plan is there, the id sound and free."""
    kind, plan = wish.kind, wish.plan
    if kind.in_plan and (plan is None or graph.get("plan", plan) is None):
        plans = ", ".join(entry.key.id for entry in graph.of_kind("plan"))
        _stop(f"ต้องบอกแผนด้วย --plan (name the plan): {plans}", EXIT_ISSUES)
    if wish.under and graph.get(kind.name, f"{plan}/{wish.under}") is None:
        _stop(f"ไม่มีข้อ {wish.under} ในแผนนี้ (no such element)", EXIT_ISSUES)
    if kind is REMOVED:
        if not wish.id:
            _stop("ต้องบอกสิ่งที่นำออกด้วย --id ชนิด/รหัส (name what was removed)", EXIT_ISSUES)
        return wish
    known = {name: values[-1] for name, values in wish.given.items()}
    id_ = wish.id or free_id(graph, kind, plan, known, wish.under)
    if not is_id(id_, dotted=issubclass(kind.model, NumberedRecord)):
        _stop(f"“{id_}” ใช้เป็นรหัสไม่ได้ ใช้ a–z ตัวพิมพ์เล็ก ตัวเลข และขีด (not an id)", EXIT_ISSUES)
    return replace(wish, id=id_)


def _read_given(wish: _Wish) -> dict[str, Plain]:
    values: dict[str, Plain] = {"id": wish.id}
    for name, typed in wish.given.items():
        field = find_field(wish.kind.model, name)
        try:
            values |= {name: read_values(field, typed)} if field else {}
        except CannotReadError as error:
            _stop(f"--{name.replace('_', '-')}: {error}", EXIT_ISSUES)
    return values


def _place(graph: Graph, wish: _Wish, template: Template) -> tuple[str, str]:
    file = file_of(wish.kind, wish.plan, wish.id)
    path = wish.data / file
    if not leads_inside(wish.data, path):
        _stop(outside_link(Place(path.as_posix())).message.th, EXIT_ISSUES)
    try:
        if not path.exists():
            folder = wish.id if wish.kind.name == "plan" else wish.plan
            return file, place_alone(wish.kind, folder, template.text)
        if not holds_many(wish.kind):
            _stop(f"มี {path} อยู่แล้ว (already there)", EXIT_ISSUES)
        text, _ = read_text(path, file)
        parent = graph.get(wish.kind.name, f"{wish.plan}/{wish.under}") if wish.under else None
        if parent is not None:
            return file, place_under(wish.kind, text or "", parent, template.text)
        return file, place_in_list(wish.kind, text or "", template.text)
    except CannotPlaceError as error:
        _stop(f"{path}: {error}", EXIT_ISSUES)


def _try_out(wish: _Wish, file: str, text: str, left: frozenset[str]) -> list[Issue]:
    """The errors that the record would bring, but for what is said of fields left to fill."""
    with TemporaryDirectory(prefix="phaen-") as folder:
        copy = Path(folder) / "data"
        shutil.copytree(wish.data, copy, symlinks=True)
        before = {(i.code, i.field, i.message) for i in run(copy, "").issues}
        save_all({copy / file: text.encode()})
        after = run(copy, "").issues
    return [
        issue
        for issue in after
        if issue.severity is Severity.ERROR
        and (issue.code, issue.field, issue.message) not in before
        and issue.field.partition(".")[0] not in left
    ]


def _stop(message: str, status: int) -> NoReturn:
    click.echo("\n".join(f"phaen new: {visible(line)}" for line in message.splitlines()), err=True)
    raise click.exceptions.Exit(status)

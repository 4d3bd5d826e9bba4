"""`phaen explain`: what a code means, without a site."""

from __future__ import annotations

import click

from phaen.cli.shared.exits import EXIT_COULD_NOT_RUN
from phaen.core.rulebook import RULEBOOK, Example
from phaen.core.visible import visible


@click.command()
@click.argument("code")
@click.pass_context
def explain(context: click.Context, code: str) -> None:
    """Say what CODE means, with a wrong and a right example."""
    entry = RULEBOOK.get(code.upper())
    if entry is None:
        click.echo(f"phaen explain: ไม่มีรหัส {visible(code)} (no such code)", err=True)
        context.exit(EXIT_COULD_NOT_RUN)
    click.echo(f"{entry.code}  {entry.demands.th}\n       {entry.demands.en}\n")
    click.echo(f"{entry.why.th}\n{entry.why.en}")
    for title, example in (("ผิด (wrong)", entry.wrong), ("ถูก (right)", entry.right)):
        click.echo(f"\n{title}  data/{example.path}")
        for line in _lines(example):
            click.echo(f"  │ {line}")


def _lines(example: Example) -> list[str]:
    if example.link:
        return [f"→ {example.link}"]
    lines = [visible(line) for line in (example.before + example.text).splitlines()]
    times = [f"… × {example.times:,}"] if example.times > 1 else []
    odd = [f"({example.encoding.upper()})"] if example.encoding != "utf-8" else []
    return [*lines, *times, *odd]

"""A command a kind of record, with a flag for each of its fields."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from phaen.core.model import Kind
from phaen.core.model.describe import field_names, find_field
from phaen.core.new_records.template import choices_of
from phaen.core.new_records.values import takes_many

NOT_ASKED: Final = frozenset({"id", "previous_ids", "children"})
"""Fields that a new record gets otherwise, or has not yet."""


def kind_command(kind: Kind, begin: Callable[..., None]) -> click.Command:
    """The command for one kind: what all kinds take, then a flag a field, named and explained by its model."""
    options: list[click.Parameter] = [
        click.Option(
            ["--data"],
            type=click.Path(path_type=Path),
            default=Path("data"),
            help="The data folder.",
        ),
        click.Option(["--id", "id_"], default="", help="Its id (default: one that is free)."),
        click.Option(
            ["--ask/--no-ask"],
            default=None,
            help="Ask for what is not given (default: in a terminal).",
        ),
        click.Option(
            ["--brief"], is_flag=True, help="Leave out the explanations and what is optional."
        ),
        click.Option(
            ["--dry-run"], is_flag=True, help="Print what would be written; write nothing."
        ),
    ]
    if kind.in_plan:
        options.append(click.Option(["--plan"], default="", help="The plan that it belongs to."))
    if kind.tree:
        options.append(
            click.Option(["--under"], default="", help="The element that it stands below.")
        )
    for name in field_names(kind.model):
        field = find_field(kind.model, name)
        if field is not None and name not in NOT_ASKED:
            words = f"{field.title}: {field.description}"
            choices = [choice.value for choice in choices_of(field)]
            options.append(
                click.Option(
                    [f"--{name.replace('_', '-')}", f"field_{name}"],
                    multiple=True,
                    type=click.Choice(choices) if choices else str,
                    help=words + (" (ใช้ซ้ำได้)" if takes_many(field) else ""),
                )
            )
    context = {"help_option_names": ["-h", "--help"]}
    help_ = f"{kind.label}: {kind.help}"
    return click.Command(
        kind.name, context_settings=context, params=options, callback=begin, help=help_
    )

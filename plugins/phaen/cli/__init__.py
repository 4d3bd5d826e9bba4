"""The command `phaen`. Each subcommand stands in a module of its own name."""

from __future__ import annotations

import io
import sys

import click

from phaen.cli.check import check
from phaen.cli.diff import diff
from phaen.cli.explain import explain
from phaen.cli.export import export
from phaen.cli.fmt import fmt
from phaen.cli.generate import generate
from phaen.cli.inventories import inventories
from phaen.cli.new import new
from phaen.cli.rename import rename
from phaen.cli.schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="phaen")
def main() -> None:
    """Check plans written as YAML, and write what is made from them."""
    # A terminal without Thai letters is no reason to say nothing.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


for _command in (check, diff, explain, export, fmt, generate, inventories, new, rename, schema):
    main.add_command(_command)

"""`mkdocs build` that is killed when it calls a function: `python dying.py module:function before|after`."""

from __future__ import annotations

import os
import pkgutil
import signal
import sys
from typing import Any

from mkdocs.__main__ import cli


def _die_at(name: str, when: str) -> None:
    owner_name, _, attribute = (
        name.rpartition(".") if "." in name.partition(":")[2] else name.rpartition(":")
    )
    owner = pkgutil.resolve_name(owner_name)
    call = getattr(owner, attribute)

    def dying(*given: Any, **named: Any) -> None:
        if when == "after":
            call(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, attribute, dying)


if __name__ == "__main__":
    _die_at(*sys.argv[1:3])
    sys.argv = ["mkdocs", "build", "--quiet"]
    cli()

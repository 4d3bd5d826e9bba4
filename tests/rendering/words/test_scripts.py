from __future__ import annotations

import json
import subprocess

import pytest

from phaen.rendering.words import CatalogueError, Words, fill_script
from phaen.rendering.words.catalogue import Saying

SAY = Words(
    "th",
    {
        "plain": Saying('say "ก"\n', 'say "ก"\n'),
        "one": Saying("{count} of {who} $`\\", "one of {who}"),
        "filled": Saying("{shown} จาก {all}", "{shown} จาก {all}"),
    },
)


def test_words_become_a_string() -> None:
    assert fill_script('x = say("plain");', SAY) == r'x = "say \"ก\"\n";'
    assert (
        fill_script('p::before{content:say("plain")}', SAY) == r'p::before{content:"say \"ก\"\n"}'
    )


def test_an_unknown_key_stops_the_build() -> None:
    with pytest.raises(CatalogueError, match="nobody"):
        fill_script('say("nobody")', SAY)


def test_other_code_stays() -> None:
    assert fill_script("say(name); assay('x')", SAY) == "say(name); assay('x')"


def test_placeholders_become_a_function() -> None:
    program = """console.log(JSON.stringify([
        say("filled")({ shown: 1200, all: "๓" }), say("one")({ count: 1, who: "us" }),
        say("one")({ count: 2, who: "us" })]))"""
    run = subprocess.run(
        ["node", "-e", fill_script(program, SAY)],  # noqa: S607 -- Node from PATH
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert json.loads(run.stdout) == ["1,200 จาก ๓", "one of us", "2 of us $`\\"]

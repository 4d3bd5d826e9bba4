"""The index is built in Python and asked in the browser: both must see a text alike."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from phaen.core.model.text import Text
from phaen.core.pipeline import run
from phaen.search.grams import fold_keys
from phaen.search.keyed import gram_keys
from phaen.search.normalise import fold, normalise
from search import reference

PROJECT = Path(__file__).resolve().parents[2]
SCRIPT = PROJECT / "overrides" / "assets" / "search" / "text.js"
ODD = [
    "",
    " ",
    "ก.ค.ศ. และ สพฐ.",
    "น้ํา น\u0e4d\u0e48า นํ้า ํา",
    "เเผน เเละ",
    "ที่่ ที่ี ก\u0e48\u0e38",
    "พ.ศ. ๒๕๖๗ ต่าง  ๆ ฯลฯ",
    "D.I.Y. FC.D.I.Y a.b.c.com e.g. A.B",
    "OBEC Content-Center v2.1.3 tak-2566/1.1 a/b/c",
    "zero\u200bwidth\ufeff soft\u00adhyphen",
    "Éclair ÅNGSTRÖM ßtraße İstanbul ǅ",
    "😀 emoji \u0301combining \U0001f600",
    "\t\n\r\x0b\x0c\u00a0\u2003\u3000",
    "๏ ฿100 ๚๛ ฯ ๆๆ ฤๅ ฦ",
    "()[]{}^$.*+?|\\/",
]


def _samples() -> list[str]:
    graph = run(PROJECT / "data", "data").graph
    real = [text.th for entry in graph.all() for _, text in entry.every(Text)]
    dice = random.Random(4)  # noqa: S311 -- samples, no secrets
    letters = [chr(code) for code in range(0x0E01, 0x0E5C)] + list(" .-/abcXYZ019\u200b\u00a0")
    made = ["".join(dice.choices(letters, k=dice.randrange(1, 40))) for _ in range(3000)]
    return [*ODD, *real, *made]


@pytest.fixture(scope="module")
def samples() -> list[str]:
    return _samples()


@pytest.fixture(scope="module")
def answers(samples: list[str], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    node = shutil.which("node")
    assert node, "the parity test needs Node.js"
    path = tmp_path_factory.mktemp("parity") / "samples.json"
    path.write_text(json.dumps(samples), encoding="utf-8")
    result = subprocess.run(
        [node, str(PROJECT / "tests" / "search" / "parity.mjs"), str(SCRIPT), str(path)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    answered: list[dict[str, Any]] = json.loads(result.stdout)
    return answered


def test_there_are_some_thousand_samples(samples: list[str]) -> None:
    assert len(samples) > 4000


def test_both_normalise_alike(samples: list[str], answers: list[dict[str, Any]]) -> None:
    assert [normalise(text) for text in samples] == [answer["normal"] for answer in answers]


def test_places_in_the_original_are_kept(answers: list[dict[str, Any]]) -> None:
    assert all(answer["mapped"] for answer in answers)


def test_both_fold_alike(samples: list[str], answers: list[dict[str, Any]]) -> None:
    assert [fold(normalise(text)) for text in samples] == [answer["folded"] for answer in answers]


def test_both_cut_the_same_grams(samples: list[str], answers: list[dict[str, Any]]) -> None:
    mine = [gram_keys(normalise(text)) for text in samples]
    assert mine == [answer["grams"] for answer in answers]


def test_what_is_asked_of_folded_grams_is_there(
    samples: list[str], answers: list[dict[str, Any]]
) -> None:
    compared = 0
    for text, answer in zip(samples, answers, strict=True):
        keys = gram_keys(normalise(text))
        if not all(fold(cluster) for key in keys for cluster in reference.clusters(key)):
            continue  # a mark that stands alone is no writing
        held = {key for told in fold_keys(keys) for key in told}
        # Runs of one letter are asked by their beginning.
        assert {key for key in answer["foldGrams"] if len(key) > 1} <= held, text
        compared += 1
    assert compared > 1000

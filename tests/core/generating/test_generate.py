from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from phaen.core.generating import generate
from phaen.core.generating.names import province_names
from phaen.core.model import KINDS
from phaen.core.pipeline import Outcome, run


def _write(folder: Path, provinces: int, seed: int) -> Outcome:
    for path, content in generate(provinces, seed):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return run(folder, "data")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return _write(tmp_path_factory.mktemp("data"), 2, seed=7)


def test_nothing_is_found_wrong(two: Outcome) -> None:
    assert [str(issue.message) for issue in two.issues] == []


def test_every_kind_is_there(two: Outcome) -> None:
    assert set(two.graph.entries) == set(KINDS)


def test_a_province_makes_some_three_hundred_pages(two: Outcome) -> None:
    own = Counter(
        entry.key.kind
        for entry in two.graph.all()
        if "p2" in entry.key.ref.replace("/", "-").split("-")
    )
    # A page each, and one for print for each plan and body; lists come on top.
    assert 260 <= own.total() + own["plan"] + own["organisation"] <= 300


def test_records_of_a_province_refer_to_one_another_and_to_the_country(two: Outcome) -> None:
    office = two.graph.entries["organisation"]["peo-p1"]
    parent = two.graph.parent(office) or two.graph.targets(office, "parent")[0]
    assert parent.key.id == "invented-ministry"
    leaf = two.graph.entries["element"]["inspection-p1/1.1"]
    kinds = {link.source.key.kind for link in two.graph.links_to[leaf.key]}
    assert kinds >= {"indicator", "case"}


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert list(generate(1, 3)) == list(generate(1, 3))


def test_another_seed_gives_other_words() -> None:
    assert dict(generate(1, 3)) != dict(generate(1, 4))


def test_a_province_does_not_depend_on_how_many_there_are() -> None:
    three = dict(generate(3, 1))
    assert all(three[path] == content for path, content in generate(2, 1))


@pytest.mark.parametrize("wanted", [1, 77, 100])
def test_names_are_each_given_once(wanted: int) -> None:
    assert len(set(province_names(wanted))) == wanted

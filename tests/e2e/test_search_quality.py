"""A small fixed set of what `make bench-search` measures at large; docs/search.md says what the kinds are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from browsers import ask
from corpus import Corpus
from labels import Query
from playwright.sync_api import Browser
from score import Answer, Score, answers, by_kind

QUERIES = Path(__file__).with_name("search_quality.jsonl")
# The fixed set is small: one query of six that misses all its pages costs 0.17.
RECALL = dict.fromkeys("abcdei", 0.98) | dict.fromkeys("fgh", 0.93) | {"j": 0.75}


@pytest.fixture(scope="module")
def answered(site: Path, origin: str, browser: Browser) -> list[Answer]:
    corpus = Corpus.of_site(site)
    told = [json.loads(line) for line in QUERIES.read_text(encoding="utf-8").splitlines()]
    queries = [
        Query(one["kind"], one["query"], tuple(one["meant"]), tuple(corpus.holding(one["meant"])))
        for one in told
    ]
    context = browser.new_context()
    page = context.new_page()
    lists = [ask(page, origin, query.query) for query in queries]
    context.close()
    return answers(queries, lists, origin)


@pytest.fixture(scope="module")
def scores(answered: list[Answer]) -> Mapping[str, Score]:
    return by_kind(answered)


def test_every_query_of_the_set_still_means_some_page(answered: list[Answer]) -> None:
    assert [one.query.query for one in answered if not one.query.relevant] == []


@pytest.mark.parametrize(("kind", "bound"), sorted(RECALL.items()))
def test_what_is_meant_stands_among_the_first_ten(
    scores: Mapping[str, Score], answered: list[Answer], kind: str, bound: float
) -> None:
    missed = [
        (one.query.query, one.recall, one.got[:3])
        for one in answered
        if one.query.kind == kind and one.recall < 1
    ]
    assert scores[kind].recall >= bound, missed


def test_all_kinds_together_are_found_and_stand_high(scores: Mapping[str, Score]) -> None:
    assert scores["all"].recall >= 0.95
    assert scores["all"].mrr >= 0.93


def test_hardly_a_query_finds_nothing(answered: list[Answer]) -> None:
    nothing = [one.query.query for one in answered if not one.got]
    assert len(nothing) <= 0.01 * len(answered), nothing

"""Recall@10, MRR and empty lists: of all queries and of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from corpus import address_of
from labels import KINDS, Query

TOP = 10


@dataclass(frozen=True)
class Score:
    """Means over some queries; `empty` is the share with no result at all."""

    queries: int
    recall: float
    mrr: float
    empty: float


@dataclass(frozen=True)
class Answer:
    """A query, the addresses it got (each once, best first) and how good they are."""

    query: Query
    got: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Share of what could stand among the first ten that does."""
        wanted = set(self.query.relevant)
        return len(wanted.intersection(self.got[:TOP])) / min(TOP, len(wanted))

    @property
    def reciprocal_rank(self) -> float:
        """One over the rank of the first relevant page, 0 where none is shown."""
        wanted = set(self.query.relevant)
        ranks = (rank for rank, address in enumerate(self.got, 1) if address in wanted)
        return 1 / next(ranks, float("inf"))


def answers(queries: Sequence[Query], lists: Sequence[Sequence[str]], origin: str) -> list[Answer]:
    """Lists of links as answers."""
    return [
        Answer(query, tuple(dict.fromkeys(address_of(href, origin) for href in hrefs)))
        for query, hrefs in zip(queries, lists, strict=True)
    ]


def score(given: Sequence[Answer]) -> Score:
    """Means over the answers given."""
    return Score(
        len(given),
        mean(answer.recall for answer in given),
        mean(answer.reciprocal_rank for answer in given),
        mean(not answer.got for answer in given),
    )


def by_kind(given: Sequence[Answer]) -> dict[str, Score]:
    """A score for each kind, and for `all`."""
    kinds = {kind: [one for one in given if one.query.kind == kind] for kind in KINDS}
    return {kind: score(some) for kind, some in kinds.items() if some} | {"all": score(given)}

"""What is left of a record without its mistakes, so that its page can still be shown beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pydantic import ValidationError

from phaen.core.loading.nodes import Mapping, Node, Path, Sequence, find, to_plain
from phaen.core.model.record import Record

_MAX_ROUNDS = 20
"""A part that has become empty is a mistake of the part above it, which goes in the next round."""


def salvage(
    model: type[Record], node: Mapping, error: ValidationError
) -> tuple[Record, Mapping] | None:
    """The record without the parts that `error` names, and its tree; None where nothing is left.

    What was taken out is named by the findings of the record: it is never published in silence.
    """
    for _ in range(_MAX_ROUNDS):
        # Of a field that is missing, the path leads as far as the part that lacks it.
        wrong = {tuple(find(node, details["loc"])[1]) for details in error.errors()}
        if () in wrong:
            return None
        node = _without_in_mapping(node, wrong)
        try:
            return model.model_validate(to_plain(node)), node
        except ValidationError as again:
            error = again
    return None


def _without(node: Node, wrong: Iterable[Path]) -> Node:
    if isinstance(node, Mapping):
        return _without_in_mapping(node, wrong)
    if isinstance(node, Sequence):
        below = _by_first_step(wrong)
        kept = [
            _without(item, below.get(at, ()))
            for at, item in enumerate(node.items)
            if () not in below.get(at, ())
        ]
        return replace(node, items=kept)
    return node


def _without_in_mapping(node: Mapping, wrong: Iterable[Path]) -> Mapping:
    below = _by_first_step(wrong)
    kept = {
        name: _without(value, below.get(name, ()))
        for name, value in node.values.items()
        if () not in below.get(name, ())
    }
    return replace(node, values=kept)


def _by_first_step(wrong: Iterable[Path]) -> dict[str | int, list[Path]]:
    below: dict[str | int, list[Path]] = {}
    for path in wrong:
        below.setdefault(path[0], []).append(path[1:])
    return below

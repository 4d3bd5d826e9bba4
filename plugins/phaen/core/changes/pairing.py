"""Which part of a list is which part of the list as it was."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeAlias

_LIKENESS = 0.5

Pair: TypeAlias = "tuple[int | None, int | None]"
"""Where a part stood before and where it stands now; None where it did not or does not."""


def pair_up(
    old: Sequence[Any],
    new: Sequence[Any],
    key: Callable[[Any], Hashable | None],
    words: Callable[[Any], str],
) -> list[Pair]:
    """Pairs in the order of the new list, then what is gone.

    Parts with the same key belong together; of those that are left, the ones whose words are alike.
    """
    known = {
        key(part): index for index, part in reversed(list(enumerate(old))) if key(part) is not None
    }
    found: dict[int, int] = {}
    for j, part in enumerate(new):
        i = known.pop(key(part), None) if key(part) is not None else None
        if i is not None:
            found[j] = i
    rest_old = [i for i in range(len(old)) if i not in found.values()]
    rest_new = [j for j in range(len(new)) if j not in found]
    found |= _pair_alike(
        [(i, words(old[i])) for i in rest_old], [(j, words(new[j])) for j in rest_new]
    )
    gone: list[Pair] = [(i, None) for i in range(len(old)) if i not in found.values()]
    return [*((found.get(j), j) for j in range(len(new))), *gone]


def _pair_alike(old: list[tuple[int, str]], new: list[tuple[int, str]]) -> dict[int, int]:
    """Equal words first, in order; then the most alike of what is left."""
    found: dict[int, int] = {}
    for j, text in new:
        same = next((i for i, other in old if other == text and i not in found.values()), None)
        if same is not None:
            found[j] = same
    likeness = [
        (SequenceMatcher(None, before, text, autojunk=False).ratio(), -abs(i - j), i, j)
        for j, text in new
        if j not in found
        for i, before in old
        if i not in found.values()
    ]
    for ratio, _, i, j in sorted(likeness, reverse=True):
        if ratio >= _LIKENESS and j not in found and i not in found.values():
            found[j] = i
    return found


def is_reordered(pairs: Sequence[Pair]) -> bool:
    """Whether what is on both sides stands in another order."""
    kept = [i for i, j in pairs if i is not None and j is not None]
    return kept != sorted(kept)

"""The catalogue files: read, checked one by one, and compared with one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Final, TypeAlias

from phaen.core.loading.nodes import Mapping as Branch
from phaen.core.loading.nodes import Node, Scalar
from phaen.core.loading.tree import read_tree

_ONE, _OTHER = "one", "other"
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_STRAY = re.compile(r"[{}]")
COUNT: Final = "count"
"""The placeholder whose number chooses between `one` and `other`."""


class CatalogueError(Exception):
    """A catalogue that cannot be used, with every reason, one a line."""


@dataclass(frozen=True)
class Saying:
    """One entry. `one` is said where `count` is 1; languages that make no difference have the same twice."""

    other: str
    one: str

    @cached_property
    def names(self) -> frozenset[str]:
        """The placeholders that must be filled."""
        return frozenset(_PLACEHOLDER.findall(self.other))


Catalogue: TypeAlias = Mapping[str, Saying]


def read_catalogues() -> dict[str, Catalogue]:
    """Every language's sayings by key (`page.edit`); raises CatalogueError with all that is wrong."""
    found: dict[str, dict[str, Saying]] = {}
    wrong: list[str] = []
    for file in sorted(files(__package__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yml"):
            sayings, told = parse(file.read_text(encoding="utf-8"), file.name)
            found[file.name.removesuffix(".yml")] = sayings
            wrong += told
    wrong += differences(found)
    if wrong:
        raise CatalogueError("\n".join(wrong))
    return dict(found)


def parse(text: str, name: str) -> tuple[dict[str, Saying], list[str]]:
    """The sayings of one file, and what is wrong with it."""
    root, issues = read_tree(text, name)
    wrong = [f"{name}:{issue.place.line}: {issue.message.en}" for issue in issues]
    found: dict[str, Saying] = {}
    for key, node in _leaves(root, "") if root is not None else ():
        saying = _saying(node)
        if saying is None:
            wrong.append(f"{name}:{node.line}: {key} must be a text, or texts for one and other")
            continue
        found[key] = saying
        wrong += [f"{name}:{node.line}: {key}: {reason}" for reason in _faults(saying)]
    return found, wrong


def differences(catalogues: Mapping[str, Catalogue]) -> list[str]:
    """What languages lack that another has, and placeholders in which they differ."""
    wrong = []
    for key in sorted({key for catalogue in catalogues.values() for key in catalogue}):
        told = {name: found[key].names for name, found in catalogues.items() if key in found}
        wrong += [f"{name}.yml: {key} is missing" for name in catalogues if name not in told]
        if len(set(told.values())) > 1:
            each = ", ".join(f"{name}: {sorted(names)}" for name, names in told.items())
            wrong.append(f"{key} has other placeholders in each language ({each})")
    return wrong


def _leaves(node: Node, key: str) -> Iterator[tuple[str, Node]]:
    if isinstance(node, Branch) and not (node.values and set(node.values) <= {_ONE, _OTHER}):
        for name, below in node.values.items():
            yield from _leaves(below, f"{key}.{name}" if key else name)
    else:
        yield key, node


def _saying(node: Node) -> Saying | None:
    if isinstance(node, Scalar):
        return Saying(node.value, node.value)
    if not isinstance(node, Branch) or set(node.values) != {_ONE, _OTHER}:
        return None
    one, other = node.values[_ONE], node.values[_OTHER]
    if isinstance(one, Scalar) and isinstance(other, Scalar):
        return Saying(other.value, one.value)
    return None


def _faults(saying: Saying) -> Iterator[str]:
    if not saying.other or not saying.one:
        yield "says nothing"
    for text in dict.fromkeys((saying.other, saying.one)):
        if _STRAY.search(_PLACEHOLDER.sub("", text)):
            yield f"a brace that holds no placeholder in “{text}”"
    if saying.one != saying.other:
        if COUNT not in saying.names:
            yield f"one and other without a {{{COUNT}}} to choose by"
        if not set(_PLACEHOLDER.findall(saying.one)) <= saying.names:
            yield "“one” has a placeholder that “other” has not"

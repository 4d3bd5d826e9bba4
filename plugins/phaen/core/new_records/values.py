"""What is given for a field in one line, as the value that stands in the file."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic.fields import FieldInfo

from phaen.core.loading.nodes import Plain, to_plain
from phaen.core.loading.tree import read_tree
from phaen.core.model.describe import inner_model
from phaen.core.model.text import Text


class CannotReadError(Exception):
    """The value is no YAML."""


def read_values(field: FieldInfo, given: Sequence[str]) -> Plain:
    """Texts and ids as they are, lists of ids also with commas between them, all else as YAML.

    A mapping may go without its braces: `fiscal_year: 2567, quarters: [1, 2]`.
    """
    model = inner_model(field.annotation)
    is_list = takes_many(field)
    if model is Text:
        return list(given) if is_list and len(given) > 1 else given[-1]
    if model is None and is_list and "dict[" not in str(field.annotation):
        return [part.strip() for one in given for part in one.split(",") if part.strip()]
    if model is None and "dict[" not in str(field.annotation):
        return given[-1]
    values = [_read_yaml(one) for one in given]
    if not is_list:
        return values[-1]
    flat = [part for value in values for part in (value if isinstance(value, list) else [value])]
    return flat[0] if len(flat) == 1 and getattr(model, "inline", False) else flat


def takes_many(field: FieldInfo) -> bool:
    """Whether the field takes a list."""
    return "list[" in str(field.annotation)


def _read_yaml(text: str) -> Plain:
    is_mapping = ": " in text and text.lstrip()[:1] not in ("{", "[", "-")
    tree, issues = read_tree(f"{{{text}}}" if is_mapping and "\n" not in text else text, "")
    if tree is None or issues:
        raise CannotReadError(issues[0].message.th if issues else text)
    return to_plain(tree)

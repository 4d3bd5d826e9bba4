"""The canonical form of data files: one look for all, whoever wrote them.

Fields stand in the order of their model, `id` first; lists of ids, citations and periods on one line
where they fit, everything else on lines of its own; texts on one line each; quotes only where YAML
needs them. Comments stay with what they are about. What the file means never changes: that is checked.

Written by ourselves, after trying ruamel.yaml 0.19 (MIT, 118 kB), which keeps comments with the token
before them: moved to the model's order, a field takes along the comment of the next one and leaves
its own behind. It also refuses days of the Buddhist era, such as 2567-02-29, as no dates.
"""

from __future__ import annotations

from pydantic import BaseModel

from phaen.core.formatting.reading import read_document
from phaen.core.formatting.style import Style
from phaen.core.formatting.writing import write_document
from phaen.core.loading.nodes import to_plain
from phaen.core.loading.tree import read_tree


class CannotFormatError(Exception):
    """The file is not sound YAML, or would mean something else: it is left alone."""


def format_text(text: str, model: type[BaseModel], schema: str) -> str:
    """The canonical form of a data file whose records are of `model`.

    `schema` is the path from the file to its JSON Schema, for the line that editors' tools read. A
    file without records is given back as it is.
    """
    before, issues = read_tree(text, "")
    if any(issue.severity.rank == 0 for issue in issues):
        raise CannotFormatError(issues[0].message.th)
    if before is None:
        return text
    written = write_document(read_document(text), Style(model), schema)
    after, issues = read_tree(written, "")
    if after is None or issues or to_plain(after) != to_plain(before):
        message = "รูปแบบมาตรฐานเขียนข้อมูลนี้ไม่ได้ (the canonical form cannot hold this)"
        raise CannotFormatError(message)
    return written

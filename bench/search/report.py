"""The tables of a run: Markdown that reads well on a terminal too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bounds import RECALL, Check
from cost import PARTS, Colds
from labels import KINDS
from score import Answer, Score

START, END = "<!-- bench-search: start -->", "<!-- bench-search: end -->"


def table(rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, the first row its head; the first column to the left, numbers to the right."""
    head, *body = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *body, strict=True)]
    rule = ["-" * widths[0], *(f"{'-' * (width - 1)}:" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in (head, rule, *body))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return f"| {' | '.join(cells)} |"


def quality(scores: Mapping[str, Mapping[str, Score]]) -> str:
    """Recall@10 / MRR of each search, by kind."""
    names = list(scores)
    rows = [["kind", "queries", "bound", *names]]
    first = scores[names[0]]
    for kind in [*KINDS, "all"]:
        if kind in first:
            bound = f"{RECALL[kind]:.2f}" if kind in RECALL else "0.95 / 0.93"
            label = f"({kind}) {KINDS[kind]}" if kind in KINDS else "all"
            cells = [_pair(scores[name][kind]) for name in names]
            rows.append([label, str(first[kind].queries), bound, *cells])
    empty = [f"{scores[name]['all'].empty:.1%}" for name in names]
    rows.append(["no result at all", str(first["all"].queries), "1.0%", *empty])
    return table(rows)


def _pair(score: Score) -> str:
    return f"{score.recall:.3f} / {score.mrr:.3f}"


def cost(colds: Sequence[Colds]) -> str:
    """Packed bytes of cold visits, kB: what search fetches, and apart what is not search."""
    rows = [["kB (1,000 bytes), gzip", *(f"{one.pages:,} pages" for one in colds)]]
    rows.append(["**cold search, the most**", *(_kilo(one.most) for one in colds)])
    rows.append(["cold search, median", *(_kilo(one.median) for one in colds)])
    for part, label in PARTS.items():
        rows.append([f"… {label}, median", *(_kilo(one.part(part)) for one in colds)])
    rows.append(["after the results: facets", *(_kilo(one.part("facets")) for one in colds)])
    rows.append(["the page itself", *(_kilo(one.part("page")) for one in colds)])
    return table(rows)


def _kilo(count: int) -> str:
    return f"{count / 1000:.1f}"


def checks(found: Iterable[Check]) -> str:
    """Each bound on its line."""
    return "\n".join(f"{'ok  ' if check.holds else 'MISS'} {check.line}" for check in found)


def worst(answers: Sequence[Answer], each: int) -> Iterator[str]:
    """The queries that miss most, by kind."""
    for kind in KINDS:
        some = [one for one in answers if one.query.kind == kind]
        missed = [one for one in some if one.recall < 1 or one.reciprocal_rank < 1]
        missed.sort(key=lambda one: (one.recall, one.reciprocal_rank))
        for one in missed[:each]:
            meant = " ".join(one.query.meant)
            yield f"{kind} {one.query.query!r} meant {meant!r}: recall {one.recall:.2f}, rr {one.reciprocal_rank:.2f}, of {len(one.query.relevant)}"
            yield f"    wanted {', '.join(one.query.relevant[:4])}"
            yield f"    got    {', '.join(one.got[:4]) or 'nothing'}"


def dearest(colds: Sequence[Colds], each: int) -> Iterator[str]:
    """The queries that fetch most, and what they fetch."""
    for one in colds:
        for visit in sorted(one.visits, key=lambda visit: -visit.search)[:each]:
            parts = ", ".join(f"{part} {visit.bytes[part]:,}" for part in PARTS)
            yield f"{one.pages:,} pages, {visit.query!r}: {visit.search:,} bytes, {visit.files} files ({parts})"


def publish(file: Path, text: str) -> None:
    """Put the tables where the page has its marks."""
    page = file.read_text(encoding="utf-8")
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    file.write_text(f"{before}{START}\n\n{text}\n\n{END}{after}", encoding="utf-8")

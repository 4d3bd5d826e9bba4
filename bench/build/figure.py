"""The growth curves as a figure: milliseconds a page against pages, both by powers of ten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import log10
from typing import NamedTuple

from bounds import Figures

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 56, 150, 20, 48


class Line(NamedTuple):
    """What is drawn of a figure: what it is called, its colour, its dashes."""

    figure: str
    name: str
    ink: str
    dash: str


LINES = (
    Line("full, s", "Phaen", "#0f4c75", ""),
    Line("plain, s", "MkDocs, Material", "#7d5200", "6 4"),
    Line("hugo, s", "Hugo", "#5d3a78", "2 3"),
    Line("bare loop, s", "bare Jinja loop", "#226236", "10 3 2 3"),
)
MARKS = (0.5, 1, 2, 5, 10, 20)


def growth(found: Mapping[int, Figures]) -> str:
    """An SVG picture; the table beside it says the same in numbers."""
    sizes = sorted(size for size in found if "full, s" in found[size])
    drawn = [_line(found, sizes, line) for line in LINES]
    parts = [*_axes(found, sizes), *(part for part in drawn if part)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="13">\n'
        "<title>Processor time a page, by pages</title>\n"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _line(found: Mapping[int, Figures], sizes: Sequence[int], line: Line) -> str:
    figure, name, ink, dash = line
    seats = [
        (_across(found, sizes, size), _up(1000 * found[size][figure] / found[size]["pages"]))
        for size in sizes
        if figure in found[size]
    ]
    if not seats:
        return ""
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in seats)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{ink}"/>' for x, y in seats)
    x, y = seats[-1]
    return (
        f'<polyline points="{points}" fill="none" stroke="{ink}" stroke-width="2" stroke-dasharray="{dash}"/>'
        f'{dots}<text x="{x + 10:.1f}" y="{y + 4:.1f}" fill="{ink}">{escape(name)}</text>'
    )


def _axes(found: Mapping[int, Figures], sizes: Sequence[int]) -> list[str]:
    end = WIDTH - RIGHT
    lines = [
        f'<path d="M{LEFT} {_up(mark):.1f}H{end}" stroke="#ddd"/>'
        f'<text x="{LEFT - 8}" y="{_up(mark) + 4:.1f}" text-anchor="end">{mark:g}</text>'
        for mark in MARKS
    ]
    lines += [
        f'<text x="{_across(found, sizes, size):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{found[size]["pages"]:,.0f}</text>'
        for size in sizes
    ]
    middle = (LEFT + end) / 2
    return [
        *lines,
        f'<text x="{middle:.0f}" y="{HEIGHT - 8}" text-anchor="middle">pages</text>',
        f'<text x="{LEFT + 4}" y="{TOP - 6}">ms a page</text>',
    ]


def _across(found: Mapping[int, Figures], sizes: Sequence[int], size: int) -> float:
    first, last = (log10(found[one]["pages"]) for one in (sizes[0], sizes[-1]))
    share = (log10(found[size]["pages"]) - first) / (last - first or 1)
    return LEFT + 24 + share * (WIDTH - RIGHT - LEFT - 24)


def _up(milliseconds: float) -> float:
    least, most = log10(MARKS[0]), log10(MARKS[-1])
    share = (log10(milliseconds) - least) / (most - least)
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)

"""Charts as inline SVG, drawn 1:1 so that their text keeps its size; the table beside says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from phaen.rendering.wording import say_number

WIDTH = 318
"""Fits a phone of 360 px with its gutters."""
ROW, BAR, LABEL = 46, 14, 16
MAX_BARS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One value as shown: its words and its number, at least 0."""

    label: str
    value: float


def bar_chart(finding: str, bars: Sequence[Bar], target: Bar | None = None) -> Markup | None:
    """Bars one below the other, with a mark at the target; `finding` says in words what the chart shows.

    None where there is nothing to compare: no bar, a single one without a target, or a number below 0.
    """
    shown = bars[-MAX_BARS:]
    if not shown or (len(shown) == 1 and target is None) or min(bar.value for bar in shown) < 0:
        return None
    top = max([*(bar.value for bar in shown), target.value if target else 0]) or 1
    parts = [_row(index, bar, top) for index, bar in enumerate(shown)]
    height = ROW * len(shown)
    if target is not None:
        parts.append(_mark(target.value / top * WIDTH, height, target.label))
        height += LABEL + 6
    html = (
        f'<svg class="chart" role="img" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}">'
        f"<title>{escape(finding)}</title>{''.join(parts)}</svg>"
    )
    return Markup(html)  # noqa: S704 -- all words in it are escaped


def _row(index: int, bar: Bar, top: float) -> str:
    y = index * ROW
    width = max(1, round(bar.value / top * WIDTH))
    return (
        f'<text x="0" y="{y + LABEL}">{escape(bar.label)}</text>'
        f'<text class="n" x="{WIDTH}" y="{y + LABEL}" text-anchor="end">{escape(say_number(bar.value))}</text>'
        f'<rect x="0" y="{y + LABEL + 7}" width="{width}" height="{BAR}"/>'
    )


def _mark(x: float, height: int, label: str) -> str:
    at = min(WIDTH - 1, max(1, round(x)))
    anchor = "end" if at > WIDTH / 2 else "start"
    return (
        f'<path d="M{at} {LABEL}V{height}"/>'
        f'<text class="q" x="{at}" y="{height + LABEL}" text-anchor="{anchor}">{escape(label)}</text>'
    )

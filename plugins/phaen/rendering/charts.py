"""Charts as inline SVG, drawn 1:1 so that their text keeps its size; the table beside says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

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
    return Markup(
        '<svg class="chart" role="img" width="{w}" height="{h}" viewBox="0 0 {w} {h}"><title>{t}</title>{b}</svg>'
    ).format(w=WIDTH, h=height, t=finding, b=Markup("").join(parts))


def _row(index: int, bar: Bar, top: float) -> Markup:
    y = index * ROW
    width = max(1, round(bar.value / top * WIDTH))
    return Markup(
        '<text x="0" y="{label_y}">{label}</text>'
        '<text class="n" x="{w}" y="{label_y}" text-anchor="end">{number}</text>'
        '<rect x="0" y="{bar_y}" width="{bar_w}" height="{bar_h}"/>'
    ).format(
        label_y=y + LABEL,
        label=bar.label,
        number=say_number(bar.value),
        w=WIDTH,
        bar_y=y + LABEL + 7,
        bar_w=width,
        bar_h=BAR,
    )


def _mark(x: float, height: int, label: str) -> Markup:
    at = min(WIDTH - 1, max(1, round(x)))
    anchor = "end" if at > WIDTH / 2 else "start"
    return Markup(
        '<path d="M{x} {top}V{h}"/><text class="q" x="{x}" y="{y}" text-anchor="{a}">{l}</text>'
    ).format(x=at, top=LABEL, h=height, y=height + LABEL, a=anchor, l=label)

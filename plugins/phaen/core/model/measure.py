"""Whether something is counted or told: shared by indicators and results."""

from __future__ import annotations

from phaen.core.model.choices import Choice


class Measure(Choice):
    """Whether it is counted or told."""

    QUANTITATIVE = "quantitative", "เชิงปริมาณ", "Quantitative"
    QUALITATIVE = "qualitative", "เชิงคุณภาพ", "Qualitative"

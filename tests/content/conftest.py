from __future__ import annotations

from pathlib import Path

import pytest

from phaen.core.graph import Graph
from phaen.core.pipeline import Outcome, run

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="session")
def outcome() -> Outcome:
    """The project's own data."""
    return run(DATA, "data")


@pytest.fixture(scope="session")
def graph(outcome: Outcome) -> Graph:
    return outcome.graph

from __future__ import annotations

import pytest

from fuzz.costs import COSTS, Costs


@pytest.fixture(scope="session")
def costs(pytestconfig: pytest.Config) -> Costs:
    return pytestconfig.stash.setdefault(COSTS, Costs())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Tell what the mutations cost, where they ran in this very process."""
    if COSTS in config.stash:
        terminalreporter.write_line(str(config.stash[COSTS]))

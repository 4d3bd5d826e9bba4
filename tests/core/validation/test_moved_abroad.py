from __future__ import annotations

from conftest import Build
from core.validation.sisters import with_dole

PLAN = (
    "{id: p, title: ก, kind: strategic-plan, issuer: peo, period: {year: 2567}, aligned_with: [%s]}"
)


def test_old_id_still_leads_there_and_the_new_one_is_told(build: Build) -> None:
    outcome = build(with_dole({"plans/p/plan.yml": PLAN % "dole:strategy-two"}))
    (issue,) = outcome.issues
    assert (issue.code, issue.severity.value) == ("PH315", "warning")
    assert "“dole:strategy-2”" in issue.hint
    ((link,),) = outcome.graph.abroad.values()
    assert link.there.url == "https://plans.example/dole/frameworks/strategy-2/"


def test_present_id(build: Build) -> None:
    assert build(with_dole({"plans/p/plan.yml": PLAN % "dole:strategy-2"})).issues == []

from __future__ import annotations

import pytest

from phaen.core.ids import Key
from phaen.core.lost import Lost
from phaen.core.model.refs import ElementOrPlanRef, ElementRef, HolderRef, OrganisationRef, Ref

BROKEN = [Key("organisation", None, "peo"), Key("element", "p", "1.1")]


@pytest.mark.parametrize(
    ("ref", "plan", "lost"),
    [
        pytest.param(OrganisationRef("peo"), None, True, id="that record"),
        pytest.param(OrganisationRef("tak"), None, False, id="another one"),
        pytest.param(ElementRef("1.1"), "p", True, id="of its plan"),
        pytest.param(ElementRef("1.1"), "q", False, id="not of its plan"),
        pytest.param(ElementRef("p/1.1"), "q", True, id="of the plan that it names"),
        pytest.param(ElementRef("peo"), None, False, id="of another kind"),
        pytest.param(HolderRef("peo"), "p", True, id="of one of several kinds"),
    ],
)
def test_record_that_is_broken(ref: Ref, plan: str | None, *, lost: bool) -> None:
    assert Lost.of(BROKEN, ()).may_hold(ref, plan) is lost


@pytest.mark.parametrize(
    ("home", "ref", "plan", "lost"),
    [
        ("organisations/*.yml", OrganisationRef("peo"), None, True),
        ("organisations/*.yml", OrganisationRef("peo"), "p", True),
        ("organisations/*.yml", ElementRef("1"), "p", False),
        ("plans/p/structure.yml", ElementRef("1"), "p", True),
        ("plans/p/structure.yml", ElementRef("1"), "q", False),
        ("plans/p/structure.yml", ElementRef("p/1"), None, True),
        ("plans/p/structure.yml", ElementRef("1"), None, False),
        ("plans/p/plan.yml", ElementOrPlanRef("p"), None, True),
        ("plans/p/plan.yml", ElementOrPlanRef("q"), None, False),
        ("plans/p/", ElementOrPlanRef("p"), None, True),
        ("plans/p/", ElementRef("1"), "p", True),
        ("plans/p/", ElementRef("1"), "p2", False),
        ("", OrganisationRef("peo"), None, True),
    ],
)
def test_home_that_could_not_be_read(home: str, ref: Ref, plan: str | None, *, lost: bool) -> None:
    assert Lost.of((), {home}).may_hold(ref, plan) is lost


def test_nothing_is_lost_where_all_was_read() -> None:
    assert not Lost.of((), ()).may_hold(OrganisationRef("peo"), None)

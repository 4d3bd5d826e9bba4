"""Counted in the documents by hand."""

from __future__ import annotations

from phaen.core.graph import Graph
from phaen.core.model.plan import Plan
from phaen.core.model.role import Role


def test_phrae_has_six_roles_with_37_duties(graph: Graph) -> None:
    roles = graph.of_kind("role", "phrae-2569")
    duties = {role.key.id: len(role.record_as(Role).duties) for role in roles}
    assert duties == {
        "northern-institute": 6,
        "provincial-office": 7,
        "affiliated-schools": 8,
        "subdistrict-centre": 7,
        "provincial-committee": 4,
        "partner-agencies": 5,
    }


def test_phrae_holds_its_mechanisms_monitoring_and_conditions(graph: Graph) -> None:
    plan = graph.entries["plan"]["phrae-2569"].record_as(Plan)
    assert (len(plan.mechanisms), len(plan.monitoring), len(plan.success_factors)) == (4, 3, 6)
    assert set(plan.aligned_with) == {
        "national-strategy-2561",
        "nesd-plan-13",
        "national-education-plan-2560",
        "dole-plan-2568",
    }


def test_satun_holds_its_steps(graph: Graph) -> None:
    plan = graph.entries["plan"]["satun"].record_as(Plan)
    assert not plan.period.is_stated
    counts = [plan.process, plan.products, plan.collection, plan.data_sources]
    assert [len(part) for part in counts] == [5, 3, 4, 4]
    assert [len(part) for part in (plan.stakeholders, plan.evidence)] == [4, 4]
    assert len(plan.aligned_with) == 4


def test_region17_holds_its_approaches(graph: Graph) -> None:
    plan = graph.entries["plan"]["region17-2562"].record_as(Plan)
    assert [len(part) for part in (plan.mechanisms, plan.resources, plan.monitoring)] == [4, 7, 7]

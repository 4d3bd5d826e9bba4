from __future__ import annotations

import pytest

from conftest import Build, Find


@pytest.mark.parametrize(
    ("period", "places"),
    [
        ("{from: 2024, to: 2027}", ["3:16", "3:26"]),
        ("{year: 2024}", ["3:16"]),
        ("{fiscal_year: ๒๐๒๔}", ["3:23"]),
        ("{academic_year: 2024}", ["3:25"]),
        ("{date: 2024-05-07}", ["3:16"]),
        ("{year: 9999}", ["3:16"]),
        ("{year: 0000}", ["3:16"]),
    ],
)
def test_year_of_another_era(find: Find, period: str, places: list[str]) -> None:
    found = find({"frameworks/b.yml": f"id: b\ntitle: ข\nperiod: {period}\n"})
    assert found == [f"PH402 error frameworks/b.yml:{place}" for place in places]


def test_year_of_a_source(find: Find) -> None:
    text = "id: b\ntitle: ข\nyear: 2024\n"
    assert find({"sources/b.yml": text}) == ["PH402 error sources/b.yml:3:7"]


@pytest.mark.parametrize("until", ["2017", "2017-04-03"])
def test_end_of_a_former_name(find: Find, until: str) -> None:
    text = f"id: b\ntitle: ข\nkind: partner\nformer_names: [{{title: ก, until: {until}}}]\n"
    assert find({"organisations/b.yml": text}) == ["PH402 error organisations/b.yml:4:34"]


@pytest.mark.parametrize("year", ["2567", "๒๕๖๗", '"พ.ศ. 2567"', "2475"])
def test_buddhist_era(find: Find, year: str) -> None:
    assert find({"sources/b.yml": f"id: b\ntitle: ข\nyear: {year}\n"}) == []


def test_common_era_is_told_with_the_year_that_is_meant(build: Build) -> None:
    (issue,) = build({"sources/b.yml": "id: b\ntitle: ข\nyear: 2024\n"}).issues
    assert "2567" in issue.hint

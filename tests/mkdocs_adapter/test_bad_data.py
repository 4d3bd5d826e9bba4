"""Bad data: --strict stops with every mistake named; without it all that is sound is still published."""

from __future__ import annotations

import pytest

from mkdocs_adapter.project import Built, Project

ALERT = 'class="alert '
MISTAKES = {
    "unreadable file": ("data/practices/broken.yml:2:8:", "PH105"),
    "wrong field": ("data/plans/lake/roles/members.yml:3:7:", "PH2"),
    "reference to nothing": ("data/plans/doi-2567/roles/office.yml:14:14:", "PH301"),
}


@pytest.fixture(scope="module")
def strict(broken: Project) -> Built:
    return broken.build("--strict", out="strict")


@pytest.fixture(scope="module")
def lenient(broken: Project) -> Built:
    return broken.build(out="lenient")


def test_a_strict_build_fails(strict: Built) -> None:
    assert strict.code == 1
    assert "Aborted with 3 warnings in strict mode!" in strict.log


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_log_names_file_line_column_and_code(mistake: str, strict: Built) -> None:
    place, code = MISTAKES[mistake]

    [line] = [line for line in strict.log.split("\n") if place in line]
    assert line.startswith("WARNING")
    assert code in line.partition(place)[2]


def test_warnings_and_notes_of_the_data_stop_nothing(built: Built) -> None:
    assert built.code == 0
    assert "PH407" not in built.log


def test_a_lenient_build_publishes_what_is_sound(lenient: Built) -> None:
    assert lenient.code == 0
    for address in (
        "roles/doi-2567/office/",
        "plans/lake/",
        "practices/stars/",
        "cases/lake/water/",
    ):
        assert "<h1>" in lenient.read(address), address
    assert not (lenient.site / "practices" / "broken").exists()
    assert not (lenient.site / "roles" / "lake" / "members").exists()


@pytest.mark.parametrize(
    ("address", "mistake"),
    [
        ("practices/", "unreadable file"),
        ("", "unreadable file"),
        ("roles/", "wrong field"),
        ("", "wrong field"),
        ("roles/doi-2567/office/", "reference to nothing"),
    ],
)
def test_the_banner_stands_on_the_page_concerned(
    address: str, mistake: str, lenient: Built
) -> None:
    page = lenient.read(address)
    place, code = MISTAKES[mistake]

    assert ALERT in page
    assert f"<code>{place.rstrip(':')}</code> <a href=" in page
    assert f"rules/{code.lower()}" in page


@pytest.mark.parametrize(
    "address", ["roles/doi-2567/schools/", "practices/stars/", "themes/", "organisations/"]
)
def test_no_banner_stands_where_nothing_is_wrong(address: str, lenient: Built) -> None:
    assert ALERT not in lenient.read(address)


def test_a_sound_site_has_no_banner(built: Built) -> None:
    assert [name for name, page in built.pages().items() if ALERT in page] == []


def test_a_plan_that_cannot_be_read_is_told_and_the_rest_is_built(project: Project) -> None:
    project.change("data/plans/lake/plan.yml", "kind: strategic-plan", "kind: wish")
    built = project.build()

    assert built.code == 0, built.log[-2000:]
    assert ALERT in built.read("plans/")
    assert "<h1>" in built.read("roles/lake/members/")


def test_no_data_folder_is_told(project: Project) -> None:
    (project.folder / "data").rename(project.folder / "elsewhere")
    built = project.build()

    assert "PH110" in built.log
    assert built.code == 0

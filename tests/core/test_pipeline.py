from __future__ import annotations

from pathlib import Path

from conftest import SOUND, Find, Write, show
from phaen.core.model import KINDS
from phaen.core.model.role import Role
from phaen.core.pipeline import run


def test_sound_folder_has_no_finding(find: Find) -> None:
    assert find({}) == []


def test_sound_folder_holds_a_record_of_every_kind(write: Write) -> None:
    graph = run(write(SOUND)).graph
    assert [kind for kind in KINDS if not graph.of_kind(kind)] == []


def test_the_plans_of_this_project_have_no_error(project: Path) -> None:
    issues = run(project / "data", "data").issues
    assert [show(issue) for issue in issues if issue.severity == "error"] == []


def test_findings_name_the_folder_as_it_was_given(write: Write) -> None:
    folder = write({"themes.yml": ""})
    assert run(folder).issues[0].place.file == f"{folder.as_posix()}/themes.yml"


def test_findings_name_the_folder_as_it_is_to_be_shown(write: Write) -> None:
    assert run(write({"themes.yml": ""}), "here").issues[0].place.file == "here/themes.yml"


def test_same_folder_gives_same_findings_in_same_order(write: Write) -> None:
    folder = write({**SOUND, "themes.yml": "- {id: A}\n- {id: B}\n", "glossary.yml": "[]"})
    assert run(folder).issues == run(folder).issues


def test_folder_without_records_is_an_error(find: Find) -> None:
    assert find({"README.md": "# อ่านก่อน\n"}, alone=True) == ["PH110 error .:1:1"]


def test_all_mistakes_of_all_files_are_told_at_once(find: Find) -> None:
    found = find(
        {
            "organisations/peo.yml": """
                id: PEO
                title:
                kind: office
                parent: nowhere
                colour: red
            """,
            "themes.yml": '- id: "safety\n',
            "glossary.yml": b"\xe1\xb9",
            "practices/loop.yml": """
                id: loop
                title: วน
                evidence: named-only
                builds_on: [loop, nothing]
            """,
            "plans/p/plan.yml": """
                id: q
                title: แผน ค.ศ. 2567
                kind: strategic-plan
                issuer: peo
                period: {from: 2024, to: 2023}
            """,
            "plans/p/structure.yml": "text\n",
            "plans/p/roles/office.yml": """
                id: office
                title: สำนักงาน
                part: performer
                duties: []
                duties: []
            """,
            "plans/p/cases/report.yaml": "",
        }
    )
    missed = {
        "PH101 error glossary.yml:1:1",
        "PH105 error themes.yml:1:7",
        "PH106 error plans/p/roles/office.yml:5:1",
        "PH111 error plans/p/cases/report.yaml:1:1",
        "PH202 error organisations/peo.yml:5:1",
        "PH203 error organisations/peo.yml:2:7",
        "PH203 error plans/p/roles/office.yml:4:9",
        "PH204 error plans/p/structure.yml:1:1",
        "PH205 error organisations/peo.yml:1:5",
        "PH211 error organisations/peo.yml:3:7",
        "PH301 error practices/loop.yml:4:19",
        "PH307 error plans/p/plan.yml:1:5",
        "PH308 error practices/loop.yml:4:12",
        "PH401 error plans/p/plan.yml:5:16",
        "PH402 error plans/p/plan.yml:5:16",
        "PH402 error plans/p/plan.yml:5:26",
        "PH403 error plans/p/plan.yml:2:12",
    } - set(found)
    assert missed == set()


ROLE = "plans/p/roles/office.yml"


def test_a_record_with_a_mistake_is_shown_without_it(write: Write) -> None:
    text = SOUND[ROLE].replace("{id: d1,", "{id: d1, theme: [x],")
    outcome = run(write({**SOUND, ROLE: text}))
    assert [issue.code for issue in outcome.issues] == ["PH202"]
    (role,) = outcome.graph.of_kind("role")
    assert [duty.id for duty in role.record_as(Role).duties] == ["d1"]


def test_what_is_left_of_a_record_is_not_judged(write: Write) -> None:
    """The indicator goes without its unit: that it then lacks one is no second mistake."""
    name = "plans/p/indicators/visits.yml"
    outcome = run(write({**SOUND, name: SOUND[name].replace("unit: คน", "unit: [คน]")}))
    assert [issue.code for issue in outcome.issues] == ["PH204"]
    assert outcome.graph.of_kind("indicator")


def test_what_cannot_be_read_stays_as_it_was_for_who_is_typing(write: Write) -> None:
    before = run(write(SOUND)).graph
    folder = write({**SOUND, ROLE: 'title: "never closed\n'})
    assert not run(folder).graph.of_kind("role")
    assert run(folder, before=before).graph.of_kind("role")


def test_what_was_removed_is_not_remembered(write: Write) -> None:
    before = run(write(SOUND)).graph
    folder = write(SOUND)
    (folder / ROLE).unlink()
    assert not run(folder, before=before).graph.of_kind("role")

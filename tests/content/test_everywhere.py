"""What holds for all records, whatever their document."""

from __future__ import annotations

import re

from phaen.core.graph import Graph
from phaen.core.issues import Severity
from phaen.core.model.case import Case
from phaen.core.model.element import Element
from phaen.core.model.organisation import Organisation
from phaen.core.model.practice import Practice
from phaen.core.model.role import Role
from phaen.core.model.term import Term
from phaen.core.model.text import Text
from phaen.core.pipeline import Outcome

# Findings that are the documents' own: a table row with an empty half, each with a note; and a
# practice that the report describes and no focus point uses.
KNOWN = {
    ("PH407", "data/plans/phatthalung-2567/cases/private.yml"),
    ("PH407", "data/plans/tak-2566/cases/focus-1-2.yml"),
    ("PH407", "data/plans/tak-2566/cases/focus-3-2.yml"),
    ("PH407", "data/plans/tak-2566/cases/focus-4-2.yml"),
    ("PH408", "data/practices/tak-for-sdgs.yml"),
}
ABBREVIATION = re.compile(r"(?:[ก-ฮ][ก-๎]{0,3}\.)+")
# What the documents misprint, quoted in notes.
MISPRINTS = {"ศร.", "สพ.ต."}
# Official names and section titles keep the digits of their documents.
QUOTED = ("title", "label", "sections", "also", "also_known_as", "former_names")


def test_only_the_documents_own_oddities_are_left(outcome: Outcome) -> None:
    assert not [issue for issue in outcome.issues if issue.severity is Severity.ERROR]
    assert {(issue.code, issue.place.file) for issue in outcome.issues} == KNOWN


def test_every_record_of_a_document_says_where_it_stands(graph: Graph) -> None:
    silent = [
        entry.key
        for kind in ("plan", "element", "role", "indicator", "case", "practice")
        for entry in graph.of_kind(kind)
        if not entry.record.source or not all(part.section for part in entry.record.source)
    ]
    assert silent == []


def test_digits_are_arabic(graph: Graph) -> None:
    thai = [
        (entry.file, path)
        for entry in graph.all()
        for path, text in entry.every(Text)
        if re.search("[๐-๙]", text.th) and not set(QUOTED) & set(map(str, path))
    ]
    assert thai == []


def test_slips_of_scanning_are_mended(graph: Graph) -> None:
    slips = re.compile("่่|้้|เเ|ํา|([ก-๎]{6,})\\1|\\s{2,}|ฺ|ฯลฯ\\.|[ก-๎] ๆ[ก-ฮ]")
    found = [
        (entry.file, path, text.th)
        for entry in graph.all()
        for path, text in entry.every(Text)
        if slips.search(text.th)
    ]
    assert found == []


def test_themes_stand_where_readers_cross_documents(graph: Graph) -> None:
    bare: list[str] = []
    for entry in graph.of_kind("element"):
        bare += [] if entry.record_as(Element).themes else [entry.key.ref]
    for entry in graph.of_kind("practice"):
        bare += [] if entry.record_as(Practice).themes else [entry.key.ref]
    for entry in graph.of_kind("role"):
        bare += [f"{entry.key.ref}#{d.id}" for d in entry.record_as(Role).duties if not d.themes]
    for entry in graph.of_kind("case"):
        case = entry.record_as(Case)
        bare += [f"{entry.key.ref}#{row.id}" for row in case.problems if not row.themes]
        advice = case.recommendations
        for item in (*advice.area, *advice.policy, *advice.general):
            bare += [] if item.themes else [f"{entry.key.ref}: {item.text}"]
    assert bare == []


def test_every_theme_gathers_something(graph: Graph) -> None:
    empty = [entry.key.id for entry in graph.of_kind("theme") if not graph.links_to.get(entry.key)]
    assert empty == []


def test_organisations_have_a_kind_and_one_record_each(graph: Graph) -> None:
    titles = [entry.record_as(Organisation).title.th for entry in graph.of_kind("organisation")]
    assert sorted(set(titles)) == sorted(titles)


def test_every_organisation_has_an_area_and_a_parent_or_a_note_which_says_why_not(
    graph: Graph,
) -> None:
    for entry in graph.of_kind("organisation"):
        body = entry.record_as(Organisation)
        assert body.area, entry.key.ref
        assert body.parent or any("ต้นสังกัด" in note.th for note in body.note), entry.key.ref


def test_what_no_document_names_says_so(graph: Graph) -> None:
    silent = [
        entry.key
        for kind in ("organisation", "framework", "term")
        for entry in graph.of_kind(kind)
        if not entry.record.source
        and not any("เอกสารต้นทางไม่ได้เอ่ยถึง" in note.th for note in entry.record.note)
    ]
    assert silent == []


def test_the_glossary_explains_the_abbreviations_of_the_documents(graph: Graph) -> None:
    known = {
        str(word)
        for entry in graph.of_kind("term")
        for word in (entry.record_as(Term).abbreviation, *entry.record_as(Term).also)
        if word
    }
    wanted = {
        "สพฐ.", "สกร.", "กศจ.", "กศน.", "กสศ.", "กพด.", "ก.ต.ป.น.",
        "PA", "MOU", "NEETs", "SAR", "IEP", "CCT", "PLC", "CVM",
    }  # fmt: skip
    assert wanted - known == set()
    assert any("ศกร" in word for word in known)


def test_every_thai_abbreviation_that_occurs_is_explained(graph: Graph) -> None:
    explained = {
        found
        for entry in graph.of_kind("term")
        for term in [entry.record_as(Term)]
        for word in (term.abbreviation, *term.also)
        for found in ABBREVIATION.findall(str(word))
    }
    unexplained = {
        found: (entry.file, path)
        for entry in graph.all()
        for path, text in entry.every(Text)
        for found in ABBREVIATION.findall(text.th)
        if found not in explained | MISPRINTS
    }
    assert unexplained == {}

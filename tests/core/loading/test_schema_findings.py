"""What the models refuse, as findings at the exact place, named by code and not by words."""

from __future__ import annotations

import pytest

from conftest import Build, Find

FILE = "organisations/b.yml"
SOUND_FIELDS = "id: b\ntitle: ข\nkind: partner\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("colour: red", "PH202 error {}:4:1", id="unknown field, at its key"),
        pytest.param("short_title: {th: ก, fr: b}", "PH202 error {}:4:22", id="unknown language"),
        pytest.param("stated_none: [area]", "PH202 error {}:4:1", id="internal field"),
        pytest.param('area: ""', "PH203 error {}:4:7", id="empty text"),
        pytest.param('area: "  "', "PH203 error {}:4:7", id="blank text"),
        pytest.param("area: {en: Tak}", "PH201 error {}:4:7", id="English only"),
        pytest.param("source:", "PH203 error {}:4:8", id="empty list"),
        pytest.param("area: [ก]", "PH204 error {}:4:7", id="list for a text"),
        pytest.param("area: {th: [ก]}", "PH204 error {}:4:12", id="list inside a text"),
        pytest.param("former_names: ก", "PH204 error {}:4:15", id="text for a list"),
        pytest.param("former_names: {title: ก}", "PH204 error {}:4:15", id="mapping for a list"),
        pytest.param("former_names: [ก]", "PH204 error {}:4:16", id="text for a mapping"),
        pytest.param("area: []", "PH204 error {}:4:7", id="empty list for a text"),
        pytest.param("source: ก", "PH204 error {}:4:9", id="text for a citation"),
        pytest.param("parent: [peo]", "PH204 error {}:4:9", id="list for a reference"),
        pytest.param("parent:\n  id: peo", "PH204 error {}:5:3", id="mapping for a reference"),
        pytest.param("area: " + "ก" * 8001, "PH204 error {}:4:7", id="endless text"),
        pytest.param("previous_ids: [B]", "PH205 error {}:4:16", id="no id"),
        pytest.param("parent: ศธจ.ตาก", "PH206 error {}:4:9", id="no reference"),
        pytest.param(
            "former_names:\n  - title: ก\n    until: ปีก่อน", "PH208 error {}:6:12", id="no year"
        ),
        pytest.param(
            "former_names: [{title: ก, until: 2567-02-31}]", "PH208 error {}:4:34", id="no day"
        ),
    ],
)
def test_field_that_is_wrong(find: Find, written: str, expected: str) -> None:
    assert find({FILE: f"{SOUND_FIELDS}{written}\n"}) == [expected.format(FILE)]


@pytest.mark.parametrize("written", ["area:", "area: ~", "parent: null"])
def test_field_that_may_be_missing_may_be_empty(find: Find, written: str) -> None:
    assert find({FILE: f"{SOUND_FIELDS}{written}\n"}) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("title: ข\nkind: partner", ["PH201 error {}:1:1"], id="no id"),
        pytest.param("id:\ntitle: ข\nkind: partner", ["PH203 error {}:1:4"], id="empty id"),
        pytest.param("id: ข\ntitle: ข\nkind: partner", ["PH205 error {}:1:5"], id="Thai id"),
        pytest.param(
            "id: b\u200bc\ntitle: ข\nkind: partner", ["PH205 error {}:1:5"], id="zero-width id"
        ),
        pytest.param(
            "id: [b]\ntitle: ข\nkind: partner", ["PH204 error {}:1:5"], id="list for an id"
        ),
        pytest.param("id: b\nkind: partner", ["PH201 error {}:1:1"], id="no title"),
        pytest.param("id: b\ntitle: ข\nkind: office", ["PH211 error {}:3:7"], id="no choice"),
        pytest.param("id: b\ntitle: ข\nkind: [x]", ["PH204 error {}:3:7"], id="list for a choice"),
        pytest.param(
            "# ก\n\n- id: b\n  kind: partner\n- id: c\n  title: ค\n",
            ["PH201 error {}:3:3", "PH201 error {}:5:3"],
            id="each record of a list",
        ),
    ],
)
def test_record_that_is_wrong(find: Find, text: str, expected: list[str]) -> None:
    assert find({FILE: text + "\n"}) == [place.format(FILE) for place in expected]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("{year: 67}", "PH208 error {}:5:16"),
        ("{date: 2567-02-30}", "PH208 error {}:5:16"),
        ("{year: 2567, round: สอง}", "PH207 error {}:5:29"),
        ("{}", "PH209 error {}:5:9"),
        ("{from: 2567}", "PH209 error {}:5:9"),
        ("{year: 2567, fiscal_year: 2567}", "PH209 error {}:5:9"),
        ("[2567]", "PH204 error {}:5:9"),
        ("{fiscal_year: 2567, quarters: []}", "PH203 error {}:5:39"),
        ("{fiscal_year: 2567, quarters: [1]}", "PH204 error {}:5:39"),
        ("{fiscal_year: 2567, quarters: [1, 2, 3]}", "PH204 error {}:5:39"),
        ("{fiscal_year: 2567, quarters: 1}", "PH204 error {}:5:39"),
        ("{fiscal_year: 2567, quarters: [1.5, 2]}", "PH207 error {}:5:40"),
        ("{fiscal_year: 2567, round: 1.5}", "PH207 error {}:5:36"),
        ("{yaer: 2567}", "PH202 error {}:5:10"),
    ],
)
def test_period_that_is_wrong(find: Find, period: str, expected: str) -> None:
    file = "plans/p/cases/new.yml"
    text = f'id: new\ntitle: ก\nabout: ["1"]\nreporter: peo\nperiod: {period}\n'
    assert find({file: text}) == [expected.format(file)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ('{period: {year: 2567}, value: "1,000"}', "PH207 error {}:6:33"),
        ("{period: {year: 2567}, value: [1]}", "PH204 error {}:6:33"),
        ("{period: {year: 2567}}", "PH201 error {}:6:3"),
        ("{value: 1}", "PH201 error {}:6:3"),
        ("{period: {year: 2567}, value: 1, parts: {ก: ข}}", "PH207 error {}:6:47"),
        ("{period: {year: 2567}, value: 1, parts: [1]}", "PH204 error {}:6:43"),
        ("{period: {year: 2567}, value: 1, parts: {ก: 1, ก: 2}}", "PH106 error {}:6:50"),
    ],
)
def test_value_that_is_wrong(find: Find, value: str, expected: str) -> None:
    file = "plans/p/indicators/new.yml"
    text = f"id: new\ntitle: ก\nmeasure: quantitative\nunit: คน\nvalues:\n- {value}\n"
    assert find({file: text}) == [expected.format(file)]


def test_link_that_is_wrong(find: Find) -> None:
    file = "sources/new.yml"
    text = "{id: new, title: ก, link: tak.go.th}\n"
    assert find({file: text}) == [f"PH210 error {file}:1:27"]


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("colour: red", "colour"),
        ("area: {en: Tak}", "area.th"),
        ("former_names: [{title: ก}, {law: ข}]", "former_names.1.title"),
        ("former_names: [{title: ก, until: x}]", "former_names.0.until"),
        ('note: ["", ก]', "note.0"),
    ],
)
def test_finding_names_the_field(build: Build, written: str, field: str) -> None:
    (issue,) = build({FILE: f"{SOUND_FIELDS}{written}\n"}).issues
    assert issue.field == field


@pytest.mark.parametrize(
    ("written", "suggestion"), [("summery: ก", "summary"), ("kind: partnr", "partner")]
)
def test_misspelling_is_told_with_what_was_meant(
    build: Build, written: str, suggestion: str
) -> None:
    text = f"id: b\ntitle: ข\n{written}\n"
    hints = [issue.hint for issue in build({FILE: text}).issues]
    assert any(f"“{suggestion}”" in hint for hint in hints)


def test_all_mistakes_of_one_record_are_told(find: Find) -> None:
    text = "id: B\ntitle:\nkind: x\nparent: ก ข\ncolour: 1\nformer_names: [{until: 1}]\n"
    assert find({FILE: text}) == [
        f"PH205 error {FILE}:1:5",
        f"PH203 error {FILE}:2:7",
        f"PH211 error {FILE}:3:7",
        f"PH206 error {FILE}:4:9",
        f"PH202 error {FILE}:5:1",
        f"PH201 error {FILE}:6:16",
        f"PH208 error {FILE}:6:24",
    ]


def test_shortness_and_length_are_told_in_numbers(build: Build) -> None:
    text = (
        "id: b\ntitle: ข\nperiod: {fiscal_year: 2567, quarters: [1]}\n"
        "area: " + "ก" * 8001 + "\nparts: [{id: a, title: ก, number: " + "1" * 401 + "}]\n"
    )
    told = [issue.message.th for issue in build({"frameworks/b.yml": text}).issues]
    assert ["1 รายการ" in told[0], "อย่างน้อย 2" in told[0]] == [True, True]
    assert ["8,001 ตัวอักษร" in told[1], "ไม่เกิน 8,000" in told[1]] == [True, True]
    assert ["401 ตัวอักษร" in told[2], "ไม่เกิน 400" in told[2]] == [True, True]


def test_text_where_only_a_mapping_goes_is_told_with_its_fields(build: Build) -> None:
    text = "{id: b, title: ก, part: performer, duties: [ทำแผน]}"
    (issue,) = build({"plans/p/roles/b.yml": text}).issues
    assert "ต้องเป็นช่องย่อย" in issue.message.th
    assert "text" in issue.hint


def test_list_where_a_text_or_mapping_goes_is_told_so(build: Build) -> None:
    (issue,) = build({FILE: f"{SOUND_FIELDS}area: [ก]\n"}).issues
    assert "ต้องเป็นข้อความหรือช่องย่อย" in issue.message.th


@pytest.mark.parametrize("written", [f"parent: ก{'ข' * 5000}", f"kind: {'ก' * 5000}"])
def test_endless_value_is_not_repeated_whole(build: Build, written: str) -> None:
    issues = build({FILE: f"id: b\ntitle: ข\nkind: partner\n{written}\n"}).issues
    assert all(len(issue.message.th) < 200 for issue in issues)


def test_value_is_not_taken_for_a_place_to_fill_in(build: Build) -> None:
    (issue,) = build({FILE: SOUND_FIELDS + 'parent: "{given} {name} %s"\n'}).issues
    assert "“{given} {name} %s”" in issue.message.th


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(f"area: {'ก' * 8001}", id="endless text"),
        pytest.param("former_names: [ก]", id="text where only a mapping goes"),
    ],
)
def test_thai_message_says_what_is_wanted(build: Build, written: str) -> None:
    """Neither «must be other data» nor «must be a text» where the editor wrote a text."""
    (issue,) = build({FILE: f"{SOUND_FIELDS}{written}\n"}).issues
    assert "ข้อมูลแบบอื่น" not in issue.message.th
    assert "ต้องเป็นข้อความ" not in issue.message.th

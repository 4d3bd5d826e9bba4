from __future__ import annotations

import json
from typing import Any

import pytest

from phaen.search import index
from phaen.search.documents import Document, Facet, Part, Synonym
from phaen.search.index import build
from phaen.search.shards import digest

DOCS = [
    Document("b/", "แผนการศึกษา", "แผน", parts=[Part("", "ครู ผู้เรียน"), Part("d1", "ทำแผน")]),
    Document(
        "a/",
        "ครูดี",
        "บทบาท",
        context="แผน ก",
        names=["ครูดีเด่น"],
        ids=["ro-1"],
        facets={"kind": [("role", "บทบาท")]},
    ),
]


def _files(**more: Any) -> dict[str, Any]:
    return {path: json.loads(content) for path, content in build(DOCS, **more)}


def test_pages_are_numbered_by_address_and_named_by_content() -> None:
    files = _files()
    manifest = files["search/manifest.json"]
    names, at_once, length = manifest["n"]
    first = files[f"search/t/{names[:length]}.json"]
    assert (manifest["count"], manifest["units"], at_once) == (2, "", 0)
    assert first == {
        "a": "a/",
        "t": "ครูดี",
        "k": "บทบาท",
        "c": "แผน ก",
        "n": ["ครูดีเด่น"],
        "i": ["ro-1"],
    }


def test_every_name_but_the_manifests_is_a_hash_of_its_content() -> None:
    for path, content in build(DOCS, [Facet("kind", "ประเภท")], [Synonym("ก.", "ขอ")]):
        if path != "search/manifest.json":
            name = path.rpartition("/")[2].removesuffix(".json")
            assert name == digest(content, len(name)), path


def test_postings_lead_to_units_and_titles() -> None:
    files = _files()
    (shard,) = (value for path, value in files.items() if path.startswith("search/i/"))
    assert shard["ครูดี"] == "|B"  # the title of page 0 (a/)
    assert shard["ทำแผน"] == "C"  # page 1 (b/), in its text
    assert shard["ro-1"] == "|B"


def test_a_long_page_is_cut_into_units() -> None:
    long = Document("a/", "ยาว", "แผน", parts=[Part("d1", "ก" * 800), Part("d2", "ข" * 800)])
    files = {path: json.loads(content) for path, content in build([long, DOCS[0]])}
    manifest = files["search/manifest.json"]
    assert (manifest["count"], manifest["units"]) == (2, "BC")  # one page on: two units
    texts = [value for path, value in files.items() if "/t/" in path]
    assert [(text["a"], text.get("u", 0), text["p"][0][0]) for text in texts] == [
        ("a/", 0, "d1"),
        ("a/", 1, "d2"),
        ("b/", 0, ""),
    ]


def test_what_begins_very_many_keys_has_a_key_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("phaen.search.postings.SHARD_LENGTH", 10)
    docs = [
        Document(f"{n}/", "ครูกก" if n == 2 else "-", "แผน", parts=[Part("", f"ครู{c}{c}")])
        for n, c in enumerate("กขค")
    ]
    shards = [json.loads(content) for path, content in build(docs) if path.startswith("search/i/")]
    held = {key: value for shard in shards for key, value in shard.items()}
    assert held["ครู*"] == "BBB|D"


def test_many_names_stand_in_files_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "FEW_NAMES", 1)
    monkeypatch.setattr(index, "NAMES_AT_ONCE", 1)
    files = _files()
    names = files["search/manifest.json"]["n"][0]
    assert [len(files[f"search/n/{names[at : at + 8]}.json"]) for at in (0, 8)] == [6, 6]


def test_facets_and_synonyms_stand_beside() -> None:
    files = _files(
        facets=[Facet("kind", "ประเภท"), Facet("none", "ไม่มี")],
        synonyms=[Synonym("สพฐ.", "สำนักงาน")],
    )
    manifest = files["search/manifest.json"]
    ((name, label, file),) = manifest["facets"]
    assert (name, label) == ("kind", "ประเภท")
    assert files[f"search/x/{file}.json"] == [["role", "บทบาท", "B"]]
    firsts, names, _, _ = manifest["y"]
    assert firsts == "สพฐ"
    assert files[f"search/y/{names}.json"] == {"สพฐ": "สำนักงาน", "สำนักงาน": "สพฐ"}


def test_the_same_documents_give_the_same_bytes_in_any_order() -> None:
    assert sorted(build(DOCS)) == sorted(build(DOCS[::-1]))


def test_an_edit_leaves_the_other_files_alone() -> None:
    edited = [DOCS[0], Document("a/", "ครูดี", "บทบาท", ids=["ro-1"], parts=[Part("", "ใหม่")])]
    before, after = dict(build(DOCS)), dict(build(edited))
    untouched = [path for path in before if "/t/" in path and path in after]
    assert len(untouched) == 1


def test_progress_is_told() -> None:
    told: list[int] = []
    list(build(DOCS, progress=told.append))
    assert told == [1, 2]


def test_no_document_is_no_error() -> None:
    files = {path: json.loads(content) for path, content in build([])}
    assert files["search/manifest.json"]["count"] == 0

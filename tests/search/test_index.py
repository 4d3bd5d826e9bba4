from __future__ import annotations

import json
from typing import Any

import pytest

from phaen.search import index
from phaen.search.documents import Document, Facet, Part, Synonym
from phaen.search.index import build
from phaen.search.shards import digest, gaps, pack

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
    names = manifest["names"][0]
    first = files[f"search/t/{names[: manifest['nameLength']]}.json"]
    assert manifest["count"] == 2
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


def test_postings_lead_to_pages_and_titles() -> None:
    files = _files()
    (shard,) = (value for path, value in files.items() if path.startswith("search/i/"))
    assert shard["ครูดี"] == [[1], [1]]  # page 0 (a/), in its title
    assert shard["ทำแผน"] == [[2]]  # page 1 (b/), in its text
    assert shard["ro-1"] == [[1], [1]]


def test_what_most_pages_have_is_only_counted() -> None:
    shards = list(pack({"ก": [0, 1, 2], "ข": [1]}, {"ก": [2]}, 4))
    held = json.loads(shards[0].content)
    assert held == {"ก": [[-3], [3]], "ข": [[2]]}


def test_shards_are_cut_by_size_and_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("phaen.search.shards.SHARD_LENGTH", 30)
    shards = list(pack({f"k{number}": [number] for number in range(9)}, {}, 100))
    assert len(shards) > 2
    assert [shard.first for shard in shards] == sorted(shard.first for shard in shards)


def test_gaps_are_steps() -> None:
    assert gaps([0, 3, 4]) == [1, 3, 1]
    assert gaps([]) == []


def test_names_move_to_files_of_their_own_when_they_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index, "NAMES_AT_ONCE", 1)
    files = _files()
    manifest = files["search/manifest.json"]
    assert "names" not in manifest
    assert [len(files[f"search/n/{name}.json"]) for name in manifest["nameFiles"]] == [6, 6]


def test_facets_and_synonyms_stand_beside() -> None:
    files = _files(
        facets=[Facet("kind", "ประเภท"), Facet("none", "ไม่มี")],
        synonyms=[Synonym("สพฐ.", "สำนักงาน")],
    )
    manifest = files["search/manifest.json"]
    ((name, label, file),) = manifest["facets"]
    assert (name, label) == ("kind", "ประเภท")
    assert files[f"search/x/{file}.json"] == [["role", "บทบาท", [1]]]
    assert files[f"search/y/{manifest['y']}.json"] == [["สพฐ", "สำนักงาน"]]


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

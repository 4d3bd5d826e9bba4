from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phaen.search import keyed
from phaen.search.keyed import KeyedTexts, gram_keys
from search import reference

_LETTERS = 'กขรนงเแโไะาิีุู่้็์ำๆฯ฿๐ab1é .-/,"|'
_TEXTS = st.text(alphabet=_LETTERS, max_size=30)


def _held(texts: list[str]) -> dict[str, list[int]]:
    told = KeyedTexts()
    for text in texts:
        told.add(text)
    lists = told.lists()
    bounds = lists.starts.tolist()
    return {
        key: lists.numbers[bounds[place] : bounds[place + 1]].tolist()
        for place, key in enumerate(lists.keys)
    }


def test_a_run_is_indexed_by_three_clusters_its_end_padded() -> None:
    assert gram_keys("ครูดี") == ["ครูดี", "ดี$$", "รูดี$"]


def test_a_phrase_typed_without_its_space_is_found_across_it() -> None:
    assert {"แผนจั", "นจัง"} <= set(gram_keys("แผน จังหวัด"))
    assert {"แผนจั", "นจัง"}.isdisjoint(gram_keys("แผน x จังหวัด"))
    assert {"แผนจั", "นจัง"}.isdisjoint(gram_keys("แผนxจังหวัด"))


def test_latin_words_are_whole_and_in_parts() -> None:
    assert set(gram_keys("tak-2566 v2.1")) == {"tak-2566", "tak", "2566", "v2.1", "v2", "1"}


def test_a_cluster_may_be_of_any_length() -> None:
    assert gram_keys("ก" + "ิ่" * 9) == ["ก" + "ิ่" * 9 + "$$"]


def test_no_text_has_no_key() -> None:
    assert _held([]) == _held([""]) == _held([" "]) == {}


def test_no_gram_reaches_from_one_text_into_the_next() -> None:
    assert set(_held(["แผน", "จังหวัด"])) == {*gram_keys("แผน"), *gram_keys("จังหวัด")}


@given(texts=st.lists(_TEXTS, max_size=8), at_once=st.integers(0, 60))
def test_any_texts_have_the_keys_of_the_reference(texts: list[str], at_once: int) -> None:
    expected: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for key in reference.gram_keys(text):
            expected.setdefault(key, []).append(number)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyed, "_AT_ONCE", at_once)
        assert _held(texts) == dict(sorted(expected.items()))

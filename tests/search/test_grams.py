from __future__ import annotations

from phaen.search.grams import beginnings, fold_keys
from phaen.search.keyed import gram_keys
from phaen.search.normalise import fold


def test_folded_keys_of_a_gram_begin_in_its_first_cluster() -> None:
    assert list(fold_keys(["กาขคา", "คา$$", "ขคา$"])) == [["กขค"], [], ["ขค"]]
    assert list(fold_keys(["stars-ab"])) == [["sta", "tar", "ars"]]
    assert list(fold_keys([])) == []


def test_the_grams_of_a_run_have_all_its_letter_trigrams() -> None:
    run = "เรียนรู้ตลอดชีวิต"
    told = {key for keys in fold_keys(gram_keys(run)) for key in keys}
    folded = fold(run)
    assert {folded[i : i + 3] for i in range(len(folded) - 2)} <= told


def test_a_key_begins_with_one_and_two_clusters() -> None:
    assert beginnings("แผนงา") == ("แผ", "แผน")
    assert beginnings("น$$") == ("น",)
    assert beginnings("obec") == ()

from __future__ import annotations

from phaen.search.grams import beginnings, clusters, fold_keys, gram_keys
from phaen.search.normalise import fold


def test_a_cluster_is_a_consonant_with_what_belongs_to_it() -> None:
    assert clusters("โรงเรียน") == ["โร", "ง", "เรี", "ย", "น"]
    assert clusters("ผู้เรียน") == ["ผู้", "เรี", "ย", "น"]


def test_a_run_is_indexed_by_three_clusters_its_end_padded() -> None:
    assert gram_keys("ครูดี") == {"ครูดี", "รูดี$", "ดี$$"}


def test_a_phrase_typed_without_its_space_is_found_across_it() -> None:
    assert gram_keys("แผน จังหวัด") >= {"แผนจั", "นจัง"}
    assert gram_keys("แผน x จังหวัด") & {"แผนจั", "นจัง"} == set()


def test_latin_words_are_whole_and_in_parts() -> None:
    assert gram_keys("tak-2566 v2.1") == {"tak-2566", "tak", "2566", "v2.1", "v2", "1"}


def test_folded_keys_of_a_gram_begin_in_its_first_cluster() -> None:
    assert list(fold_keys(["กาขคา", "คา$$", "ขคา$"])) == [["กขค"], [], ["ขค"]]
    assert list(fold_keys(["stars-ab"])) == [["sta", "tar", "ars"]]
    assert list(fold_keys([])) == []


def test_the_grams_of_a_run_have_all_its_letter_trigrams() -> None:
    run = "เรียนรู้ตลอดชีวิต"
    told = {key for keys in fold_keys(sorted(gram_keys(run))) for key in keys}
    folded = fold(run)
    assert {folded[i : i + 3] for i in range(len(folded) - 2)} <= told


def test_a_key_begins_with_one_and_two_clusters() -> None:
    assert beginnings("แผนงา") == ("แผ", "แผน")
    assert beginnings("น$$") == ("น",)
    assert beginnings("obec") == ()

from __future__ import annotations

from phaen.search.grams import clusters, fold_keys, gram_keys


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


def test_folded_keys_pass_over_spaces_and_take_short_runs_whole() -> None:
    assert fold_keys("กข ค") == {"กขค"}
    assert fold_keys("กข") == {"กข"}
    assert fold_keys("stars ab") == {"sta", "tar", "ars"}

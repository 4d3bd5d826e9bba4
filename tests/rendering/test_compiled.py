from __future__ import annotations

from pathlib import Path

import pytest

from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.words import load_words
from rendering.small import pages_of, small_site


def _render(folder: Path | None, language: str = "th") -> list[str]:
    environment = make_environment(load_words(language), compiled=folder)
    pages = [page for maker, page in pages_of(small_site()) if maker in ("role", "list")]
    return [render_page(environment, page).html for page in pages]


def test_kept_templates_give_the_same_pages(tmp_path: Path) -> None:
    first = _render(tmp_path / "kept")
    kept = sorted((tmp_path / "kept").iterdir())
    assert kept
    assert _render(tmp_path / "kept") == first == _render(None)
    assert sorted((tmp_path / "kept").iterdir()) == kept


@pytest.mark.parametrize("bytes_left", [0, 10, 40, 200])
def test_files_cut_short_are_made_anew(tmp_path: Path, bytes_left: int) -> None:
    whole = _render(tmp_path)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:bytes_left])
    assert _render(tmp_path) == whole


def test_files_of_somebody_else_are_made_anew(tmp_path: Path) -> None:
    whole = _render(tmp_path)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:60] + b"\x00 something else" * 9)
    assert _render(tmp_path) == whole


def test_each_language_has_its_own(tmp_path: Path) -> None:
    assert _render(tmp_path, "en") == _render(None, "en")
    assert _render(tmp_path, "th") == _render(None, "th")


def test_no_folder_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert _render(tmp_path / "file" / "below") == _render(None)

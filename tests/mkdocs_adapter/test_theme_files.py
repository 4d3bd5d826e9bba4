from __future__ import annotations

from mkdocs.theme import Theme

from phaen.mkdocs_adapter.theme_files import without_icons


def test_all_files_but_hidden_ones_are_listed() -> None:
    theme = Theme(name="material")
    every = theme.get_env().list_templates()
    listed = without_icons(theme).get_env().list_templates()
    assert listed == [name for name in every if not f"/{name}".count("/.")]
    assert 0 < len(listed) < len(every) / 10


def test_icons_can_still_be_included() -> None:
    environment = without_icons(Theme(name="material")).get_env()
    assert "<svg" in environment.get_template(".icons/material/magnify.svg").render()

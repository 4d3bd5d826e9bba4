"""Every text of every record made hostile: nothing of it becomes an element, a handler or a script's address."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel

from phaen.core.graph import build_graph
from phaen.core.model.text import Text
from phaen.rendering.site import Site
from rendering.small import Seen, look_at, make_site, pages_of, render_whole

HOSTILE = (
    """ <script>alert(1)</script><img src=x onerror=alert(1)> "><b onclick='x'> &lt;i&gt; {{ 7 * 7 }}"""
    " [x](javascript:alert(1)) [y](data:text/html,z) ![z](https://other.example/z.png)"
)
LINES = frozenset(
    {"number", "letter", "name", "page", "acronym", "also_known_as", "label", "section"}
)


def _poison(value: Any, name: str = "") -> Any:
    if isinstance(value, Text):
        return Text(th=value.th + HOSTILE)
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return value.model_copy(update={f: _poison(getattr(value, f), f) for f in fields})
    if isinstance(value, list):
        return [_poison(part, name) for part in value]
    if isinstance(value, dict):
        return {key + HOSTILE: part for key, part in value.items()}
    return value + HOSTILE if type(value) is str and name in LINES else value


@pytest.fixture(scope="module")
def poisoned(site: Site) -> dict[str, Seen]:
    entries = [replace(entry, record=_poison(entry.record)) for entry in site.graph.written()]
    hostile = make_site(build_graph(entries))
    return {
        page.address: look_at(render_whole(page), page.address) for _, page in pages_of(hostile)
    }


def test_no_element_comes_from_data(poisoned: dict[str, Seen]) -> None:
    for address, page in poisoned.items():
        for tag, attributes in page.elements:
            assert tag not in ("script", "img"), address
            assert not [name for name in attributes if name.startswith("on")], address


def test_no_link_runs_a_script(poisoned: dict[str, Seen]) -> None:
    for address, page in poisoned.items():
        for link in page.links:
            assert link.startswith(("https:", "mailto:")), f"{address}: {link}"


def test_no_picture_of_another_host_is_loaded(poisoned: dict[str, Seen]) -> None:
    for address, page in poisoned.items():
        assert not [values["src"] for _, values in page.elements if "src" in values], address


def test_templates_do_not_run_what_data_says(poisoned: dict[str, Seen]) -> None:
    assert "{{ 7 * 7 }}" in poisoned["plans/doi-2567/"].words
    assert not any("alert(1)49" in page.words for page in poisoned.values())


def test_the_same_elements_stand_there_as_with_harmless_texts(
    poisoned: dict[str, Seen], seen: dict[str, Seen]
) -> None:
    for address, page in poisoned.items():
        ours = [tag for tag, _ in page.elements if tag != "a"]
        assert ours == [tag for tag, _ in seen[address].elements if tag != "a"], address

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_adapter.project import Built, Project, make_project
from phaen.mkdocs_adapter.frames import NAME, Frames, Joined

FRAME = """\
<title>{{ page.title | e }}</title>{% if page.meta.description %}<meta content="{{ page.meta.description | e }}">{% endif %}
<a href="mailto:x?subject={{ ('เรื่อง ' ~ page.url) | urlencode }}">{{ page.url }}</a>{{ page.meta.kind }}
<main>{{ page.content }}</main>{{ page.canonical_url }}"""


class _Page(SimpleNamespace):
    shown_at: str | None = None

    @property
    def url(self) -> str:
        return self.shown_at or self.address


def _page(address: str = "roles/a/b/", **more: Any) -> _Page:
    given = {
        "address": address,
        "title": "ก & <ข>",
        "content": "<p>&amp;</p>",
        "canonical_url": f"https://x/{address}",
        "meta": {"kind": "role", "description": 'ค "ง"'},
    }
    return _Page(**given | more)


def _joined(frame: str = FRAME) -> tuple[Joined, Environment]:
    environment = Environment(loader=DictLoader({"main.html": frame}))  # noqa: S701 -- as MkDocs does it
    joined: Any = Frames().load(environment, NAME)
    return joined, environment


def _render(joined: Joined, page: _Page, **around: Any) -> str:
    return joined.render({"page": page, **around})


def test_pages_are_joined_as_they_would_be_rendered() -> None:
    joined, environment = _joined()
    for number in range(3):
        page = _page(f"roles/p/r{number}/", title=f"บท <{number}>", content=f"<i>{number}</i>")
        whole = environment.get_template("main.html").render(page=page)
        assert _render(joined, page) == whole
    assert [frame is not None for frame in joined.frames.values()] == [True]


def test_what_is_missing_or_of_another_kind_has_a_frame_of_its_own() -> None:
    joined, environment = _joined()
    pages = [
        _page(),
        _page(meta={"kind": "role"}),
        _page(meta={"kind": "case", "description": "ก"}),
        _page("plans/a/b/"),
        _page("roles/a/b/c/"),
    ]
    for page in [*pages, *pages]:
        assert _render(joined, page) == environment.get_template("main.html").render(page=page)
    assert len(joined.frames) == len(pages)


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param(
            "{{ page.title | upper }}{{ page.title | length }}", id="a value computed with"
        ),
        pytest.param("{{ page.content | truncate(3) }}", id="a value cut"),
    ],
)
def test_a_frame_that_cannot_be_joined_is_rendered_each_time(frame: str) -> None:
    joined, environment = _joined(frame)
    for number in range(3):
        page = _page(title=f"บทที่ {'ก' * number}", content="ย" * (number + 9))
        assert _render(joined, page) == environment.get_template("main.html").render(page=page)
    assert list(joined.frames.values()) == [None]


def test_pages_around_which_something_else_stands_are_rendered_in_full() -> None:
    joined, environment = _joined(FRAME + "{{ banner }}")
    for banner in ("ก", "ข", "ก"):
        whole = environment.get_template("main.html").render(page=_page(), banner=banner)
        assert _render(joined, _page(), banner=banner) == whole


@pytest.mark.parametrize("address", ["", "roles/"])
def test_heads_of_sections_are_rendered_in_full(address: str) -> None:
    joined, _ = _joined()
    assert _render(joined, _page(address))
    assert joined.frames == {}


def test_redirects_are_rendered_in_full_for_they_lead_from_where_they_stand() -> None:
    joined, _ = _joined()
    assert _render(joined, _page(meta={"kind": "moved", "redirect": "roles/a/c/"}))
    assert joined.frames == {}


def _build(project: Project) -> dict[str, bytes]:
    config = load_config(str(project.folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return Built(project.folder / "site", 0, "").files()


def test_joined_pages_of_a_whole_site_are_those_rendered_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Joined] = []
    monkeypatch.setattr(Joined, "__init__", _noted(made))
    joined = _build(make_project(tmp_path))
    [frames] = made
    assert {section for section, *_ in frames.frames} >= {
        *("plans", "roles", "indicators", "cases", "practices", "organisations"),
        *("frameworks", "sources", "themes", "print"),
    }
    assert [key for key, frame in frames.frames.items() if frame is None] == []
    monkeypatch.setattr(Joined, "_key", lambda *_: None)
    assert _build(Project(tmp_path)) == joined


def _noted(made: list[Joined]) -> Any:
    real = Joined.__init__

    def note(self: Joined, *arguments: Any) -> None:
        real(self, *arguments)
        made.append(self)

    return note

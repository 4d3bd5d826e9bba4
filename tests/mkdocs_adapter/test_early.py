from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from mkdocs_adapter.project import Project
from phaen.mkdocs_adapter import early
from phaen.mkdocs_adapter.plugin import PhaenPlugin
from phaen.mkdocs_adapter.reloading import Browsers

ROLE, ROLE_PAGE = "data/plans/doi-2567/roles/office.yml", "roles/doi-2567/office/"
EDITED = "9876543"


@dataclass
class Serving:
    """One process that serves a project; `shown` are the pages that browsers found when they were told early."""

    project: Project
    site: Path
    config: MkDocsConfig
    server: LiveReloadServer
    shown: list[dict[str, str]] = field(default_factory=list)

    def pages(self) -> dict[str, str]:
        return {
            path.relative_to(self.site).as_posix(): path.read_text(encoding="utf-8")
            for path in self.site.rglob("*.html")
        }

    def build(self) -> dict[str, str]:
        """What differed when browsers were told early."""
        self.shown.clear()
        before = self.pages()
        build(_config(self.project, self.site))
        return {
            name: html
            for pages in self.shown
            for name, html in pages.items()
            if html != before.get(name)
        }


def _config(project: Project, site: Path) -> MkDocsConfig:
    return load_config(str(project.folder / "mkdocs.yml"), site_dir=str(site))


@pytest.fixture
def serving(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serving]:
    monkeypatch.setattr(early, "MANY_PAGES", 0)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.folder.parent))
    site = tmp_path / "served"
    site.mkdir()
    config = _config(project, site)
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(site))
    made = Serving(project, site, config, server)
    tell = Browsers.tell_early

    def tell_early(browsers: Browsers) -> None:
        tell(browsers)
        made.shown.append(made.pages())

    monkeypatch.setattr(Browsers, "tell_early", tell_early)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    config.plugins.on_serve(server, config=config, builder=lambda: None)
    yield made
    config.plugins.on_shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("file", "old", "page"),
    [
        ("plans/doi-2567/plan.yml", "ประชุมทุกเดือน", "plans/doi-2567/"),
        ("plans/doi-2567/structure.yml", "ด้านสถานที่", "plans/doi-2567/1.1/"),
        ("plans/doi-2567/roles/office.yml", "ดูแลแหล่งเรียนรู้ให้ปลอดภัย", ROLE_PAGE),
        ("plans/doi-2567/indicators/all.yml", "นับด้วยมือ", "indicators/doi-2567/visits/"),
        ("plans/doi-2567/cases/focus-1-1.yml", "ทำคู่มือ", "cases/doi-2567/focus-1-1/"),
        ("practices/stars.yml", "เดินสำรวจทุกหมู่บ้าน", "practices/stars/"),
        ("organisations/bodies.yml", "หน่วยงานที่จัดและส่งเสริม", "organisations/dole-doi/"),
        ("frameworks/higher.yml", "แผนระดับสูงที่แผนอื่นต้องสอดคล้อง", "frameworks/strategy/"),
        ("sources/doi-report.yml", "เอกสารตัวอย่างของการทดสอบ", "sources/doi-report/"),
        ("themes.yml", "การทำแผน การประสานงาน", "themes/planning/"),
    ],
)
def test_what_was_edited_is_shown_first_as_it_will_stand(
    serving: Serving, file: str, old: str, page: str
) -> None:
    serving.project.change(f"data/{file}", old, EDITED)
    first = serving.build()
    assert list(first) == [f"{page}index.html"]
    assert EDITED in first[f"{page}index.html"]
    assert first.items() <= serving.pages().items()


def test_a_page_that_is_too_much_for_one_goes_on_at_once(serving: Serving) -> None:
    long = "".join(f"  - {{id: long-{at}, text: {'ทำงานกับชุมชน ' * 40}}}\n" for at in range(40))
    serving.project.change(ROLE, "  - id: d2\n", f"{long}  - id: d2\n")
    first = serving.build()
    assert len(first) > 1
    assert all(name.startswith(ROLE_PAGE) for name in first)
    assert first.items() <= serving.pages().items()


def test_a_new_record_is_shown_and_a_page_that_moved_leaves_nothing_behind(
    serving: Serving,
) -> None:
    serving.project.write("data/practices/new.yml", "id: new\ntitle: ใหม่\nevidence: named-only\n")
    assert list(serving.build()) == ["practices/new/index.html"]

    moved = serving.project.folder / "data/practices/new.yml"
    moved.write_text("id: newer\ntitle: ใหม่\nevidence: named-only\n", encoding="utf-8")
    assert list(serving.build()) == ["practices/newer/index.html"]
    assert "practices/new/index.html" not in serving.pages()


def test_browsers_are_told_again_when_all_is_there(serving: Serving) -> None:
    server = serving.server
    server._wanted_epoch += 1000
    wanted = server._wanted_epoch
    serving.project.change(ROLE, "ดูแลแหล่งเรียนรู้ให้ปลอดภัย", EDITED)
    assert serving.build()
    assert server._visible_epoch == wanted < server._wanted_epoch


def test_what_was_found_stands_on_the_page_until_it_is_judged_anew(serving: Serving) -> None:
    sound, mistaken = "themes: [planning, safety]", "themes: [nobody]"
    serving.project.change(ROLE, sound, mistaken)
    name = f"{ROLE_PAGE}index.html"
    unjudged = serving.build()[name]
    judged = serving.pages()[name]
    assert ("PH301" in unjudged, "PH301" in judged) == (False, True)

    serving.project.change(ROLE, mistaken, sound)
    assert "PH301" in serving.build()[name]
    assert "PH301" not in serving.pages()[name]


def _mistaken(project: Project) -> None:
    project.change(ROLE, "title: สำนักงาน", 'title: "สำนักงาน')


def _many(project: Project) -> None:
    more = (f"- {{id: more-{at}, title: หน่วยงาน {at}, kind: ministry}}\n" for at in range(11))
    path = project.folder / "data/organisations/bodies.yml"
    project.write("data/organisations/bodies.yml", path.read_text(encoding="utf-8") + "".join(more))


def _moved_down(project: Project) -> None:
    project.change(ROLE, "id: office\n", "# คำอธิบาย\nid: office\n")


def _by_hand(project: Project) -> None:
    project.write("content/about.md", "# เกี่ยวกับ\n\nใหม่\n")


@pytest.mark.parametrize("change", [_mistaken, _many, _moved_down, _by_hand])
def test_what_is_no_edit_of_a_few_sound_records_is_shown_when_all_is(
    serving: Serving, change: Callable[[Project], None]
) -> None:
    change(serving.project)
    before, wanted = serving.pages(), serving.server._wanted_epoch
    assert not serving.build()
    assert serving.shown == []
    assert serving.server._wanted_epoch == wanted
    assert serving.pages() != before


def test_a_small_site_is_made_before_anybody_looks(
    serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(early, "MANY_PAGES", 2000)
    for words in ("แก้ครั้งแรก", EDITED):
        serving.project.change(ROLE, "summary: ", f"summary: {words} ")
        serving.build()
    assert serving.shown == []


def test_a_change_lets_go_of_what_followed_the_last_build_before_the_next_begins(
    serving: Serving,
) -> None:
    plugin = serving.config.plugins["phaen"]
    assert isinstance(plugin, PhaenPlugin)
    begun, ended = Event(), Event()

    def follow() -> None:
        try:
            with plugin.later.interruptible():
                begun.set()
                while True:
                    pass
        finally:
            ended.set()

    plugin.later.start(follow)
    begun.wait()
    serving.server.watch(str(serving.project.folder / "data"))
    serving.server.observer.start()
    try:
        serving.project.change("data/practices/stars.yml", "เดินสำรวจทุกหมู่บ้าน", EDITED)
        assert ended.wait(10)
    finally:
        serving.server.observer.stop()

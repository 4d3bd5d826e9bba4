"""Suggesting a change without Git: the form that opens in the browser, and what it makes of a file."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.pages import PROJECT
from phaen.core.exporters.suggestions import BEGUN
from phaen.core.model import KINDS, Kind
from phaen.core.pipeline import run

ROLE = "roles/phrae-2569/provincial-office/"
FILE = "data/plans/phrae-2569/roles/provincial-office.yml"
AXE = PROJECT / "node_modules/axe-core/axe.min.js"
PATIENCE = 10_000
EVIL = '<img src=x onerror="document.title=1"><script>document.title=1</script>{{ 7*7 }}"\'&amp;'


@pytest.fixture(params=[(360, "light"), (1280, "dark")], ids=["phone", "desk"])
def page(browser: Browser, origin: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    made = context.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    made.on(
        "request", lambda asked: faults.append(asked.url) if not _ours(asked.url, origin) else None
    )
    yield made
    context.close()
    # That a file is not there is Chromium's to say; that no page breaks by it is ours.
    assert [fault for fault in faults if "404" not in fault] == []


def _ours(url: str, origin: str) -> bool:
    return url.startswith((origin, "blob:"))


def _open(page: Page, origin: str, file: str = FILE, id_: str = "provincial-office") -> None:
    page.goto(f"{origin}suggest/?file={file}&id={id_}")
    expect(page.locator(".sug-f")).to_be_visible(timeout=PATIENCE)


def _check(page: Page) -> None:
    page.get_by_role("button", name="ตรวจและดูผล").click()


def _copied(page: Page) -> str:
    page.get_by_role("button", name="คัดลอกทั้งไฟล์").click()
    expect(page.get_by_text("คัดลอกแล้ว")).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()"))


def _records(site: Path, kind: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads((site / f"api/v1/{kind}.json").read_bytes())["items"]
    return records


def _way(site: Path, kind: str, record: dict[str, Any]) -> tuple[str, dict[str, list[str]]]:
    """The link to a record's form, on its page or by its letter in the glossary: (page, what is asked)."""
    pages = [record["url"]]
    if kind == "term":
        found = sorted((site / "glossary/all").rglob("index.html"))
        pages = [f"{path.parent.relative_to(site).as_posix()}/" for path in found]
    link = re.compile(rf'suggest/\?([^"]+id={re.escape(record["id"])})"')
    for page in pages:
        match = link.search((site / page / "index.html").read_text(encoding="utf-8"))
        if match:
            return page, parse_qs(unescape(match[1]))
    raise AssertionError(record["id"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_leads_to_a_form_that_finds_it(site: Path, kind: str) -> None:
    records = _records(site, kind)
    assert records
    for record in records:
        _, asked = _way(site, kind, record)
        described = (site / "suggest/files" / asked["file"][0]).with_suffix(".json")
        assert record["id"] in json.loads(described.read_bytes())["records"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_keyboard_is_enough_from_the_page_of_any_kind_to_the_copied_file(
    page: Page, origin: str, site: Path, kind: str
) -> None:
    record = _records(site, kind)[0]
    page.goto(origin + _way(site, kind, record)[0])
    page.locator(f'a[href*="suggest/?"][href$="id={record["id"]}"]').first.press("Enter")
    expect(page.locator(".sug-f")).to_be_visible(timeout=PATIENCE)
    title = page.get_by_label("ชื่อ title").first
    page.get_by_label("รหัส id").first.focus()
    for _ in range(9):
        page.keyboard.press("Tab")
        if title.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Control+A")
    page.keyboard.type("ชื่อที่แก้แล้ว")
    page.get_by_role("button", name="ตรวจและดูผล").press("Enter")
    expect(page.locator(".out h2")).to_be_focused()
    [line] = page.locator(".diff ins").all_text_contents()
    assert re.fullmatch(r"\+ +title: ชื่อที่แก้แล้ว\n", line)
    _expect_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("คัดลอกแล้ว")).to_be_visible()
    assert "title: ชื่อที่แก้แล้ว\n" in page.evaluate("navigator.clipboard.readText()")


def test_ordinary_pages_load_nothing_of_the_form(page: Page, origin: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(origin + ROLE, wait_until="networkidle")
    assert [url for url in asked if "suggest" in url] == []


def test_a_changed_title_gives_the_file_with_that_line_changed(page: Page, origin: str) -> None:
    _open(page, origin)
    page.get_by_label("ชื่อ title").first.fill("ชื่อที่แก้แล้ว")
    _check(page)
    shown = page.locator(".diff")
    expect(shown.locator("ins")).to_have_text(["+ title: ชื่อที่แก้แล้ว\n"])
    made = _copied(page).split("\n")
    old = (PROJECT / FILE).read_text(encoding="utf-8").split("\n")
    assert [line for line in made if line not in old] == ["title: ชื่อที่แก้แล้ว"]
    assert len(made) == len(old)


def test_the_link_leads_to_where_the_host_edits_the_file(page: Page, origin: str) -> None:
    _open(page, origin)
    page.get_by_label("ชื่อ title").first.fill("ก")
    _check(page)
    to = page.get_by_role("link", name="เปิดหน้าแก้ไขไฟล์").get_attribute("href")
    assert to
    assert re.search(rf"/edit/main/{re.escape(FILE)}#L\d+$", to)


def test_the_file_can_be_downloaded(page: Page, origin: str) -> None:
    _open(page, origin)
    page.get_by_label("ชื่อ title").first.fill("ก")
    _check(page)
    with page.expect_download() as waited:
        page.get_by_role("button", name="ดาวน์โหลดไฟล์").click()
    assert waited.value.suggested_filename == "provincial-office.yml"
    assert "title: ก\n" in Path(waited.value.path()).read_text(encoding="utf-8")


def test_nothing_changed_is_said_so(page: Page, origin: str) -> None:
    _open(page, origin)
    _check(page)
    expect(page.get_by_text("ยังไม่มีอะไรเปลี่ยน")).to_be_visible()


def test_a_mistake_is_told_at_its_field_and_in_the_list_above(page: Page, origin: str) -> None:
    _open(page, origin)
    id_ = page.get_by_label("รหัส id").first
    id_.fill("Not An Id")
    _check(page)
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("ยังมีจุดที่ต้องแก้ 1 จุด")
    expect(page.get_by_role("alert")).to_contain_text("PH205")
    assert id_.get_attribute("aria-invalid") == "true"
    described = (id_.get_attribute("aria-describedby") or "").split()
    assert any("PH205" in page.locator(f"#{name}").inner_text() for name in described)
    page.get_by_role("alert").get_by_role("link").click()
    expect(id_).to_be_focused()
    id_.fill("provincial-office")
    _check(page)
    expect(page.get_by_role("alert")).to_be_hidden()
    assert id_.get_attribute("aria-invalid") is None


def test_a_mistake_deep_in_a_folded_item_is_opened(page: Page, origin: str) -> None:
    _open(page, origin)
    third = page.locator("details", has=page.locator("summary", has_text="3. ")).last
    third.locator("summary").click()
    text = third.get_by_label("หน้าที่ text")
    text.fill("")
    third.locator("summary").click()
    expect(text).to_be_hidden()
    _check(page)
    page.get_by_role("alert").get_by_role("link").click()
    expect(third.get_by_label("หน้าที่ text")).to_be_visible()


def test_items_are_added_moved_and_removed_with_the_keyboard(page: Page, origin: str) -> None:
    _open(page, origin)
    group = page.locator("fieldset.lst", has=page.locator("legend", has_text="duties")).first
    count = group.locator("> ol > li").count()
    add = group.locator("> button")
    add.focus()
    page.keyboard.press("Enter")
    expect(group.locator("> ol > li")).to_have_count(count + 1)
    new = group.locator("> ol > li").last
    new.get_by_label("รหัสหน้าที่").fill("d99")
    new.get_by_label("หน้าที่ text").fill("รายงานผลทุกปี")
    new.get_by_role("button", name="เลื่อนขึ้น").last.focus()
    page.keyboard.press("Enter")
    _check(page)
    made = _copied(page)
    assert made.index("- id: d99\n    text: รายงานผลทุกปี\n") < made.rindex("- id: d")
    group.get_by_role("button", name="ลบ หน้าที่ 1", exact=True).press("Enter")
    _check(page)
    assert "- id: d1\n" not in _copied(page)


def test_a_field_that_is_not_used_yet_can_be_added(page: Page, origin: str) -> None:
    _open(page, origin)
    chooser = page.locator(".sug-f > .flds > .more-f")
    chooser.locator("select").select_option("short_title")
    chooser.get_by_role("button").click()
    page.keyboard.type("สกร.จังหวัด")
    _check(page)
    expect(page.locator(".diff ins")).to_have_text(["+ short_title: สกร.จังหวัด\n"])


def test_ids_of_records_are_offered_and_named(page: Page, origin: str) -> None:
    _open(page, origin)
    holder = page.get_by_label("ผู้ถือบทบาท 1", exact=True)
    expect(holder.locator("xpath=following-sibling::p").first).to_contain_text("แพร่")
    holder.focus()
    offered = page.locator(f"#{holder.get_attribute('list')} option")
    assert "สำนักงานศึกษาธิการจังหวัดตาก" in offered.evaluate_all("all => all.map(one => one.label)")


ALL = """async ({ origin, files }) => {
  const from = name => import(origin + "assets/suggest/" + name + ".js");
  const [{ loadSchema }, { makeFields }, { isSame }, { validate }] = await Promise.all(["schema", "form", "write", "validate"].map(from));
  const differing = [];
  for (const path of files) {
    const file = await (await fetch(origin + path)).json();
    const schema = await loadSchema(origin + "suggest/schemas/", file.kind, file.plan);
    for (const [id, record] of Object.entries(file.records)) {
      const read = makeFields(schema, schema.record, record.value, file.tree ? [file.tree] : []).read();
      if (!isSame(read, record.value) || validate(schema, schema.record, read).length) differing.push(path + " " + id);
    }
  }
  return differing;
}"""


def test_forms_of_all_records_hold_what_the_records_hold(
    browser: Browser, origin: str, site: Path
) -> None:
    page = browser.new_page()
    page.goto(origin + "suggest/")
    files = [p.relative_to(site).as_posix() for p in (site / "suggest/files").rglob("*.json")]
    assert len(files) > 100
    assert page.evaluate(ALL, {"origin": origin, "files": files}) == []
    page.close()


def test_a_new_case_of_a_plan_becomes_a_file_that_passes(
    page: Page, origin: str, tmp_path: Path
) -> None:
    page.goto(f"{origin}plans/tak-2566/")
    page.get_by_role("link", name="เพิ่มกรณีศึกษา").click()
    expect(page.locator(".sug-f")).to_be_visible(timeout=PATIENCE)
    id_ = page.get_by_label("รหัส id").first
    id_.fill("focus-1-1")
    page.get_by_label("ชื่อ title").first.fill("การซ้อมแผนในสถานศึกษา")
    page.get_by_label("เกี่ยวกับ 1", exact=True).fill("1.1")
    page.get_by_label("ผู้รายงาน").first.fill("peo-tak")
    period = page.locator("fieldset", has=page.locator("legend", has_text="period")).first
    _check(page)
    expect(page.get_by_role("alert")).to_contain_text("PH302 รหัสนี้มีผู้ใช้แล้ว")
    expect(page.get_by_role("alert")).to_contain_text("PH201")
    id_.fill("drill-2566")
    period.locator(".more-f select").first.select_option("fiscal_year")
    period.locator(".more-f button").first.click()
    page.keyboard.type("2566")
    _check(page)
    expect(page.locator(".diff")).to_be_visible()
    assert page.locator(".diff del").count() == 0
    to = page.get_by_role("link", name="เปิดหน้าสร้างไฟล์").get_attribute("href")
    assert to
    assert to.endswith("?filename=data%2Fplans%2Ftak-2566%2Fcases%2Fdrill-2566.yml")
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    path = tmp_path / "data/plans/tak-2566/cases/drill-2566.yml"
    path.write_text(_copied(page), encoding="utf-8")
    outcome = run(tmp_path / "data", "data")
    assert [issue for issue in outcome.issues if "drill" in issue.place.file] == []
    assert outcome.graph.get("case", "tak-2566/drill-2566") is not None
    _expect_accessible(page)


@pytest.mark.parametrize("kind", BEGUN, ids=lambda kind: kind.name)
def test_new_records_of_a_kind_are_begun_from_a_page(page: Page, origin: str, kind: Kind) -> None:
    page.goto(origin + ("plans/satun/" if kind.in_plan else kind.index_address))
    page.get_by_role("link", name=f"เพิ่ม{kind.label}", exact=True).press("Enter")
    expect(page.locator(".sug-f")).to_be_visible(timeout=PATIENCE)
    asks_for_source = page.locator("legend", has_text="source").count() == 1
    assert asks_for_source == (kind.name != "source")
    _check(page)
    expect(page.get_by_role("alert")).to_be_focused()


@pytest.mark.parametrize(
    "asked",
    [
        "kind=../case",
        "kind=case&plan=../tak-2566",
        "kind=none",
        "file=../api/v1/index.yml&id=x",
        "file=//evil.example/a.yml&id=x",
        "file=data/no.yml&id=x",
        "file=data/themes.yml&id=__proto__",
        "file=https://evil.example/x.yml&id=a",
        "",
    ],
)
def test_odd_addresses_give_a_sentence_and_ask_nobody_else(
    page: Page, origin: str, asked: str
) -> None:
    page.goto(f"{origin}suggest/?{asked}", wait_until="networkidle")
    assert page.locator(".sug-f").count() == 0
    assert page.locator("[data-suggest]").inner_text()


def test_the_form_is_accessible(page: Page, origin: str) -> None:
    _open(page, origin)
    for summary in page.locator(".sug-f summary").all()[:2]:
        summary.click()
    page.get_by_label("รหัส id").first.fill("Not An Id")
    _check(page)
    _expect_accessible(page)
    page.get_by_label("รหัส id").first.fill("provincial-office-2")
    _check(page)
    expect(page.locator(".diff")).to_be_visible()
    _expect_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _expect_accessible(page: Page) -> None:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run().then(found => found.violations)")
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_values_stay_text(page: Page, origin: str, site: Path) -> None:
    described = json.loads((site / f"suggest/files/{FILE.replace('.yml', '.json')}").read_bytes())
    record = described["records"]["provincial-office"]
    record["value"]["title"] = record["value"]["duties"][0]["text"] = EVIL
    record["value"][EVIL] = EVIL
    page.route("**/suggest/files/**", lambda route: route.fulfill(json=described))
    _open(page, origin)
    title = page.get_by_label("ชื่อ title").first
    expect(title).to_have_value(EVIL)
    _check(page)
    expect(page.get_by_role("alert")).to_contain_text("PH202")
    del record["value"][EVIL]
    _open(page, origin)
    page.get_by_label("ชื่อ title").first.fill(EVIL + EVIL)
    _check(page)
    expect(page.locator(".diff ins").first).to_contain_text("onerror")
    assert page.locator("main img, main script").count() == 0
    assert page.title().startswith("เสนอแก้ไขระเบียน")

"""The search page and the box on every page, as a visitor meets them."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

DONE = ".search-results[data-search-state=done]"
LINKS = ".search-results > li > a"
NEAR = ".search-results > .line"
SAFETY = "ความปลอดภัย"


@dataclass
class Served:
    """A copy of the site below a folder, which remembers what was asked for and can refuse."""

    origin: str = ""
    paths: list[str] = field(default_factory=list)
    refused: re.Pattern[str] | None = None

    @property
    def of_search(self) -> list[str]:
        return [path for path in self.paths if re.search(r"search\.js|/search/.*json", path)]


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, told: Served, **kwargs: object) -> None:
        self.told = told
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(self.path)
        self.told.paths.append(path)
        if self.told.refused and self.told.refused.search(path):
            self.send_error(503)
            return
        if not path.startswith("/phrae/"):
            self.send_error(404)
            return
        self.path = self.path.removeprefix("/phrae")
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        del format, args


@pytest.fixture
def served(site: Path) -> Iterator[Served]:
    """Each test has a server of its own, hence a browser's storage of its own; the site is in a sub-folder."""
    told = Served()
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_Handler, told=told, directory=str(site))
    )
    told.origin = f"http://127.0.0.1:{server.server_address[1]}/phrae/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 390, "height": 800})
    made.set_default_timeout(15_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails the test where a script does."""
    made = context.new_page()
    failed: list[str] = []
    made.on("pageerror", lambda error: failed.append(str(error)))
    yield made
    assert failed == []


def _ask(page: Page, served: Served, query: str, more: str = "") -> list[str]:
    page.goto(f"{served.origin}search/?q={quote(query, safe='')}{more}")
    page.wait_for_selector(DONE, state="attached")
    return _links(page, served)


def _links(page: Page, served: Served) -> list[str]:
    hrefs: list[str] = page.eval_on_selector_all(LINKS, "links => links.map(link => link.href)")
    return [href.removeprefix(served.origin) for href in hrefs]


def _full(page: Page) -> int:
    """How many results stand above the line of near matches."""
    count: int = page.evaluate(
        "() => { const all = [...document.querySelectorAll('.search-results > li')];"
        " const at = all.findIndex(one => one.className === 'line');"
        " return at < 0 ? all.length : at; }"
    )
    return count


# What is found, and in which order ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "anchor"),
    [
        ("พิจารณาแผนของจังหวัด", r"roles/.*#d\d"),
        ("หลากหลายชาติพันธุ์", r"cases/.*#p\d"),
        ("ห้องเรียนออนไลน์ของเขตพื้นที่สอน", r"cases/.*#r\d"),
    ],
)
def test_a_hit_opens_at_its_duty_problem_or_result(
    page: Page, served: Served, query: str, anchor: str
) -> None:
    assert any(re.match(anchor, href) for href in _ask(page, served, query))
    link = page.locator(f"{LINKS}[href*='#']").first
    target = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    page.wait_for_url(re.compile("#"))
    assert page.locator(f"[id='{target}']").count() == 1


def test_a_result_tells_title_kind_plan_status_and_where_it_matches(
    page: Page, served: Served
) -> None:
    _ask(page, served, "ปฐมพยาบาล")
    first = page.locator(".search-results > li").first
    assert first.locator("mark").first.inner_text() == "ปฐมพยาบาล"
    told = page.locator(".search-results .kind").all_inner_texts()
    assert all(" · " in line for line in told if "คำศัพท์" not in line)
    _ask(page, served, "ร้อยละ", "&kind=indicator")
    assert page.locator(".search-results .kind").first.inner_text().count(" · ") == 2


def test_ids_and_numbers_come_first(page: Page, served: Served) -> None:
    assert _ask(page, served, "tak-2566")[0] == "plans/tak-2566/"
    assert _ask(page, served, "1.3")[0] == "plans/tak-2566/1.3/"
    assert _ask(page, served, "๒.๑")[0].endswith("/2.1/")


def test_abbreviation_and_full_name_find_each_other(page: Page, served: Served) -> None:
    assert "organisations/obec/" in _ask(page, served, "สพฐ.")
    assert "organisations/obec/" in _ask(page, served, "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน")
    # The other name of some letters is not found inside words: พุทธศักราช, ยุทธศาสตร์.
    _ask(page, served, "กรมทรัพยากรธรณี")
    texts = page.locator(".search-results > li").all_inner_texts()[: _full(page)]
    assert all("กรมทรัพยากรธรณี" in text.replace("\n", "") or "ทธ." in text for text in texts)


def test_whole_latin_words_come_before_those_they_begin(page: Page, served: Served) -> None:
    _ask(page, served, "net")
    marks = page.locator(".search-results > li mark").all_inner_texts()
    whole = [mark.lower() == "net" for mark in marks]
    assert whole[0]
    assert len(whole) > 1


def test_full_matches_come_first_and_near_ones_stand_below_a_line(
    page: Page, served: Served
) -> None:
    _ask(page, served, "ปฐมพยาบาล น้ำฝน")
    assert page.locator(NEAR).count() == 1
    assert "ครบทุกคำ" in page.locator(".said").inner_text()
    found = _ask(page, served, "การศึกษา")
    assert len(set(found)) >= 10
    assert page.locator(NEAR).count() == 0


def test_what_was_probably_meant_is_offered(page: Page, served: Served) -> None:
    assert _ask(page, served, "โรงเรยนคุณภาพ")
    assert _full(page) == 0
    said = page.locator(".said")
    assert "หมายถึง" in said.inner_text()
    said.locator("a").click()
    page.wait_for_selector(DONE, state="attached")
    expect(page.locator(NEAR)).to_have_count(0)


def test_of_several_words_the_one_that_is_nowhere_is_put_right(page: Page, served: Served) -> None:
    assert _ask(page, served, "ปฐมพยบาล นักเรียน")
    expect(page.locator(".said a")).to_have_text("ปฐมพยาบาล นักเรียน")


def test_where_nothing_is_found_there_is_help(page: Page, served: Served) -> None:
    assert _ask(page, served, "ฟฟฟหหหดดด") == []
    assert "ไม่พบ" in page.locator(".said").inner_text()
    expect(page.locator(".lists")).to_be_visible()
    assert page.locator(".lists a[href*='themes/']").count() > 5
    _ask(page, served, SAFETY)
    expect(page.locator(".lists")).to_be_hidden()


# The page: address, facets, more -----------------------------------------------------------------


def test_facets_narrow_and_their_counts_leave_their_own_choice_aside(
    page: Page, served: Served
) -> None:
    _ask(page, served, SAFETY)
    page.locator(".fac > summary").click()
    kinds = page.locator(".fac fieldset").filter(has_text="ประเภท").first
    before = kinds.locator("label").all_inner_texts()
    assert len(before) > 2
    kinds.locator("input").nth(0).check()
    expect(page.locator(DONE)).to_be_attached()
    expect(kinds.locator("input").nth(0)).to_be_checked()
    assert kinds.locator("label").all_inner_texts() == before
    kinds.locator("input").nth(1).check()
    expect(page).to_have_url(re.compile(r"kind=.*kind="))
    counts = [int(re.sub(r"\D", "", text[-4:])) for text in before[:2]]
    expect(page.locator(".said")).to_contain_text(str(sum(counts)))
    page.get_by_role("button", name="ล้างตัวกรอง").click()
    expect(page).not_to_have_url(re.compile("kind="))


def test_an_address_can_be_shared_and_goes_back_and_forward(page: Page, served: Served) -> None:
    narrowed = _ask(page, served, SAFETY, "&kind=case")
    assert narrowed
    assert all(href.startswith("cases/") for href in narrowed)
    page.locator("#_q").fill("ครู")
    page.locator("#_q").press("Enter")
    expect(page).to_have_url(re.compile(quote("ครู")))
    page.go_back()
    expect(page.locator("#_q")).to_have_value(SAFETY)
    page.wait_for_selector(DONE, state="attached")
    assert _links(page, served) == narrowed
    page.go_forward()
    expect(page.locator("#_q")).to_have_value("ครู")


def test_more_results_can_be_asked_for(page: Page, served: Served) -> None:
    first = _ask(page, served, "การศึกษา")
    page.locator(".more").click()
    expect(page.locator(LINKS)).to_have_count(20)
    assert _links(page, served)[:10] == first


# The box -----------------------------------------------------------------------------------------


def test_nothing_is_fetched_until_the_box_is_touched(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}plans/tak-2566/")
    page.wait_for_load_state("networkidle")
    assert served.of_search == []
    with page.expect_response("**/search.js"):
        page.locator(".mast-s input").focus()
    expect(page.locator(".mast-s input")).to_have_attribute("role", "combobox")
    assert [path.rpartition("/")[2] for path in served.of_search] == ["search.js"]
    page.keyboard.insert_text("ก")
    expect(page.locator(".sugg [role=option]").first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_the_box_is_a_combobox_that_keys_reach(page: Page, served: Served, key: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served.origin}plans/tak-2566/")
    page.keyboard.press(key)
    box = page.locator(".mast-s input")
    expect(box).to_be_focused()
    page.keyboard.insert_text("พาน้อง")
    options = page.locator(".mast-s [role=option]")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".mast-s [role=status]")).to_contain_text(re.compile(r"\d"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute(
        "aria-activedescendant", options.nth(1).get_attribute("id") or "-"
    )
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    address = options.first.get_attribute("data-href") or "-"
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert address.startswith(served.origin)


def test_enter_and_the_last_option_lead_to_all_results(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}plans/tak-2566/")
    page.locator(".mast-s input").fill("ครู")
    last = page.locator(".mast-s [role=option]").last
    expect(last).to_contain_text("ดูผลทั้งหมด")
    last.click()
    page.wait_for_selector(DONE, state="attached")
    expect(page.locator("#_q")).to_have_value("ครู")
    page.goto(f"{served.origin}plans/tak-2566/")
    page.locator(".mast-s input").fill(SAFETY)
    page.locator(".mast-s input").press("Enter")
    page.wait_for_selector(DONE, state="attached")
    assert page.locator(LINKS).count() == 10


def test_without_a_script_the_box_leads_to_the_lists(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served.origin}plans/tak-2566/")
    page.locator(".mast-s input").fill("ครู")
    page.locator(".mast-s input").press("Enter")
    page.wait_for_url(re.compile("search/"))
    assert page.locator(".lists a").count() > 5
    context.close()


# What goes wrong ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    [
        "ก" * 10_000,
        "ครู " * 2_500,
        "a.b-" * 2_500,
        "ิีึื่้๊๋",
        "😀🎉👩‍👩‍👧",
        "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>",
        "(.*)+[^]\\ $& {1,9} (?<a>b) ^$ |",
        "../../etc %00 \x00 __proto__ constructor",
        "   ",
        "*$ | · …",
    ],
)
def test_odd_queries_are_answered_within_a_second(page: Page, served: Served, query: str) -> None:
    _ask(page, served, SAFETY)
    taken = page.evaluate(
        """async query => {
          const started = performance.now(), input = document.querySelector('#_q');
          input.value = query;
          input.form.requestSubmit();
          await new Promise(resolve => {
            const look = () => document.querySelector('.search-results[data-search-state=done]')
              && new URLSearchParams(location.search).get('q') !== 'ความปลอดภัย' ? resolve() : setTimeout(look, 5);
            setTimeout(look, 5);
          });
          return performance.now() - started;
        }""",
        query,
    )
    assert taken < 1000
    assert page.title() != "run"
    assert "เปิดดัชนีค้นหาไม่ได้" not in page.locator(".said").inner_text()


@pytest.mark.parametrize("refused", ["/search/i/", "/search/t/", "manifest", "/search/n/"])
def test_a_file_that_fails_is_told_and_can_be_tried_again(
    page: Page, served: Served, refused: str
) -> None:
    served.refused = re.compile(refused)
    assert _ask(page, served, SAFETY) == []
    again = page.locator(".said button")
    expect(again).to_be_visible()
    served.refused = None
    again.click()
    expect(page.locator(LINKS)).to_have_count(10)
    expect(again).to_have_count(0)


def test_an_updated_site_is_met_with_its_own_files_only(page: Page, served: Served) -> None:
    """A tab that stood open asks for files that are gone: it begins anew with the manifest of now."""
    _ask(page, served, SAFETY)
    served.paths.clear()
    served.refused = re.compile("/search/[ityn]/")
    page.locator("#_q").fill("ห้องเรียนอาชีพ")
    expect(page.locator(".said button")).to_be_visible()
    assert sum("manifest" in path for path in served.paths) >= 1
    served.refused = None
    page.locator(".said button").click()
    expect(page.locator(LINKS).first).to_be_visible()


def test_what_was_used_once_works_without_a_network(page: Page, served: Served) -> None:
    found = _ask(page, served, SAFETY)
    page.wait_for_function(
        """async () => {
          const kept = await (await caches.open('phaen-search-page')).keys();
          return navigator.serviceWorker.controller && kept.some(one => one.url.endsWith('/search/'))
            && kept.some(one => one.url.endsWith('phaen.css')) && kept.some(one => one.url.endsWith('search.js'));
        }"""
    )
    served.refused = re.compile(".")
    assert _ask(page, served, SAFETY) == found
    page.locator("#_q").fill("ทุ่งนา")
    expect(page.locator(".said button")).to_be_visible()
    page.locator("#_q").fill(SAFETY)
    expect(page.locator(LINKS)).to_have_count(10)

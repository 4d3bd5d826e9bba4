"""What each code of `phaen check` means: a page for each, and their list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.rulebook import RULEBOOK, Example, Explained, address_of, severity_of
from phaen.core.visible import STAND_IN
from phaen.rendering.heads import home_link, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site

ADDRESS = "rules/"


@dataclass(frozen=True, slots=True)
class File:
    """An example as shown: its path, its text, and in `remark` what cannot be seen of it."""

    path: str
    text: str
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class RuleContext(Context):
    """`why` the rule is there, a file that breaks it and one that keeps it; `before` and `after` are its neighbours."""

    why: str
    wrong: File
    right: File
    before: LinkTo | None
    after: LinkTo | None


@dataclass(frozen=True, slots=True)
class Group:
    """The codes of one hundred, under a heading."""

    anchor: str
    title: str
    links: Sequence[LinkTo]


@dataclass(frozen=True, kw_only=True)
class RulesContext(Context):
    """All codes by what they are about."""

    groups: Sequence[Group]


def make_pages(site: Site) -> Iterator[Page]:
    """The list, then a page a code."""
    title, lead = site.say("rules.title"), site.say("rules.lead")
    yield Page(ADDRESS, title, "rules.html", partial(_list, site), description=lead)
    for entry in RULEBOOK.values():
        demands = site.say.message(entry.demands)
        yield Page(
            address_of(entry.code),
            f"{entry.code} {demands}",
            "rule.html",
            partial(_rule, site, entry),
            description=site.say.message(entry.why),
        )


def _list(site: Site) -> RulesContext:
    say = site.say
    head = list_head(
        site,
        ADDRESS,
        say("rules.kind"),
        say("rules.title"),
        crumbs=[home_link(site)],
        lead=say("rules.lead"),
    )
    hundreds = sorted({code[:3] for code in RULEBOOK})
    groups = [
        Group(
            hundred.lower(),
            say.of("rules.hundred", hundred.lower()),
            [_link(site, entry) for code, entry in RULEBOOK.items() if code.startswith(hundred)],
        )
        for hundred in hundreds
    ]
    return RulesContext(head=head, groups=groups)


def _link(site: Site, entry: Explained) -> LinkTo:
    words = site.say.message(entry.demands)
    return LinkTo(f"{entry.code} {words}", address_of(entry.code))


def _rule(site: Site, entry: Explained) -> RuleContext:
    say = site.say
    severity = say.of("rules.severity", severity_of(entry.code).value)
    head = list_head(
        site,
        address_of(entry.code),
        f"{entry.code} · {severity}",
        say.message(entry.demands),
        crumbs=[home_link(site), LinkTo(say("rules.title"), ADDRESS)],
    )
    entries = list(RULEBOOK.values())
    at = entries.index(entry)
    return RuleContext(
        head=head,
        why=say.message(entry.why),
        wrong=_file(site, entry.wrong),
        right=_file(site, entry.right),
        before=_link(site, entries[at - 1]) if at else None,
        after=_link(site, entries[at + 1]) if at + 1 < len(entries) else None,
    )


def _file(site: Site, example: Example) -> File:
    """What cannot be seen is told in words."""
    say = site.say
    text = example.before + example.text
    hidden = dict.fromkeys(letter for letter in text if not letter.isprintable() and letter != "\n")
    remarks = [say("rules.hidden", letter=f"U+{ord(letter):04X}") for letter in hidden]
    if example.encoding != "utf-8":
        remarks.append(say("rules.encoding", name=example.encoding.upper()))
    if example.times > 1:
        remarks.append(say("rules.times", count=example.times))
    if example.link:
        remarks.append(say("rules.link", target=example.link))
    shown = "".join(STAND_IN if letter in hidden else letter for letter in text)
    return File(f"data/{example.path}", shown, " ".join(remarks))

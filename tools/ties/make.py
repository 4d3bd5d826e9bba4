"""Make `words.txt`: the words of the built site that Chromium or Firefox cut inside.

Each round ties what is listed so far, asks both browsers for every place where they may break a
line, and lists the words cut there, until none is left.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from cuts import PROJECT, Cut, Site
from reference import write_reference

LIST = PROJECT / "plugins" / "phaen" / "rendering" / "ties" / "words.txt"
ROUNDS = 12
OFTEN = 0.1
COMMON = 150
"""A common word that is seldom cut is tied only in the company in which it is cut: it costs bytes."""


def main() -> None:
    """Read the site, list the words, say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("--check", action="store_true", help="count the cuts, write nothing")
    options = parser.parse_args()
    site = Site(options.site)
    untied = site.cuts([])
    say("untied", untied)
    if options.check:
        listed = set(LIST.read_text(encoding="utf-8").split())
        left = site.cuts(listed)
    else:
        listed, left = settle(site, untied)
        LIST.write_text("".join(f"{word}\n" for word in sorted(listed)), encoding="utf-8")
        write_reference(options.site, site)
    say(f"{len(listed)} listed", left)
    for cut in left:
        print(f"  {cut.browser}: {cut.word} in {cut.in_company(2)}")


def settle(site: Site, untied: list[Cut]) -> tuple[set[str], list[Cut]]:
    """The list after which nothing is cut, or after which nothing more can be done."""
    times = Counter(cut.word for cut in {(cut.place): cut for cut in untied}.values())
    common = {word for word, count in site.occurrences.items() if count > COMMON}
    spared = {word for word in common if times[word] < OFTEN * site.occurrences[word]}
    listed = {cut.word for cut in untied} - spared
    cuts = site.cuts(listed)
    for turn in range(ROUNDS):
        say(f"round {turn + 1}, {len(listed)} listed", cuts)
        more = {name(cut, listed | spared) for cut in cuts} - listed
        if not more:
            break
        listed |= more
        cuts = site.cuts(listed)
    return needed(site, listed), cuts


def name(cut: Cut, tried: set[str]) -> str:
    """What to list for a cut: the word, or the word with as few neighbours as were not yet tried."""
    sizes = range(len(cut.words))
    return next((c for c in map(cut.in_company, sizes) if c not in tried), cut.word)


def needed(site: Site, listed: set[str]) -> set[str]:
    """The list without what nothing matches any more."""
    return listed & site.matched(listed)


def say(when: str, cuts: list[Cut]) -> None:
    """Cuts by browser."""
    count = dict(Counter(cut.browser for cut in cuts))
    print(f"{when}: {count} cuts in {len({cut.word for cut in cuts})} words", flush=True)


if __name__ == "__main__":
    main()

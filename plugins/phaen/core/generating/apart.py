"""The same invented country as one site a province and one for what they share, which refer to one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from phaen.core.exporters import json_schema
from phaen.core.generating import country
from phaen.core.generating.names import province_names
from phaen.core.generating.practices import practice_ids
from phaen.core.generating.province import Province
from phaen.core.generating.yaml_text import Record, dump

NATIONAL: Final = "national"
# What each site needs of its own: the words that its records are marked with and explained by.
_OWN: Final = frozenset({"themes.yml", "glossary.yml"})
_SHARED = re.compile(
    r'(?:(?<=\[)|(?<=, )|(?<=: )|(?<=- ))("?)('
    + "|".join([country.SOURCE, country.MINISTRY, *country.CENTRAL, country.FRAMEWORK])
    + rf'|{country.BASE_PRACTICE}(?=[\]"]))((?:#[a-z]+)?)\1(?=[\],}}\n])'
)


def generate_apart(provinces: int, seed: int, url: str) -> Iterator[tuple[str, str, bytes]]:
    """(site, path below its data folder, bytes) of every file; `url` is the national site's address."""
    names = list(province_names(provinces))
    sites = [f"p{number}" for number in range(1, provinces + 1)]
    schemas = [(f"schemas/{name}", content) for name, content in json_schema.export()]
    for site in (NATIONAL, *sites):
        yield from ((site, path, content) for path, content in schemas)
        others = [] if site == NATIONAL else [_site(NATIONAL, "ทะเบียนส่วนกลาง", url)]
        others += [
            _site(other, f"จังหวัด{name}", f"{url}{other}/")
            for other, name in zip(sites, names, strict=True)
            if other != site
        ]
        yield site, "sites.yml", dump("site", 0, others)
    for path, content in country.files():
        is_practice = path == f"practices/{country.BASE_PRACTICE}.yml"
        yield NATIONAL, path, content + (_related(sites) if is_practice else b"")
    for number, (site, name) in enumerate(zip(sites, names, strict=True), start=1):
        own = [(path, content) for path, content in country.files() if path in _OWN]
        for path, content in (*own, *Province(number, name, seed).files()):
            yield site, path, _refer(content)


def _site(site: str, title: str, url: str) -> Record:
    return {"id": site, "title": title, "url": url}


def _related(sites: list[str]) -> bytes:
    """What the national site knows of the provinces: a practice of each."""
    refs = ", ".join(f'"{site}:{practice_ids(site)[0]}"' for site in sites)
    return f"related: [{refs}]\n".encode()


def _refer(content: bytes) -> bytes:
    """References to what is shared, led to the national site."""
    return _SHARED.sub(rf'"{NATIONAL}:\2\3"', content.decode()).encode()

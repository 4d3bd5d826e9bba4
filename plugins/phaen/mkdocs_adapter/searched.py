"""The script of search, and the other sites that it asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from phaen.core.model.sister import Sister
from phaen.core.sisters.abroad import Sisters
from phaen.mkdocs_adapter.assets import SEARCH_SCRIPTS
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.mkdocs_adapter.policy import origin_of
from phaen.mkdocs_adapter.scripts import bundle
from phaen.rendering.addresses import address_from
from phaen.rendering.site import Site
from phaen.rendering.words import fill_script

ALL = "all"
_HERE = "."


@dataclass(frozen=True, slots=True)
class Searched:
    """A site that search asks; `url` as seen from this site's root, where both are of one origin."""

    id: str
    title: str
    url: str


def searched_sites(
    sisters: Sisters, site_url: str, config: PhaenConfig
) -> tuple[list[Searched], list[str]]:
    """The sites that the settings name, and what is wrong with those that are not asked."""
    known = {id_: entry.record_as(Sister) for id_, entry in sisters.entries.items()}
    wanted = list(known) if ALL in config.search_sites else list(dict.fromkeys(config.search_sites))
    allowed = {origin_of(address) for address in config.sister_sites}
    found, unasked = [], []
    for id_ in wanted:
        sister = known.get(id_)
        if sister is None:
            unasked.append(f"search_sites: “{id_}” does not stand in sites.yml")
            continue
        url = address_from(site_url, sister.root)
        if "://" in url and origin_of(url) not in allowed:
            unasked.append(f"search_sites: “{id_}” is of another origin; name it in sister_sites")
            continue
        found.append(Searched(id_, sister.name.th, url))
    return found, unasked


def script_file(
    config: MkDocsConfig,
    own: PhaenConfig,
    sisters: Sisters,
    site: Site,
    tell: Callable[[str], None],
) -> File:
    """The script of search as MkDocs sees it; `tell` hears which sites it cannot ask."""
    searched, unasked = searched_sites(sisters, config.site_url or "", own)
    for told in unasked:
        tell(told)
    folder = Path(config.theme.custom_dir or "") / SEARCH_SCRIPTS
    return File.generated(config, "assets/search.js", content=search_script(folder, site, searched))


def search_script(folder: Path, site: Site, searched: Sequence[Searched]) -> str:
    """The modules of search in one file, with their words; a site that is alone has none of what asks others."""
    modules = {
        file.stem: fill_script(file.read_text(encoding="utf-8"), site.say)
        for file in folder.glob("*.js")
    }
    if not searched:
        return bundle(modules, "main")
    told = [asdict(one) for one in (Searched(_HERE, site.settings.site_name, "./"), *searched)]
    return bundle({**modules, "told": f"export const SITES = {json.dumps(told)};\n"}, "sites")

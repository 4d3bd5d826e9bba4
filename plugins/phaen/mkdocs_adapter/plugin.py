"""The MkDocs plugin: each hook is a translation into one call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from jinja2 import ChoiceLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from phaen.core.exporters import EXPORTERS
from phaen.core.graph import Graph
from phaen.core.pipeline import judge, link
from phaen.mkdocs_adapter.assets import keep_ours
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.mkdocs_adapter.early import Early
from phaen.mkdocs_adapter.frames import Frames
from phaen.mkdocs_adapter.git_dates import last_changes
from phaen.mkdocs_adapter.incremental.builds import Build, Builds
from phaen.mkdocs_adapter.incremental.grounds import of_code, of_site
from phaen.mkdocs_adapter.indexing import index_files, searched_documents, written_by_hand
from phaen.mkdocs_adapter.later import Later
from phaen.mkdocs_adapter.live import Live
from phaen.mkdocs_adapter.memory import collect, uncollected
from phaen.mkdocs_adapter.noticing import notice_at_once
from phaen.mkdocs_adapter.pages import DataPage, day_of, describe_by_hand
from phaen.mkdocs_adapter.policy import content_policy
from phaen.mkdocs_adapter.preview import Made
from phaen.mkdocs_adapter.progress import progress
from phaen.mkdocs_adapter.relaying import relay
from phaen.mkdocs_adapter.reloading import Browsers
from phaen.mkdocs_adapter.searched import script_file
from phaen.mkdocs_adapter.seating import Seating, is_known_whole
from phaen.mkdocs_adapter.served import Served
from phaen.mkdocs_adapter.staging import Staging
from phaen.mkdocs_adapter.suggesting import suggestion_files
from phaen.mkdocs_adapter.surroundings import site_of
from phaen.mkdocs_adapter.theme_files import without_icons
from phaen.rendering.compiled import Compiled
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.glosses import glosses
from phaen.rendering.pages import all_pages
from phaen.rendering.pages.home import home_page
from phaen.rendering.site import Site
from phaen.rendering.ties import tie
from phaen.search.documents import Document

log = get_plugin_logger("phaen")


class PhaenPlugin(BasePlugin[PhaenConfig]):  # type: ignore[no-untyped-call] # as in config.py
    """Renders the data folder into the site. State is remade in `on_config`, once a build."""

    site: Site
    environment: Environment
    shown: Graph
    before: Graph | None = None
    seating: Seating
    build: Build
    builds: Builds
    has_built = False
    cache: Path | None = None
    is_serving = False
    is_dirty = False
    place: Staging | Live | None = None
    later: Later
    early: Early
    frame: Environment
    context: Mapping[str, Any]
    beside: Served
    index: Served
    waiting: Iterator[tuple[str, bytes]] | None = None
    by_hand: Sequence[Document]
    tell: Callable[[int], None]
    steps = 0

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is editing: then warnings and notes show on the pages too."""
        self.is_serving = command == "serve"
        # A dirty build adds to the site that is there.
        self.is_dirty = dirty
        self.place = self.before = None
        self.later, self.early = Later(), Early()
        self.beside, self.index = Served(), Served()
        self.has_built = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the data; errors become warnings of MkDocs, so that --strict fails on them."""
        self.later.call_off()
        if not self.is_dirty:
            site = Path(config.site_dir)
            self.place = Live(site, self.place) if self.is_serving else Staging(site)
            config.site_dir = str(self.place.folder)
        config.theme = without_icons(config.theme)
        folder = Path(config.config_file_path or ".").parent / self.config.data_dir
        shown = PurePosixPath(self.config.data_dir).as_posix()
        self.builds = self._remember(folder.parent)
        self.builds.readings.begin()
        with uncollected():
            linked = link(folder, shown, self.builds.readings)
            changed = self.builds.readings.changed()
            self.early.show(linked.graph, self.before, changed, config, self.place)
            outcome = judge(linked, self.before)
        self.builds.readings.end()
        self.shown = outcome.graph
        self.before = outcome.graph if self.is_serving else None
        relay(outcome.issues)
        dates = last_changes(folder, shown)
        self.site = site_of(outcome, config, self.config, dates, is_serving=self.is_serving)
        config.watch.append(str(folder))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and the exports; leave the theme's bundles out."""
        keep_ours(files, config, self.site.say)
        self._seat_pages(files, config)
        files.append(script_file(config, self.config, self.shown.sisters, self.site, log.warning))
        self._add_besides(files, config)
        # Each page is two steps: its body, and that in its frame. Pages may go on over more of them.
        self.tell = progress(log.info, "pages", lambda: 2 * len(files.documentation_pages()))
        self.steps = 0
        return files

    def _add_besides(self, files: Files, config: MkDocsConfig) -> None:
        """Under `mkdocs serve` all but the first build make them when the pages are shown."""
        is_live = isinstance(self.place, Live)
        self.beside.begin(self.build.grounds)
        stands = self.beside.stands if is_live else self.build.file_stands
        root, readings = config.site_url or "", self.builds.readings
        exported = (EXPORTERS[name](self.shown, root) for name in self.config.exports)
        suggested = suggestion_files(self.shown, config, self.config, readings, stands)
        made = chain(chain.from_iterable(exported), suggested)
        self.waiting = made if is_live and self.beside.names else None
        for file in self.beside.seats(config, None if self.waiting else made):
            files.append(file)

    def _seat_pages(self, files: Files, config: MkDocsConfig) -> None:
        explained, pages = glosses(self.shown), list(all_pages(self.site))
        grounds = None
        if self.place and is_known_whole(config, pages):
            grounds = of_site(config, self.config, files, explained)
        published = self.place.site if self.place else Path(config.site_dir)
        self.build = self.builds.begin(self.site, grounds, published)
        self.environment = make_environment(
            self.site.say,
            explained,
            hold=tie if self.config.ties else str,
            compiled=self.cache and self.cache / "templates",
            keeping=self.build.keeper,
        )
        self.seating = Seating(
            self.site,
            self.environment,
            config,
            files,
            self.build,
            partial(day_of, self.site.changed),
        )
        self.seating.seat(pages)

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Mark what is Thai on hand-written pages; set the home page into its frame."""
        del config, files
        self._step()
        if not isinstance(page, DataPage):
            page.update_date = day_of(self.site.changed, None)
            describe_by_hand(page, self.site)
        if page.meta.get("kind") != "home":
            return html if isinstance(page, DataPage) else self.site.say.mark(html)
        return render_page(self.environment, home_page(self.site, html)).html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the chrome its words; write the search index, now that hand-written pages are rendered too."""
        env.globals["say"] = self.site.say
        env.filters["thai"] = self.site.say.mark
        env.filters["tie"] = tie if self.config.ties else str
        if self.cache:
            env.bytecode_cache = Compiled(self.cache / "templates", self.site.say)
        frames = Frames(frames=self.build.frames)
        env.loader = ChoiceLoader([frames, *([env.loader] if env.loader else [])])
        self.by_hand = written_by_hand(files, self.site.say)
        if self.config.search and not isinstance(self.place, Live):
            found = searched_documents(self.shown, self.site.say, self.by_hand)
            told = progress(log.info, "search index", lambda: len(found))
            for path, content in index_files(found, self.shown, self.site.say, told):
                files.append(File.generated(config, path, content=content))
        # Live reload puts a script into the pages that `mkdocs serve` shows.
        allowed = None if self.is_serving else content_policy(self.config.sister_sites)
        env.globals["content_policy"] = allowed
        self.frame = env
        return env

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Any
    ) -> Any:
        """Tie the hard words, now that the index has the plain text; give the chrome what it shows on every page."""
        self._step()
        content = self._finish(page.content or "")
        if isinstance(page, DataPage):
            page.hold(content)
        else:
            page.content = content
        del config, nav
        self.context = {**context, "report_email": self.config.report_email}
        return self.context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """A page that is written needs its body no more."""
        del config
        if isinstance(page, DataPage):
            page.content = None
        return output

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """The sitemap lists the pages that were not made again too."""
        del config
        is_map = template_name == "sitemap.xml"
        return {**context, "pages": list(self.seating.in_order())} if is_map else context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """All is written; what --strict makes of it, MkDocs says next."""
        if self.place is None:
            return
        self.place.stand(self.build.standing)
        config.site_dir = str(self.place.site)
        if isinstance(self.place, Live):
            self.place.stand(self.index.names | (self.beside.names if self.waiting else set()))
            self.place.publish()
            self.build.end()
            self.early.end(Made(self.seating, self.frame, self.context, self._finish))
            self.later.start(partial(self._after_pages, self.place.site))
        else:
            self.place.is_whole = True

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Callable[..., None]) -> Any:
        """Build as soon as a file is saved."""
        del builder
        self.early.browsers = Browsers(server)
        watched = [config.docs_dir, config.config_file_path, *config.theme.dirs]
        notice_at_once(server, watched, self.later.let_go)
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """A failed build is not published."""
        del error
        if isinstance(self.place, Staging):
            self.place.is_whole = False

    def on_shutdown(self) -> None:
        """Let the new site take the place of the old one, now that nothing can fail any more."""
        self.later.call_off()
        if self.place:
            self.place.close()
        if isinstance(self.place, Staging) and self.place.is_whole:
            self.build.end()

    def _remember(self, folder: Path) -> Builds:
        """What earlier builds left; under `mkdocs serve` those of this process, as long as the code is the same."""
        version = of_code()
        if self.has_built and self.builds.version == version:
            return self.builds
        self.has_built = True
        self.cache = folder / self.config.cache_dir if self.config.cache_dir else None
        return Builds(self.cache, version, serves=self.is_serving)

    def _finish(self, body: str) -> str:
        marked = self.site.say.mark(body)
        return tie(marked) if self.config.ties else marked

    def _step(self) -> None:
        self.steps += 1
        self.tell(self.steps)

    def _after_pages(self, served: Path) -> None:
        """Under `mkdocs serve` all but pages, and the garbage, wait until the pages are shown."""
        later, say = self.later, self.site.say
        if self.waiting is not None:
            self.beside.replace(served, later.each(self.waiting))
        if self.config.search:
            with later.interruptible():
                found = searched_documents(self.shown, say, self.by_hand)
            self.index.replace(served, later.each(index_files(found, self.shown, say)))
        collect()

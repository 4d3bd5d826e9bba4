"""The theme's files without its thousands of icons.

MkDocs asks for all files of the theme and then leaves out hidden ones, which Material's icons are:
to look at each of them costs as much as some hundred pages.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


def without_icons(theme: Theme) -> Theme:
    """The same theme; its environment does not list what lies in hidden folders."""
    made = _Theme.__new__(_Theme)
    vars(made).update(vars(theme))
    return made


class _Theme(Theme):
    def get_env(self) -> Environment:
        environment = super().get_env()
        environment.loader = _Loader(self.dirs)
        return environment


class _Loader(FileSystemLoader):
    def list_templates(self) -> list[str]:
        return sorted({name for folder in self.searchpath for name in _files(folder)})


def _files(folder: str) -> Iterator[str]:
    for here, names, files in os.walk(folder):
        names[:] = [name for name in names if not name.startswith(".")]
        below = os.path.relpath(here, folder).replace(os.sep, "/")
        yield from (name if below == "." else f"{below}/{name}" for name in files)

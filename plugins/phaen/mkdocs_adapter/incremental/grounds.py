"""What all pages stand on, besides the records: the code, the theme, the settings, the pages written by hand.

Where any of it changes, nothing that was made before holds.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import phaen
from phaen.rendering.glosses import Glosses
from phaen.rendering.told import told

_PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "jinja2",
    "markupsafe",
    "markdown",
    "markdown-it-py",
    "pydantic",
    "PyYAML",
)
_MADE_BY_PYTHON = "__pycache__"
# Where a site is built to, and by whom, changes nothing on its pages.
_ASIDE = frozenset(
    {"site_dir", "plugins", "theme", "hooks", "watch", "dev_addr", "strict", "config_file_path"}
)


def of_code() -> bytes:
    """Everything that is ours, and the versions of what it stands on."""
    here = Path(phaen.__file__).parent
    found = blake2b(sys.version.encode())
    for name in _PACKAGES:
        try:
            found.update(f"{name} {version(name)}\n".encode())
        except PackageNotFoundError:
            found.update(f"{name}\n".encode())
    for path in sorted(here.rglob("*")):
        if _MADE_BY_PYTHON not in path.parts:
            status = path.stat()
            # As Python does it for the modules that it keeps compiled.
            _add(found, str(path), f"{status.st_size} {status.st_mtime_ns}".encode())
    return found.digest()


def of_site(config: MkDocsConfig, own: Mapping[str, Any], files: Files, glosses: Glosses) -> bytes:
    """The settings, the theme's templates, which other files there are, what is written by hand, what is explained."""
    found = blake2b()
    settings = {name: value for name, value in config.items() if name not in _ASIDE}
    theme = {"dirs": config.theme.dirs, **{name: config.theme[name] for name in config.theme}}
    for values in (settings, theme, dict(own)):
        _add(found, "settings", json.dumps(values, sort_keys=True, default=_plain).encode())
    for path in _own_templates(config):
        _add(found, str(path), path.read_bytes())
    for file in sorted(files, key=_uri):
        is_by_hand = file.is_documentation_page()
        _add(found, file.src_uri, file.content_bytes if is_by_hand else b"")
    for short, gloss in glosses.known.items():
        _add(found, short, repr(told(gloss)).encode())
    return found.digest()


def _own_templates(config: MkDocsConfig) -> Iterable[Path]:
    """The templates that are no package's, of which its version tells. What is published as it is, is none."""
    if not config.theme.custom_dir:
        return []
    folder = Path(config.theme.custom_dir)
    assets = folder / "assets"
    return [
        path for path in sorted(folder.rglob("*")) if path.is_file() and assets not in path.parents
    ]


def _uri(file: File) -> str:
    return file.src_uri


def _plain(value: object) -> object:
    """What JSON does not know itself. Of an object that says nothing of itself its address is told, which never holds."""
    return dict(value) if isinstance(value, Mapping) else repr(value)


def _add(found: blake2b, name: str, content: bytes) -> None:
    found.update(f"{len(name)} {name} {len(content)} ".encode("utf-8", "surrogateescape"))
    found.update(content)

"""What of the theme's files and of ours is published, and in which language it speaks."""

from __future__ import annotations

from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from phaen.rendering import social
from phaen.rendering.words import Words, fill_script

SEARCH_SCRIPTS = "assets/search/"
"""The modules of search, of which one file is published."""


def keep_ours(files: Files, config: MkDocsConfig, say: Words) -> None:
    """Leave out what no page of ours loads; give scripts and styles their words."""
    for file in list(files):
        if (
            _is_bundle(file, config)
            or file.src_uri.startswith(SEARCH_SCRIPTS)
            or _is_foreign_picture(file, say)
        ):
            files.remove(file)
        elif _may_speak(file):
            _set_words(file, say)


def _is_bundle(file: File, config: MkDocsConfig) -> bool:
    """Files of Material that no page of ours loads: we bring our own style sheet and script."""
    own = config.theme.custom_dir
    themes = [folder for folder in config.theme.dirs if folder != own]
    return file.src_uri.startswith("assets/") and file.src_dir in themes


def _is_foreign_picture(file: File, say: Words) -> bool:
    """A social picture whose words are of another language than the interface."""
    folder = PurePosixPath(file.src_uri).parent.as_posix() + "/"
    return folder.startswith(social.FOLDER) and folder != social.folder_of(say.language)


def _may_speak(file: File) -> bool:
    """A script or a style sheet of ours: it may hold words of the interface."""
    return file.src_uri.startswith("assets/") and file.src_uri.endswith((".js", ".css"))


def _set_words(file: File, say: Words) -> None:
    source = file.content_string
    filled = fill_script(source, say)
    if filled != source:
        file.content_string = filled

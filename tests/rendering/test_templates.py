from __future__ import annotations

import dataclasses
import re
import typing
from functools import cache
from pathlib import Path

import pytest
from jinja2 import meta, nodes

import phaen.rendering
from phaen.rendering.environment import make_environment
from phaen.rendering.further import FurtherContext
from phaen.rendering.page import Context, Head, Page
from rendering.small import pages_of, small_site

FOLDER = Path(phaen.rendering.__file__).parent / "templates"
TEMPLATES = sorted(path.name for path in FOLDER.glob("*.html"))
CONTEXTS = sorted(
    {(page.template, type(page.make_context())) for _, page in pages_of(small_site())}
    # No record of the small site is too heavy for one page.
    | {("further.html", FurtherContext)},
    key=lambda pair: pair[0],
)
GIVEN = {"href", "say"}
_ENVIRONMENT = make_environment()


@cache
def _trees(template: str) -> tuple[nodes.Template, ...]:
    """The template and all that it extends or imports."""
    tree = _ENVIRONMENT.parse((FOLDER / template).read_text(encoding="utf-8"))
    others = [name for name in meta.find_referenced_templates(tree) if name]
    return (tree, *(part for name in others for part in _trees(name)))


def _frames(template: str) -> list[nodes.Template]:
    """The template and what it extends: their macros are called by name, those of imports are not."""
    tree = _trees(template)[0]
    above = [part.template.value for part in tree.find_all(nodes.Extends)]
    return [tree, *(part for name in above for part in _frames(name))]


def _used(template: str) -> set[str]:
    """Names that the template takes from its context."""
    trees = _trees(template)
    own = {part.target for tree in trees for part in tree.find_all(nodes.Import)}
    own |= {part.name for tree in _frames(template) for part in tree.find_all(nodes.Macro)}
    return {name for tree in trees for name in meta.find_undeclared_variables(tree)} - own


def _attributes(template: str) -> set[str]:
    return {part.attr for tree in _trees(template) for part in tree.find_all(nodes.Getattr)}


def _parts(of: object, seen: set[type]) -> set[type]:
    """Dataclasses of the rendering that a type holds, however deep."""
    for argument in typing.get_args(of):
        _parts(argument, seen)
    is_ours = isinstance(of, type) and of.__module__.startswith("phaen.rendering")
    if is_ours and dataclasses.is_dataclass(of) and of not in seen:
        seen.add(of)
        for hint in typing.get_type_hints(of).values():
            _parts(hint, seen)
    return seen


PARTS = sorted(
    # A page inside a page for print is embedded whole: its fields are for makers.
    {part for _, context in CONTEXTS for part in _parts(context, set()) - {context, Page, Context}},
    key=lambda part: part.__qualname__,
)


def _title(value: object) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


@pytest.mark.parametrize(("template", "context"), CONTEXTS, ids=_title)
def test_every_field_of_a_context_is_used(template: str, context: type[Context]) -> None:
    fields = {field.name for field in dataclasses.fields(context)}

    assert fields - _used(template) == set()


@pytest.mark.parametrize(("template", "context"), CONTEXTS, ids=_title)
def test_every_name_in_a_template_is_a_field(template: str, context: type[Context]) -> None:
    fields = {field.name for field in dataclasses.fields(context)}

    assert _used(template) - fields - GIVEN == set()


@pytest.mark.parametrize("part", PARTS, ids=_title)
def test_every_field_of_a_part_is_used(part: type) -> None:
    attributes = {
        name
        for template, context in CONTEXTS
        if part in _parts(context, set())
        for name in _attributes(template)
    }
    # The address of its own page is for makers: templates link with `href`.
    fields = {field.name for field in dataclasses.fields(part)} - (
        {"address"} if part is Head else set()
    )

    assert fields - attributes == set()


@pytest.mark.parametrize(("template", "context"), CONTEXTS, ids=_title)
def test_every_field_says_what_it_is(template: str, context: type[Context]) -> None:
    del template
    assert context.__doc__
    hints = typing.get_type_hints(context)
    for field in dataclasses.fields(context):
        told = f"`{field.name}`" in context.__doc__
        assert told or hints[field.name] not in (typing.Any, object, dict, list), field.name


def test_every_template_is_used() -> None:
    used = {template for template, _ in CONTEXTS}
    others = {"moved.html", "page.html", "parts.html", "print_part.html"}

    assert set(TEMPLATES) == used | others


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_template_names_another_host(template: str) -> None:
    text = (FOLDER / template).read_text(encoding="utf-8")

    assert re.findall(r"\w+://|[\"'(]//", text) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_template_runs_or_styles_inline(template: str) -> None:
    text = (FOLDER / template).read_text(encoding="utf-8")

    assert re.findall(r"<script|<style|\son\w+=|\sstyle=|javascript:", text) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_template_switches_escaping_off(template: str) -> None:
    text = (FOLDER / template).read_text(encoding="utf-8")

    assert re.findall(r"\|\s*safe\b|autoescape", text) == []

"""Every word of the interface stands in the catalogues, and every entry of theirs is said somewhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import phaen
from phaen.core.facets import FACETS
from phaen.core.indicator_status import Status
from phaen.core.issues import Severity
from phaen.core.model import KINDS
from phaen.core.plan_status import PlanStatus
from phaen.core.rulebook import RULEBOOK
from phaen.core.wording import TimeWords
from phaen.rendering.words import load_words
from phaen.rendering.words.scripts import CALL

ROOT = Path(__file__).parents[3]
PACKAGE = Path(phaen.__file__).parent
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LETTER = re.compile("[\u0e01-\u0e4e]")
# Thai that is no word of the interface.
EXCEPTIONS = {
    "ties": "what a line may begin and end with, words that are tied",
    "foreign.py": "tells Thai letters from others",
    "glosses.py": "tells Thai letters and digits from others",
    "text.js": "makes spellings alike for search",
}
TEMPLATES = sorted(
    [*PACKAGE.rglob("rendering/templates/*.html"), *ROOT.glob("overrides/**/*.html")]
)
MODULES = sorted([*PACKAGE.rglob("rendering/**/*.py"), *PACKAGE.rglob("mkdocs_adapter/*.py")])
SCRIPTS = sorted([*ROOT.glob("overrides/**/*.js"), *ROOT.glob("overrides/**/*.css")])
CATALOGUE = load_words().catalogue
# The groups whose keys are known only when a page is made, and what they are made from.
GROUPS = {
    "facet": set(FACETS),
    # Shared pictures say them of kinds without a list too.
    "list.lead": set(KINDS),
    "page.findings": {severity.value for severity in Severity},
    "plan_status": {status.value for status in PlanStatus},
    "rules.hundred": {code[:3].lower() for code in RULEBOOK},
    "rules.severity": {severity.value for severity in Severity},
    "status": {status.value for status in Status},
    "time": set(TimeWords.patterns()),
    "time.month": {f"m{month:02d}" for month in range(1, 13)},
}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _excepted(path: Path) -> bool:
    return bool({path.name, path.parent.name} & set(EXCEPTIONS))


def _strings(path: Path) -> Iterator[str]:
    """The strings of a module but for its docstrings: those are for those who read the code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def _of_module(path: Path) -> Iterator[tuple[str, str]]:
    """Keys and groups: (`say` or `of`, its first argument)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            of = node.func
            name = of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", "")
            owner = getattr(of, "value", None)
            owner_name = getattr(owner, "attr", getattr(owner, "id", ""))
            if name == "say":
                yield "say", str(node.args[0].value)
            elif name == "of" and owner_name == "say":
                yield "of", str(node.args[0].value)


def _of_template(path: Path) -> Iterator[tuple[str, str]]:
    for call in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):  # noqa: S701 -- only read
        if not call.args or not isinstance(call.args[0], nodes.Const):
            continue
        if isinstance(call.node, nodes.Name) and call.node.name == "say":
            yield "say", call.args[0].value
        elif isinstance(call.node, nodes.Getattr) and call.node.attr == "of":
            yield "of", call.args[0].value


def _used() -> tuple[set[str], set[str]]:
    """The keys and the groups that are said."""
    found = [
        *(use for path in MODULES for use in _of_module(path)),
        *(use for path in TEMPLATES for use in _of_template(path)),
        *(
            ("say", key)
            for path in SCRIPTS
            for key in CALL.findall(path.read_text(encoding="utf-8"))
        ),
    ]
    keys = {key for how, key in found if how == "say"}
    return keys, {key for how, key in found if how == "of"} | set(GROUPS)


@pytest.mark.parametrize("path", [*TEMPLATES, *SCRIPTS], ids=_name)
def test_no_template_or_script_holds_thai(path: Path) -> None:
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    held = [] if _excepted(path) else LETTER.findall(text)

    assert held == [], "write the words into rendering/words/th.yml"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_module_holds_thai(path: Path) -> None:
    held = [] if _excepted(path) else [text for text in _strings(path) if LETTER.search(text)]

    assert held == [], "write the words into rendering/words/th.yml"


def test_every_key_that_is_said_is_there() -> None:
    keys, groups = _used()

    assert keys - set(CATALOGUE) == set()
    assert {group for group in groups if not _members(group)} == set()


def test_every_key_is_said() -> None:
    keys, groups = _used()
    said = keys | {f"{group}.{name}" for group in groups for name in _members(group)}
    # A module may keep keys in a table before it says them.
    kept = {text for path in MODULES for text in _strings(path)}

    assert set(CATALOGUE) - said - kept == set()


@pytest.mark.parametrize(("group", "names"), GROUPS.items(), ids=GROUPS)
def test_a_group_names_all_that_it_is_made_from(group: str, names: set[str]) -> None:
    assert _members(group) == names


def _members(group: str) -> set[str]:
    """The names right below a group."""
    below = {key.removeprefix(f"{group}.") for key in CATALOGUE if key.startswith(f"{group}.")}
    return {name for name in below if "." not in name}

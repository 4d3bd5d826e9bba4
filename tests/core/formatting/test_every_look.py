"""Whatever a file looked like, its canonical form means the same, is stable, and has lost no comment."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
import yaml

from phaen.core import formatting
from phaen.core.formatting import CannotFormatError, format_text
from phaen.core.formatting.places import Seat, seat_in, seat_of
from phaen.core.loading.nodes import to_plain
from phaen.core.loading.tree import read_tree

DATA = Path(__file__).parents[3] / "data"
FILES = sorted(DATA.rglob("*.yml"))
COMMENT = re.compile(r"# c\d+")


def _seat(file: Path) -> Seat:
    seat = seat_in(PurePosixPath(file.relative_to(DATA).as_posix()))
    assert seat is not None
    return seat


def _meaning(text: str) -> object:
    """None where the text is not sound."""
    tree, issues = read_tree(text, "")
    return None if tree is None or issues else to_plain(tree)


def _bare(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def _restyle(text: str, chance: random.Random) -> str:
    """The same values with fields shuffled, and written in whatever way YAML has."""
    tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    _shake(tree, chance)
    width = chance.choice([20, 60, 10_000])
    return yaml.serialize(
        tree,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        width=width,
        indent=chance.choice([2, 4, 7]),
        explicit_start=chance.random() < 0.2,
    )


def _shake(node: yaml.Node, chance: random.Random) -> None:
    if isinstance(node, yaml.ScalarNode):
        node.style = chance.choice(["'", '"', "|", ">", node.style])
        # Quoted or not, the loader takes a scalar for text: a tag would be a finding.
        node.tag = "tag:yaml.org,2002:str" if node.value else node.tag
        return
    if not isinstance(node, yaml.CollectionNode):
        return
    node.flow_style = chance.random() < 0.2
    # Names of the editor's own choice have no order but the editor's.
    if isinstance(node, yaml.MappingNode) and all(key.value.isascii() for key, _ in node.value):
        chance.shuffle(node.value)
    for part in node.value:
        for one in part if isinstance(part, tuple) else (part,):
            _shake(one, chance)


def _sprinkle(text: str, chance: random.Random) -> tuple[str, int]:
    """Comments on lines of their own, at depths where they do not end a text, and blank lines."""
    lines: list[str] = []
    count = 0
    for line in text.splitlines():
        if re.match(r"\s*(- )?[a-z_]+:", line) and chance.random() < 0.3:
            indent = len(line) - len(line.lstrip())
            lines += [""] * chance.randrange(2)
            lines.append(f"{' ' * indent}# c{count}")
            count += 1
        beside = (
            line[0:1] != "#" and re.search(r": [^|>]*[^|>'\",\[{]$", line) and chance.random() < 0.2
        )
        lines.append(f"{line} # c{count}" if beside else line)
        count += 1 if beside else 0
    return "\n".join([*lines, f"# c{count}", ""]), count + 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(DATA).as_posix())
def test_real_files_keep_their_meaning_in_any_look(file: Path) -> None:
    chance = random.Random(file.name)  # noqa: S311 -- seeded by the file: the same look each time
    seat = _seat(file)
    text = file.read_text("utf-8")
    wanted = format_text(text, seat.model, seat.schema)

    assert _meaning(wanted) == _meaning(text)
    assert format_text(wanted, seat.model, seat.schema) == wanted
    restyled = _restyle(text, chance)
    if _meaning(restyled) == _meaning(text):
        # Composing and serialising leaves comments out.
        assert _bare(format_text(restyled, seat.model, seat.schema)) == _bare(wanted)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(DATA).as_posix())
def test_no_comment_is_lost_or_doubled_and_the_form_is_stable(file: Path) -> None:
    chance = random.Random(file.name)  # noqa: S311 -- as above
    seat = _seat(file)
    text = file.read_text("utf-8")
    for base in (text, _restyle(text, chance)):
        sprinkled, _ = _sprinkle(base, chance)
        if _meaning(sprinkled) != _meaning(base):
            continue
        formatted = format_text(sprinkled, seat.model, seat.schema)

        assert sorted(COMMENT.findall(formatted)) == sorted(COMMENT.findall(sprinkled))
        assert format_text(formatted, seat.model, seat.schema) == formatted


def test_the_restyled_files_mostly_mean_the_same() -> None:
    """Else the tests above would test nothing."""
    chance = random.Random(1)  # noqa: S311 -- as above
    texts = [file.read_text("utf-8") for file in FILES]
    same = [_meaning(_restyle(text, chance)) == _meaning(text) for text in texts]

    assert sum(same) > len(same) * 0.9


@pytest.mark.parametrize(
    "break_it",
    [
        pytest.param(lambda text: text + "id: [", id="syntax"),
        pytest.param(lambda text: text + "id: twice\n", id="a key twice"),
        pytest.param(lambda text: text + "x: !!str y\n", id="a tag"),
    ],
)
def test_what_the_loader_refuses_is_left_alone(break_it: Callable[[str], str]) -> None:
    seat = seat_of(PurePosixPath("somewhere/practices/a.yml"))
    assert seat is not None
    with pytest.raises(CannotFormatError):
        format_text(break_it("id: a\ntitle: ก\n"), seat.model, seat.schema)


def test_what_would_mean_something_else_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    seat = seat_of(PurePosixPath("practices/a.yml"))
    assert seat is not None
    monkeypatch.setattr(formatting, "write_document", lambda *_: "id: a\ntitle: ข\n")
    with pytest.raises(CannotFormatError):
        format_text("id: a\ntitle: ก\n", seat.model, seat.schema)


def test_a_file_without_records_stays_as_it_is() -> None:
    seat = seat_of(PurePosixPath("practices/a.yml"))
    assert seat is not None
    for text in ("", "# only a comment\n"):
        assert format_text(text, seat.model, seat.schema) == text


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("data/glossary.yml", "schemas/term.json"),
        ("data/removed.yml", "schemas/removed.json"),
        ("a/data/plans/p/roles/r.yml", "../../../schemas/plans/p/role.json"),
        ("practices/a.yml", "../schemas/practice.json"),
        ("plans/organisations/practices/a.yml", "../schemas/practice.json"),
    ],
)
def test_the_schema_is_named_from_the_files_own_folder(path: str, schema: str) -> None:
    seat = seat_of(PurePosixPath(path))
    assert seat is not None
    assert seat.schema == schema


def test_other_files_have_no_seat() -> None:
    assert seat_of(PurePosixPath("data/notes.yml")) is None
    assert seat_of(PurePosixPath("data/practices/a.yaml")) is None

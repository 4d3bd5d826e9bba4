"""What every rule must have: a code of its own, a module, a test of the same name."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from phaen.core import validation
from phaen.core.validation import RULES, Rule

NOT_RULES = {"__init__", "rule"}


def _name(rule: Rule) -> str:
    return rule.check.__module__.rpartition(".")[2]


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def test_every_module_of_the_folder_is_a_rule() -> None:
    modules = {path.stem for path in Path(validation.__file__).parent.glob("*.py")}
    assert modules - NOT_RULES == {_name(rule) for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_rule_has_a_test_of_its_name(rule: Rule) -> None:
    assert Path(__file__).with_name(f"test_{_name(rule)}.py").is_file()


def test_every_test_of_the_folder_has_its_rule() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert tests - {"rules"} == {_name(rule) for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_rule_says_what_it_demands_and_why(rule: Rule) -> None:
    assert re.search("[ก-๙]", rule.demands.th)
    assert rule.demands.en
    assert (sys.modules[rule.check.__module__].__doc__ or "").startswith(f"{rule.code}: ")


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_code_tells_references_from_meaning(rule: Rule) -> None:
    assert re.fullmatch(r"PH[34]\d\d", rule.code)

from __future__ import annotations

import re

from phaen.core.changes import sentences
from phaen.core.changes.sentences import Tongue
from phaen.core.model.period import Period
from phaen.core.wording import say_period

THAI = Tongue(is_thai=True, say_period=say_period)


def test_both_languages_say_the_same_things() -> None:
    for words in sentences._SENTENCES.values():
        assert set(re.findall(r"{\w+}", words.th)) == set(re.findall(r"{\w+}", words.en))
        assert re.search("[ก-๙]", words.th) or words.th == words.en
        assert not re.search("[ก-๙]", words.en)


def test_values_are_said_as_on_the_site() -> None:
    assert THAI.plain(1200.5, "คน") == "1,200.5 คน"
    assert THAI.plain(80, "ร้อยละ") == "ร้อยละ 80"
    assert THAI.plain(80) == "80"
    assert THAI.plain(Period.model_validate({"fiscal_year": "2567"})) == "ปีงบประมาณ 2567"
    assert THAI.plain("ก") == "“ก”"

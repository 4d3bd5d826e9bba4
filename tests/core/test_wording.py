from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from phaen.core.model.period import Period
from phaen.core.wording import THAI, TimeWords, say_date, say_period

PERIODS: list[tuple[Any, str]] = [
    ({"fiscal_year": 2567}, "ปีงบประมาณ 2567"),
    ({"fiscal_year": "๒๕๖๗"}, "ปีงบประมาณ 2567"),
    ({"fiscal_year": 2567, "quarters": [1, 3]}, "ปีงบประมาณ 2567 ไตรมาส 1–3"),
    ({"fiscal_year": 2567, "quarters": [4, 4]}, "ปีงบประมาณ 2567 ไตรมาส 4"),
    ({"fiscal_year": 2566, "round": 2}, "ปีงบประมาณ 2566 รอบที่ 2"),
    (
        {"fiscal_year": 2566, "quarters": [1, 2], "round": 1},
        "ปีงบประมาณ 2566 ไตรมาส 1–2 รอบที่ 1",
    ),
    ({"academic_year": 2567}, "ปีการศึกษา 2567"),
    ({"academic_year": 2567, "semester": 1}, "ภาคเรียนที่ 1 ปีการศึกษา 2567"),
    ({"date": "2567-05-07"}, "7 พฤษภาคม 2567"),
    ({"date": "๒๕๖๗-๐๕-๐๗"}, "7 พฤษภาคม 2567"),
    ({"from": 2569, "to": 2570}, "พ.ศ. 2569–2570"),
    ({"from": 2569, "to": 2569}, "พ.ศ. 2569"),
    ({"year": 2567}, "พ.ศ. 2567"),
    ("ต้นฤดูฝน", "ต้นฤดูฝน"),
    ("not-stated", THAI.not_stated),
]


@pytest.mark.parametrize(("written", "said"), PERIODS)
def test_say_period(written: Any, said: str) -> None:
    assert say_period(Period.model_validate(written)) == said


@pytest.mark.parametrize(
    "written",
    [
        {"fiscal_year": 2567, "text": "ต้นปี"},
        {"year": 2567, "round": 2},
        {"year": 2567, "quarters": [1, 2]},
        {"academic_year": 2567, "quarters": [1, 2]},
        {"fiscal_year": 2567, "semester": 2},
    ],
    ids=" with ".join,
)
def test_what_a_period_holds_is_refused_or_said(written: dict[str, Any]) -> None:
    try:
        said = say_period(Period.model_validate(written))
    except ValidationError:
        return
    assert said != say_period(Period.model_validate(dict([next(iter(written.items()))])))


@pytest.mark.parametrize("month", range(1, 13))
def test_say_date_names_each_month(month: int) -> None:
    assert say_date(f"2567-{month:02d}-09") == f"9 {THAI.months[month - 1]} 2567"


def test_there_are_twelve_months() -> None:
    assert len(set(THAI.months)) == 12


def test_the_words_of_another_language_are_an_argument() -> None:
    words = TimeWords(
        months=tuple("JFMAMJJASOND"),
        **{name: name for name in TimeWords.patterns()} | {"date": "{month} {day}, {year}"},
    )
    period = Period.model_validate({"fiscal_year": 2567, "quarters": [1, 3], "round": 2})
    assert say_period(period, words) == "fiscal_yearcommaquarterscommaround"
    assert say_date("2567-05-07", words) == "M 7, 2567"

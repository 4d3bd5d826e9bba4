"""The words of one language, as templates and page makers say them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from phaen.core.issues import Words as Message
from phaen.core.model import Kind
from phaen.core.model.choices import Choice
from phaen.core.model.period import Period
from phaen.core.wording import TimeWords, say_date, say_period
from phaen.rendering.wording import say_number
from phaen.rendering.words.catalogue import (
    COUNT,
    Catalogue,
    CatalogueError,
    Saying,
    read_catalogues,
)
from phaen.rendering.words.foreign import mark_thai

THAI = "th"
"""The language of the records, and of the site unless its owner sets another."""


@dataclass(frozen=True)
class Words:
    """What the site says in one language: `say("role.duties", count=3)`.

    Unknown keys and placeholders left out or too many are errors: nothing is said by halves.
    """

    language: str
    catalogue: Catalogue

    def __call__(self, key: str, **values: str | float) -> str:
        """The words under a key, each placeholder filled; numbers are written as everywhere on the site."""
        saying = self.saying(key)
        if saying.names != values.keys():
            message = f"{key} takes {sorted(saying.names)}, not {sorted(values)}"
            raise CatalogueError(message)
        text = saying.one if values.get(COUNT) == 1 else saying.other
        if not values:
            return text
        return text.format_map({name: _written(value) for name, value in values.items()})

    def of(self, group: str, name: str) -> str:
        """The words under a name that is known only when the page is made: `say.of("status", "reached")`."""
        return self(f"{group}.{name}")

    def saying(self, key: str) -> Saying:
        """The entry itself, for scripts."""
        if key not in self.catalogue:
            message = f"no words for {key} in {self.language}.yml"
            raise CatalogueError(message)
        return self.catalogue[key]

    @property
    def is_thai(self) -> bool:
        """Whether the frame speaks the language of the records."""
        return self.language == THAI

    def label(self, choice: Choice) -> str:
        """What a word of a closed list is called; their models name them in Thai and English."""
        return choice.label if self.is_thai else choice.label_en

    def kind(self, kind: Kind) -> str:
        """What one record of a kind is called."""
        return kind.label if self.is_thai else kind.label_en

    def kinds(self, kind: Kind) -> str:
        """What the records of a kind are called together."""
        return kind.plural if self.is_thai else kind.plural_en

    def mark(self, html: str) -> str:
        """A page whose records' Thai is marked as such, where the frame speaks another language."""
        return html if self.is_thai else mark_thai(html)

    def facet(self, name: str) -> str:
        """A way to narrow lists and results."""
        return self.of("facet", name)

    def message(self, message: Message) -> str:
        """A finding."""
        return message.th if self.is_thai else message.en

    def year(self, year: int | str) -> str:
        """`พ.ศ. 2567`."""
        return self("time.year", year=str(year))

    def period(self, period: Period) -> str:
        """A span of time."""
        return say_period(period, self.times)

    def date(self, date: str) -> str:
        """A day of the Buddhist era, `2567-05-07`."""
        return say_date(date, self.times)

    @cached_property
    def times(self) -> TimeWords:
        """What the language says of times."""
        return TimeWords(
            months=tuple(self.of("time.month", f"m{month:02d}") for month in range(1, 13)),
            **{name: self.saying(f"time.{name}").other for name in TimeWords.patterns()},
        )


def load_words(language: str = THAI) -> Words:
    """The words of a language; all catalogues are checked, so that none falls behind unseen."""
    catalogues = read_catalogues()
    if language not in catalogues:
        message = f"no catalogue for {language!r}: there are {sorted(catalogues)}"
        raise CatalogueError(message)
    return Words(language, catalogues[language])


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else say_number(value)

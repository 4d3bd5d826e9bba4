"""What the interface says: one file a language, `th.yml` the first, the others complete beside it.

`catalogue.py` reads and compares the files, `say.py` is what templates and page makers say them with,
`scripts.py` sets the words into scripts and style sheets, `foreign.py` marks the records' Thai on
pages of another language.
"""

from phaen.rendering.words.catalogue import CatalogueError
from phaen.rendering.words.say import THAI, Words, load_words
from phaen.rendering.words.scripts import fill_script

__all__ = ["THAI", "CatalogueError", "Words", "fill_script", "load_words"]

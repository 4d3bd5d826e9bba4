from __future__ import annotations

import pytest

from phaen.mkdocs_adapter.scripts import bundle


def test_what_is_imported_comes_first_and_keeps_its_names_to_itself() -> None:
    modules = {
        "main": 'import { twice } from "./sum.js";\nexport function start() {\n  return twice(2);\n}\n',
        "sum": "/* Sums. */\nconst two = 2;\nexport const twice = (x) => x * two;\n",
    }
    assert bundle(modules, "main") == (
        "const $sum = (() => {\nconst two = 2;\nconst twice = (x) => x * two;\nreturn { twice };\n})();\n"
        "const { twice } = $sum;\nexport function start() {\nreturn twice(2);\n}\n"
    )


def test_a_form_that_it_does_not_know_is_an_error() -> None:
    modules = {"main": 'import { a } from "./a.js";\n', "a": "export default 1;\n"}
    with pytest.raises(ValueError, match=r"a\.js.*export default"):
        bundle(modules, "main")

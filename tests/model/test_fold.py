# ruff: noqa: RUF001 - letters and signs of all scripts are the cases
from __future__ import annotations

import pytest

from reader.model.fold import without_accents


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("Éloïse d’Été", "Eloise d’Ete", id="Latin"),
        pytest.param("Ὀδυσσέας", "Οδυσσεας", id="Greek"),
        pytest.param("كَتَبَ", "كتب", id="Arabic vowels"),
        pytest.param("שָׁלוֹם", "שלום", id="Hebrew points"),
        pytest.param("בית־ספר׃", "בית־ספר׃", id="what parts words of Hebrew stays"),
        pytest.param("हिन्दी", "हिन्दी", id="Indic vowel signs are letters"),
    ],
)
def test_a_text_without_its_accents(text: str, plain: str) -> None:
    assert without_accents(text) == plain

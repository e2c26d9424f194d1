"""Whole screens speak the person's language, and say nothing that no catalogue has."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

import pytest
from tools.sentences import extracted

from reader.i18n import catalogue
from reader.ui.shared.bars import key_words
from support_screens import reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support_screens import Reading

_ARTICLE: Final = """\
# 霧の本

海は静かだった。灯台の光が霧の中で揺れている。

## 第二章

朝になると、霧は消えた。
"""
_WIDE: Final = (160, 60)
_KEYS: Final = "Space PgUp PgDn Up Down Left Right Home End Enter Esc Tab Shift Backspace"
_NOT_OURS: Final = {*_KEYS.split(), "reader", "markdown", "text", "md", "ja", "min"}
"""And the program's name, what the article is, and English minutes, which are CLDR's."""


class Bracketing:
    """Stands in for the translations: «each sentence», where the catalogues have it."""

    def __init__(self) -> None:
        self._known = {
            one for message in extracted() for one in [message.id, *message.id] if len(one) > 1
        }

    def gettext(self, text: str) -> str:
        """Put a sentence between brackets."""
        if not re.search("[A-Za-z]", re.sub(r"{\w+}", "", text)):
            return text  # places alone
        assert text in self._known, text
        return f"«{text}»"

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Do so by its number."""
        return self.gettext(one if number == 1 else many)


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_translations", Bracketing())
    monkeypatch.setattr(catalogue, "use", lambda _language: None)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "霧の本.md"
    path.write_text(_ARTICLE, encoding="utf-8")
    return path


def words_of_none(seen: Reading) -> list[str]:
    """Give the words on the screen that went through no catalogue."""
    text = re.sub(r"/\S+", "", seen.text)  # where the article lies
    while (inner := re.sub(r"«[^«»]*»", "", text)) != text:
        text = inner
    text = re.sub(r"«[^«»…\n]*?(?:…|  )", "", text)  # what was cut, or lies below a panel
    text = re.sub(r"\b[a-z]+(?:\.[a-z]+)+\b", "", text)  # ids of commands
    return [word for word in re.findall(r"[A-Za-z]{2,}", text) if word not in _NOT_OURS]


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param([], id="the page"),
        pytest.param(["G"], id="its end"),
        pytest.param(["question_mark"], id="help"),
        pytest.param(["colon"], id="commands"),
        pytest.param(["i"], id="information"),
        pytest.param(["t"], id="contents"),
        pytest.param(["c"], id="comments"),
        pytest.param(["c", "c"], id="a comment"),
        pytest.param(["v"], id="selecting"),
        pytest.param(["slash", "x", "enter"], id="a find in vain"),
        pytest.param(["slash", "霧", "enter"], id="a find"),
        pytest.param(["L"], id="no links"),
        pytest.param(["percent_sign"], id="a key alone"),
        pytest.param(["x"], id="archived"),
        pytest.param(["plus"], id="wider"),
    ],
)
@pytest.mark.usefixtures("bracketed")
async def test_a_page_speaks_one_language(article: Path, keys: list[str]) -> None:
    async with reading(article, size=_WIDE) as seen:
        await seen.press(*keys)
        assert "«" in seen.text
        assert words_of_none(seen) == []


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param([], id="the list"),
        pytest.param(["question_mark"], id="help"),
        pytest.param(["colon"], id="commands"),
        pytest.param(["slash", "x", "enter"], id="a filter in vain"),
        pytest.param(["s", "T"], id="tags"),
        pytest.param(["s", "U"], id="undone"),
        pytest.param(["a"], id="adding"),
    ],
)
@pytest.mark.usefixtures("bracketed")
async def test_a_list_speaks_one_language(article: Path, keys: list[str]) -> None:
    (article.parent / "海.md").write_text(_ARTICLE.replace("霧の本", "海"), encoding="utf-8")
    async with reading(article, article.parent / "海.md", size=_WIDE) as seen:
        await seen.press(*keys)
        assert "«" in seen.text
        assert words_of_none(seen) == []


@pytest.mark.usefixtures("bracketed")
async def test_an_empty_library_speaks_one_language() -> None:
    async with reading(size=_WIDE) as seen:
        assert "«Nothing to read yet.»" in seen.text
        assert words_of_none(seen) == []


async def test_the_list_and_the_help_are_indonesian(
    article: Path, speak: Callable[[str], None]
) -> None:
    speak("id")
    async with reading(article, size=_WIDE) as seen:
        assert "0%" in seen.status
        await seen.press("question_mark")
        help_of_down, title = catalogue._("Line or item down"), catalogue._("Keys")
        assert help_of_down != "Line or item down"
        assert help_of_down in seen.text
        assert title in seen.text


async def test_a_picture_is_named_in_the_language_of_the_person(
    tmp_path: Path, speak: Callable[[str], None]
) -> None:
    speak("id")
    path = tmp_path / "kapal.md"
    path.write_text('# A\n\n![A ship](tiada.png "Berlayar")\n', encoding="utf-8")
    async with reading(path) as seen:
        assert "[gambar]" in seen.text


def test_of_the_keys_the_first_and_the_last_ones_stay() -> None:
    said = [
        "".join(run.text for run in key_words("a open", ["b star", "c find", "? help"], room))
        for room in (40, 33, 24, 15, 3)
    ]
    whole = "a open · b star · c find · ? help"
    assert said == [whole, whole, "a open · c find · ? help", "a open · ? help", "a open"]


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
@pytest.mark.parametrize("columns", [40, 60])
async def test_how_to_get_help_is_named_in_every_language(
    article: Path, language: str, columns: int, speak: Callable[[str], None]
) -> None:
    speak(language)
    other = article.parent / "海.md"
    other.write_text(_ARTICLE, encoding="utf-8")
    async with reading(article, other, size=(columns, 12)) as seen:
        assert _words_of_help() in _as_read(seen.status, language)
        await seen.press("enter")
        assert "?" in seen.status
        assert columns < 60 or catalogue._("help") in _as_read(seen.status, language)


def _words_of_help() -> str:
    return catalogue._("{key} help").format(key="").strip()


def _as_read(row: str, language: str) -> str:
    """Give a row as it is read: Arabic stands on the screen from the right, in joined forms."""
    return unicodedata.normalize("NFKC", row)[:: -1 if language == "ar" else 1]

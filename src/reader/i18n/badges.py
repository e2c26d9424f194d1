"""The small labels that an article wears: how long it takes, how long it is, its language."""

from __future__ import annotations

from typing import Final

from reader.i18n.badge_table import DIGITS, GROUPS, MINUTES, NAMES, PLURAL_OF, PLURALS
from reader.i18n.badge_words import CHARACTERS, WORDS

UNKNOWN: Final = "en"
"""In whose words a badge speaks where a language is none of ours."""

_OTHER_TAGS: Final = {
    "in": "id",
    "iw": "he",
    "no": "nb",
    "nn": "nb",
    "tl": "fil",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "zh-hant": "zh-Hant",
}
"""Old codes, and countries that write Chinese in the traditional way."""


def reading_badge(minutes: int, language: str | None) -> str:
    """Say how long an article takes in its own language (BCP 47): "4 menit", "5分"."""
    own = _known(language) or UNKNOWN
    return unit(minutes, MINUTES[own], own)


def words_badge(words: int, language: str | None, characters: int) -> str:
    """Say how long an article is: in words, or in characters where writing parts no words.

    Args:
        words: runs between white space.
        language: BCP 47; None where it could not be told.
        characters: without white space.
    """
    own = _known(language) or UNKNOWN
    if own in CHARACTERS:
        return unit(characters, {"o": CHARACTERS[own]}, own)
    return unit(words, WORDS[own], own)


def language_name(language: str) -> str:
    """Give what a language calls itself; its code where that is not known."""
    own = _known(language)
    return NAMES[own] if own else language


def number(value: int, language: str | None) -> str:
    """Write a whole number with a language's own digits, parted by thousands."""
    own = _known(language) or UNKNOWN
    return digits(f"{value:,}".replace(",", GROUPS[own]), own)


def digits(text: str, language: str) -> str:
    """Write the digits of a text as a language of the tables does."""
    if language not in DIGITS:
        return text
    return text.translate({ord("0") + value: digit for value, digit in enumerate(DIGITS[language])})


def _known(language: str | None) -> str | None:
    """Find the nearest language that we know: the tag itself, or a shorter one."""
    parts = (language or "").replace("_", "-").lower().split("-")
    while parts:
        tag = "-".join(parts)
        tag = _OTHER_TAGS.get(tag, tag)
        if tag in NAMES:
            return tag
        parts.pop()
    return None


def unit(value: int, forms: dict[str, str], language: str) -> str:
    """Say so many of something by the plurals of a language of the tables."""
    plural = PLURALS[PLURAL_OF[language]][value if value < 200 else 100 + value % 100]  # noqa: PLR2004 - the table's length
    return forms.get(plural, forms["o"]).format(number(value, language))

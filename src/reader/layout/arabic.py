"""Arabic letters as they look beside each other, for terminals that do not join them.

Imported when a line with letters that are written from the right is put in order.
"""

from __future__ import annotations

from functools import cache
from typing import Final
from unicodedata import category, decomposition, name

from reader.model.lazy_pattern import lazy_pattern

_ARABIC: Final = lazy_pattern("[\u0620-\u06d3\u0750-\u077f\u08a0-\u08c9]")
_FORMS: Final = range(0xFB50, 0xFEFD)
"""Arabic Presentation Forms A and B."""
_JOINERS: Final = "\u0640\u200d"
"""The stretched stroke, and the joiner: they have no form of their own, and join on both sides."""
_PREFIX: Final = "ARABIC LETTER "


def shaped(text: str) -> str:
    """Give the text with the form of each letter that its neighbours ask for.

    As many characters as before: lam and alef stay two, for a cell each is theirs. A letter that
    Unicode has no such forms of stays as it is, but its neighbours join it.
    """
    if not _ARABIC.search(text):
        return text
    joins = [_joins(character) for character in text]
    seen = [place for place, sides in enumerate(joins) if sides is not None]
    letters = list(text)
    for number, place in enumerate(seen):
        before = joins[seen[number - 1]] if number else ""
        after = joins[seen[number + 1]] if number + 1 < len(seen) else ""
        sides = joins[place] or ""
        is_led = "right" in sides and "left" in (before or "")
        leads = "left" in sides and "right" in (after or "")
        form = ("medial" if is_led else "initial") if leads else "final" if is_led else "isolated"
        letters[place] = _forms().get((text[place], form), text[place])
    return "".join(letters)


@cache
def _joins(character: str) -> str | None:
    """Give the sides on which a character joins others; None where it is passed over, as marks."""
    if character in _JOINERS:
        return "left right"
    if category(character) in ("Mn", "Me", "Cf") and character != "\u200c":
        return None
    if (character, "initial") in _forms():
        return "left right"
    if (character, "final") in _forms():
        return "right"
    return _joins_like(character)


def _joins_like(character: str) -> str:
    """Give the sides of a letter without forms of its own: those of the letter it is made from."""
    called = name(character, "")
    if not called.startswith(_PREFIX) or category(character) != "Lo":
        return ""
    root = called.removeprefix(_PREFIX).partition(" WITH ")[0]
    sides = {name(letter): _joins(letter) for letter, form in _forms() if form == "final"}
    return sides.get(_PREFIX + root) or ""


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Give the characters that stand for one form of one letter, as Unicode takes them apart."""
    found: dict[tuple[str, str], str] = {}
    for code in _FORMS:
        form, _, letters = decomposition(chr(code)).partition(" ")
        if letters and " " not in letters:
            found.setdefault((chr(int(letters, 16)), form.strip("<>")), chr(code))
    # The vowel of Kurdish and Uyghur is drawn as a heh that joins nothing after it.
    return found | {
        ("\u06d5", "final"): found["\u0647", "final"],
        ("\u06d5", "isolated"): found["\u0647", "isolated"],
    }

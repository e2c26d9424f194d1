"""Articles of any length, the same bytes each time."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

OPENING: Final = "Firstlight"
"""A word of the first paragraph, and nowhere else: the first screen is there."""
TITLE: Final = "The Lighthouse Inspector Writes Home"
SENTENCES: Final = (3, 6)
"""In a paragraph, at least and at most."""

_OPENINGS: Final = (
    "On the third night",
    "Below the stairs",
    "Without a word",
    "By the old chart",
    "In May",
)
_NAMES: Final = (
    "the keeper",
    "my sister",
    "an unpaid clerk",
    "the relief boat",
    "somebody",
    "the cat",
)
_DEEDS: Final = (
    "wound the clock",
    "lost the key",
    "trimmed the wick",
    "read the barometer twice",
    "slept",
)
_ENDINGS: Final = (
    "and nobody on the mainland noticed",
    "which is not what the regulations say",
    "because the wind had gone round to the north",
    "and wrote it into the book as weather",
    "so I have left the lamp as I found it",
)


def write(path: Path, paragraphs: int) -> Path:
    """Write an article of so many paragraphs as plain text."""
    random = Random(paragraphs)  # noqa: S311 - the same text each time is what is wanted
    body = (_paragraph(random, number) for number in range(1, paragraphs + 1))
    path.write_text("\n\n".join([TITLE, *body]) + "\n", encoding="utf-8")
    return path


def _paragraph(random: Random, number: int) -> str:
    sentences = [_sentence(random) for _ in range(random.randint(*SENTENCES))]
    first = f"{OPENING} was at four. " if number == 1 else ""
    return f"{first}Letter {number}. {' '.join(sentences)}"


def _sentence(random: Random) -> str:
    words = (random.choice(part) for part in (_OPENINGS, _NAMES, _DEEDS, _ENDINGS))
    opening, name, deed, ending = words
    return f"{opening} {name} {deed}, {ending}."

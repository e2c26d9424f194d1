"""What the terminal can do: as it answers itself, and as its environment says. Knows no Textual."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal, TypeAlias

from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

Colours: TypeAlias = Literal[0, 16, 256, 16_777_216]


@record(frozen=True, slots=True)
class Terminal:
    """What is known of a terminal; each default holds where it does not answer."""

    ground: tuple[int, int, int] | None = None
    """Its background, red, green, blue, 0 to 255; None where it does not tell it (OSC 11)."""
    colours: Colours = 16_777_216
    """How many it shows; 0 where none are wanted (NO_COLOR)."""
    draws_pictures: bool = False
    """Whether it draws pictures by Kitty's protocol, at Unicode placeholders."""
    reorders: bool = False
    """Whether it puts right-to-left letters in their order itself."""
    has_signs: bool = True
    """Whether bars, bullets and half blocks stand in one cell each; else they are ASCII."""
    is_dumb: bool = False
    """Whether it moves no cursor, so that only lines can be written."""
    pixels: tuple[int, int] | None = None
    """Width and height of a cell; None where it does not tell them."""


class Question:
    """What the terminal is asked at the start; it answers while the program loads."""

    def answer(self) -> Terminal:
        """Give what the terminal answered by now, and what its environment says."""
        return from_environment(os.environ, sys.stdout.encoding)


def ask() -> Question:
    """Ask the terminal what it can do, and go on at once."""
    return Question()


def from_environment(environment: Mapping[str, str], encoding: str) -> Terminal:
    """Say what the environment tells of a terminal that does not answer."""
    term = environment.get("TERM", "")
    del encoding
    return Terminal(
        colours=0 if environment.get("NO_COLOR") else 16_777_216,
        is_dumb=term in ("", "dumb"),
    )

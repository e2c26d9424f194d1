"""How a selection and highlights look, as golden text; read a file before you accept it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from support_marks import painted
from support_screens import NEWS, Reading, reading

if TYPE_CHECKING:
    from support_golden import Golden

SIZES: Final = [(80, 24), (100, 40)]


async def mark(seen: Reading) -> None:
    """Highlight the caption, note the sentence after it, and begin to select below that."""
    await seen.type("vHv}aKapan?\n")
    await seen.type("v}}vwww")


def around_marks(seen: Reading) -> str:
    """Give the screen, and how its marked rows are painted."""
    marked = [at for at, row in enumerate(seen.rows) if "Mak Inun" in row or "Pasar itu" in row]
    return "\n".join([seen.text, *(painted(seen, at) for at in marked)])


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "100x40"])
async def test_a_selection_and_highlights(golden: Golden, size: tuple[int, int]) -> None:
    async with reading(NEWS, size=size) as seen:
        await mark(seen)
        golden.check(around_marks(seen))


async def test_a_selection_and_highlights_without_colour(
    golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(NEWS, size=(80, 24)) as seen:
        await mark(seen)
        golden.check(around_marks(seen))


async def test_the_list_of_highlights(golden: Golden) -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await mark(seen)
        await seen.press("escape")
        await seen.type(":highlights of\n")
        golden.check(seen.text)


@pytest.mark.parametrize(
    ("columns", "keys"),
    [
        (80, "v from here · H highlight · a note · y copy · Y quote · c comment · Esc"),
        (64, "v from here · H highlight · a note · y copy · c comment · Esc"),
        (60, "v from here · H highlight · a note · y copy · Esc"),
        (42, "v from here · H highlight · y copy · Esc"),
        (30, "H highlight · y copy · Esc"),
    ],
)
async def test_the_status_line_names_the_keys_that_it_has_room_for(columns: int, keys: str) -> None:
    async with reading(NEWS, size=(columns, 24)) as seen:
        await seen.press("v")
        assert seen.status == keys

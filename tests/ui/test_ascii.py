"""Where only ASCII is drawn, all that is ours is ASCII, on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import pytest

from reader.settings import Settings
from reader.terminal import Terminal
from support_screens import reading

if TYPE_CHECKING:
    from pathlib import Path

_SYMBOLS: Final[tuple[Literal["unicode", "ascii"], ...]] = ("unicode", "ascii")
PAGE = """---
title: A headline that is much too long for the line in the middle, and so it is cut
author: [Maren Oakes, Ines Calloway]
site: The Slow Almanac
lang: en
---

## A heading

Words with `code`, *emphasis*, a [link](https://example.org/) and a note[^1].

> A quote of some words.

![a mill](mill.png "The mill, seen from the river.")

- an item
  - below it
    - and below that

| a | b |
|---|---|
| 1 | 2 |

```python
def a_line_of_code_that_is_much_longer_than_any_measure_can_be(and_its_argument, and_another):
    return 1
```

---

[^1]: A note of some words.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "other.md").write_text("# Another\n\nSome words.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("theme", ["own", "dark"])
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param("", id="the list"),
        pytest.param("s", id="a notice"),
        pytest.param("/words", id="a search"),
        pytest.param(":", id="the commands"),
        pytest.param("?", id="the help"),
        pytest.param("i", id="what is known"),
        pytest.param("\n", id="the page"),
        pytest.param("\nG", id="its end"),
        pytest.param("\nj50%", id="its middle"),
        pytest.param("\n/words\n", id="a find"),
        pytest.param("\n;", id="hints"),
        pytest.param("\nt", id="contents"),
        pytest.param("\nL", id="links"),
        pytest.param("\nvH", id="a highlight"),
        pytest.param("\nc", id="the form"),
    ],
)
async def test_all_that_is_ours_is_ascii(page: Path, keys: str, theme: str) -> None:
    settings = Settings(theme=theme, symbols="ascii")  # type: ignore[arg-type]
    async with reading(page, settings=settings, size=(80, 40)) as seen:
        await seen.type(keys)
        assert [row for row in seen.rows if not row.isascii()] == []


async def test_a_terminal_without_our_signs_is_given_ascii(page: Path) -> None:
    async with reading(page, terminal=Terminal(has_signs=False)) as seen:
        assert seen.text.isascii()
    async with reading(
        page, terminal=Terminal(has_signs=False), settings=Settings(symbols="unicode")
    ) as seen:
        assert not seen.text.isascii()


async def test_ascii_moves_nothing_but_the_ends_of_what_is_cut(page: Path) -> None:
    stood = []
    for symbols in _SYMBOLS:
        settings = Settings(theme="own", symbols=symbols)
        async with reading(page / "page.md", settings=settings) as seen:
            stood.append([len(row) for row in seen.rows])
    assert stood[0] == stood[1]

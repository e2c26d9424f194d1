"""What of an article is said: words instead of bars, and the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support_plain import after, visited
from support_screens import ARTICLES, NEWS

if TYPE_CHECKING:
    from pathlib import Path

ORNAMENTS = "▎▏━─▄▀▐▌■│\x1b"


@pytest.mark.parametrize("article", sorted(ARTICLES.glob("*.*")), ids=lambda path: path.name)
def test_no_bar_frame_or_rule_is_said(article: Path) -> None:
    said = visited("", article, rows=2000)
    assert not set(said) & set(ORNAMENTS)


def test_parts_are_named_by_words(tmp_path: Path) -> None:
    article = tmp_path / "parts.md"
    article.write_text(
        "# Parts\n\n## One\n\n> Said.\n\n```python\npass\n```\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        '![A boat](none.png "On the river")\n'
    )
    said = visited("", article, rows=200).split("\n")
    for words in ("Heading 2: One", "Quote:", "Code, python:", "Table, 2 columns:"):
        assert words in said
    assert said[said.index("[picture] A boat") + 1 :][:2] == ["Caption:", "On the river"]


def test_a_bullet_comes_before_words_that_are_written_from_the_right() -> None:
    said = visited("", ARTICLES / "psanterim.md", rows=200).split("\n")
    assert [line[:2] for line in said if line.strip("•– ") != line][:2] == ["• ", "• "]


def test_the_head_is_said_in_words() -> None:
    assert "4 minutes, " in visited("q", NEWS).split("\n")[2]


def test_a_paragraph_is_said_whole_and_then_the_one_before() -> None:
    said = after(visited("}}{q", NEWS, rows=4), "lists the keys.\n")
    opening = "SERUNAI-WARTAMUARA: Belum pukul lima"
    assert said.startswith(opening)
    assert said.count(opening) == 2
    assert said.rstrip().endswith("tahun.")

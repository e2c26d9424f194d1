"""What was said about an article, without a screen: piped on, and found again by the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support_plain import after, visited
from support_screens import NEWS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TWO = "".join(f"{words}\n.\nSiti\nsiti@contoh.id\n\nsn" for words in ("cSatu.", "cDua."))
"""Keys that write two comments, once the comments are open."""


def test_the_words_of_the_comment_are_piped(tmp_path: Path) -> None:
    piped = tmp_path / "piped"
    said = visited(f"c{TWO}g|cat > {piped}\n", NEWS)
    assert ": done" in said
    assert piped.read_text() == "Satu.\n"


def test_a_missing_shell_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/no/such/shell")
    assert "true: status 127" in visited("|true\n", NEWS)


def test_the_outbox_opens_at_a_comment_or_a_draft() -> None:
    visited(f"c{TWO}cTiga.\n.\n\x1b", NEWS)
    for number, words in enumerate(("Tiga.", "Dua.", "Satu."), start=1):
        opened = after(visited(f":outbox\n{number}\n", NEWS), "All drafts and comments")
        told = [one for one in ("Satu.", "Dua.", "Tiga.") if one in after(opened, "reads on")]
        assert told == [words]

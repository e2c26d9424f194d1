"""The terminal's own cursor stands on what is meant, so that screen readers can follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support_screens import ESSAY, NEWS

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting, Terminal


def wait_for(terminal: Terminal, words: str) -> None:
    """Wait until the cursor stands at the beginning of words."""
    terminal.wait_for(lambda: behind(terminal).startswith(words))


def before(terminal: Terminal) -> str:
    """Give what stands left of the cursor, on its row."""
    cursor = terminal.screen.cursor
    return terminal.screen.display[cursor.y][: cursor.x]


def behind(terminal: Terminal) -> str:
    """Give what stands at the cursor, and right of it."""
    cursor = terminal.screen.cursor
    return terminal.screen.display[cursor.y][cursor.x :]


def test_it_follows_the_article(start: Starting, tmp_path: Path) -> None:
    article = tmp_path / "tide.md"
    rows = "\n\n".join(f"Row {number} of the tide." for number in range(60))
    article.write_text(f"# Tide\n\n## Ebb\n\nA [link](#flow).\n\n## Flow\n\n{rows}\n")
    with start(article) as terminal:
        wait_for(terminal, "Tide")
        terminal.press("tab")
        wait_for(terminal, "link.")
        terminal.press("escape")
        wait_for(terminal, "Tide")
        terminal.press("G", "k", "g")
        wait_for(terminal, "Tide")
        terminal.write("/row 7")
        terminal.wait_for(lambda: before(terminal).endswith("/row 7"))
        terminal.press("enter")
        wait_for(terminal, "Row 7 of")
        terminal.press("v")
        wait_for(terminal, "Row 7 of")
        terminal.press("w")
        wait_for(terminal, "7 of")
        terminal.press("escape", "escape", "}")
        terminal.press("j")
        wait_for(terminal, "Row")


def test_it_follows_panels_and_lists(start: Starting) -> None:
    with start(ESSAY, NEWS) as terminal:
        terminal.wait_for("2 unread")
        terminal.wait_for(lambda: bool(behind(terminal).strip()))
        title = behind(terminal)
        terminal.press("j")
        terminal.wait_for(lambda: behind(terminal).strip() not in ("", title.strip()))
        terminal.write("/pasar")
        terminal.wait_for(lambda: before(terminal).endswith("/ pasar"))
        terminal.press("escape")
        terminal.wait_for("2 unread")
        terminal.press(":")
        wait_for(terminal, "Line or item down")
        terminal.write("\x1b[B")
        wait_for(terminal, "Line or item up")


def test_it_follows_the_comments(start: Starting) -> None:
    with start(NEWS, size=(100, 40)) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("cSatu hal")
        terminal.wait_for(lambda: before(terminal).endswith("Satu hal"))
        terminal.write("\tSiti\tsiti@contoh.id\x13")
        terminal.wait_for("Kept with the article.")
        wait_for(terminal, "Siti")

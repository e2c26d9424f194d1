"""Reading and writing on the screen while the disk does not take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import drafts
from reader.library.library import open_library
from reader.paths import within
from support_faults import library_of_faults, surroundings
from support_journal import check_sound
from support_screens import NEWS

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting


def test_a_disk_that_takes_nothing_stops_keeping_and_not_reading(
    start: Starting, tmp_path: Path
) -> None:
    faults = surroundings(library_of_faults(tmp_path), tmp_path / "home", 1, "full")
    with start(NEWS, environment=faults) as terminal:
        terminal.wait_for("4 menit")
        terminal.wait_for("Nothing can be kept")
        terminal.press("G", "q")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()


@pytest.mark.parametrize("number", [140, 160])
def test_a_disk_that_fills_while_somebody_types_is_said_and_what_was_saved_stays(
    start: Starting, tmp_path: Path, number: int
) -> None:
    faults = surroundings(library_of_faults(tmp_path), tmp_path / "home", number, "full")
    with start(NEWS, size=(100, 40), environment=faults) as terminal:
        terminal.wait_for("4 menit")
        terminal.press("c")
        terminal.wait_for("0 / 65525")
        typed = ""
        while "full" not in terminal.text:
            typed += "kata "
            seen = len(terminal.output)
            terminal.write("kata ")
            terminal.wait_for(lambda seen=seen: len(terminal.output) > seen)  # type: ignore[misc]
            assert len(typed) < 10_000
        assert "Traceback" not in terminal.text
    library = open_library(within(tmp_path / "home"))
    check_sound(library)
    for kept in drafts.waiting(library):
        assert typed.startswith(kept.draft.text.strip())
    library.close()

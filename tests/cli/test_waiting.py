from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from reader.cli import waiting as module
from reader.cli.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Callable


class Paper(io.StringIO):
    """What stands behind standard error."""

    is_terminal = True

    def isatty(self) -> bool:
        return self.is_terminal


class Moment:
    """A timer whose moment is over at once, or never."""

    is_over = True

    def __init__(self, seconds: float, act: Callable[[], None]) -> None:
        del seconds
        self.act, self.daemon = act, False

    def start(self) -> None:
        if self.is_over:
            self.act()

    def cancel(self) -> None:
        pass


@pytest.mark.parametrize(
    ("is_terminal", "is_over", "meanwhile", "after"),
    [
        pytest.param(True, True, "Exporting …", "Exporting …\r\x1b[K", id="it takes long"),
        pytest.param(True, False, "", "", id="it is done in a moment"),
        pytest.param(False, True, "", "", id="there is no terminal"),
    ],
)
def test_what_takes_long_is_named_on_a_terminal_and_taken_back(
    monkeypatch: pytest.MonkeyPatch,
    is_terminal: bool,  # noqa: FBT001 - a case
    is_over: bool,  # noqa: FBT001 - a case
    meanwhile: str,
    after: str,
) -> None:
    paper = Paper()
    monkeypatch.setattr(paper, "is_terminal", is_terminal)
    monkeypatch.setattr(Moment, "is_over", is_over)
    monkeypatch.setattr(module, "Timer", Moment)
    monkeypatch.setattr(sys, "stderr", paper)
    with waiting("Exporting …"):
        assert paper.getvalue() == meanwhile
    assert paper.getvalue() == after

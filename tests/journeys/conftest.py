"""Each journey has a home of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support_terminal import READER, Terminal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from support_terminal import Starting


@pytest.fixture
def start(tmp_path: Path) -> Starting:
    """Give what starts the installed program."""

    def begin(
        *sources: Path | str,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        piped: bytes | None = None,
        answers: Mapping[bytes, bytes] | None = None,
    ) -> Terminal:
        home = {"READER_HOME": str(tmp_path / "home")}
        return Terminal(
            [READER, *sources],
            columns=size[0],
            rows=size[1],
            environment=home | dict(environment or {}),
            piped=piped,
            answers=answers,
        )

    return begin

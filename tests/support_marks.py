"""What the tests of marks share: which words on the screen are painted on which ground."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reader.ui.themes import DARK

if TYPE_CHECKING:
    from reader.layout.lines import Role
    from support_screens import Reading


def on_ground(seen: Reading, role: Role) -> str:
    """Give the words that stand on a ground, rows joined by a blank."""
    rows = ("".join(texts).strip() for texts in _texts_on(seen, role))
    return " ".join(row for row in rows if row)


def is_seen(seen: Reading, role: Role) -> bool:
    """Say whether a ground is seen at all, be it under a blank."""
    return any(_texts_on(seen, role))


def _texts_on(seen: Reading, role: Role) -> list[list[str]]:
    return [
        [
            segment.text
            for segment in strip
            if segment.style
            and segment.style.bgcolor is not None
            and segment.style.bgcolor.name == DARK.colours[role]
        ]
        for strip in seen.app.screen._compositor.render_strips()  # noqa: SLF001 - Textual tells it nowhere else
    ]


def painted(seen: Reading, row: int) -> str:
    """Give the runs of a row that look alike: each one's text and how it is painted."""
    strip = seen.app.screen._compositor.render_strips()[row]  # noqa: SLF001 - Textual tells it nowhere else
    runs = groupby(strip, key=lambda segment: str(segment.style).replace("not ", "no-"))
    return "\n".join(f"{''.join(one.text for one in run)!r} {style}" for style, run in runs)

"""The thumb of the scrollbar."""

from __future__ import annotations

import pytest

from reader.ui.article.scrollbar import thumb


@pytest.mark.parametrize(
    ("height", "share", "progress", "rows"),
    [
        (20, 0.25, 0.0, range(5)),
        (20, 0.25, 1.0, range(15, 20)),
        (20, 0.0001, 0.5, range(10, 11)),
        (20, 1.0, 0.0, range(0)),
    ],
)
def test_the_thumb_covers_the_share_that_is_seen(
    height: int, share: float, progress: float, rows: range
) -> None:
    assert thumb(height, share, progress) == rows

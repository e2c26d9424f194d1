"""The library that a verb works with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.library.library import open_library
from reader.paths import places

if TYPE_CHECKING:
    from reader.library.library import Library


def opened_library() -> Library:
    """Open the person's library; say on standard error what was wrong with it.

    Raises:
        LibraryError: nothing can be kept.
    """
    library = open_library(places())
    if library.notice:
        print(f"reader: {library.notice}", file=sys.stderr)
    return library

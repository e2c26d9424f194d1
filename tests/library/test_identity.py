"""Who writes on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import identity
from reader.library.library import open_library
from reader.model.comment import Identity
from reader.paths import within

if TYPE_CHECKING:
    from pathlib import Path


def test_the_newest_name_is_remembered_until_it_is_forgotten(tmp_path: Path) -> None:
    library = open_library(within(tmp_path))
    assert identity.remembered(library) is None
    identity.remember(library, Identity("Ani", "ani@contoh.id", ""))
    identity.remember(library, Identity("Siti", "siti@contoh.id", "contoh.id"))
    assert identity.remembered(library) == Identity("Siti", "siti@contoh.id", "contoh.id")
    identity.forget(library)
    assert identity.remembered(library) is None
    library.close()

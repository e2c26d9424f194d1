"""The text of kept articles, so that it can be searched, carried away and read without its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import index
from reader.library.encoding import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.library import Library


def keep(library: Library, article_id: str, blocks: Sequence[object]) -> None:
    """Keep the blocks of an article that is known, as they are printed in JSON; search finds them.

    They replace what was kept of it before.
    """
    with library.transaction() as connection:
        changed = connection.execute(
            "INSERT INTO body (article, blocks) VALUES (:id, :blocks) ON CONFLICT (article)"
            " DO UPDATE SET blocks = excluded.blocks WHERE blocks <> excluded.blocks",
            {"id": article_id, "blocks": packed(blocks)},
        )
        if changed.rowcount:
            index.refresh(connection, [article_id])


def is_kept(library: Library, article_id: str) -> bool:
    """Say whether the text of an article is kept."""
    return bool(library.ask("SELECT 1 FROM body WHERE article = ?", (article_id,)))


def find(library: Library, article_id: str) -> list[object] | None:
    """Give the blocks of an article as they are printed in JSON; None where none are whole."""
    for row in library.ask("SELECT blocks FROM body WHERE article = ?", (article_id,)):
        return unpacked(row["blocks"])
    return None

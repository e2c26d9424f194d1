"""Who writes on this machine, remembered only where the person ticked it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.comment import Identity

if TYPE_CHECKING:
    from reader.library.library import Library


def remember(library: Library, identity: Identity) -> None:
    """Keep name, address and website for the next form."""
    with library.transaction() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO identity (one, name, email, website) VALUES (1, ?, ?, ?)",
            (identity.name, identity.email, identity.website),
        )


def forget(library: Library) -> None:
    """Remember nobody."""
    with library.transaction() as connection:
        connection.execute("DELETE FROM identity")


def remembered(library: Library) -> Identity | None:
    """Give who wrote here; None where nobody is remembered."""
    for row in library.ask("SELECT name, email, website FROM identity"):
        return Identity(*row)
    return None

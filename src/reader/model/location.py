"""Where something to read comes from, and what came."""

from __future__ import annotations

from enum import StrEnum

from reader.model.record import record


class Kind(StrEnum):
    """What sort of place a location is."""

    FILE = "file"
    FOLDER = "folder"
    STDIN = "stdin"
    PACKAGED = "packaged"
    """An article that the program brings itself."""


@record(frozen=True, slots=True)
class Location:
    """One place that a person named, or that a folder holds."""

    kind: Kind
    address: str
    """An absolute path, its links not followed; "-" for STDIN, a name for PACKAGED."""


@record(frozen=True, slots=True)
class Source:
    """What a location gave: bytes that no one has looked at yet."""

    location: Location
    body: bytes
    media_type: str | None = None
    """As the place declares it; None where it says nothing."""
    charset: str | None = None
    """As the place declares it, unverified."""
    fetched_at: str | None = None
    """ISO 8601 in UTC; None for what lies on this machine."""

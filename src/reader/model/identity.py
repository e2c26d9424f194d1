"""By what an article is known again."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

ID_CHARACTERS: Final = 16


def article_id(canonical: bytes) -> str:
    """Give an article's id: 16 hexadecimal digits of SHA-256.

    Args:
        canonical: a file's real path, or what was read where it has no path.
    """
    return sha256(canonical).hexdigest()[:ID_CHARACTERS]


class BodyDigest:
    """The digest of what was read; it is made when somebody first asks, for 40 MB take a while."""

    __slots__ = ("_body", "_digest")

    def __init__(self, body: bytes) -> None:
        self._body: bytes | None = body
        self._digest: str | None = None

    @property
    def value(self) -> str | None:
        """SHA-256 in hexadecimal digits; None of nothing but white space: that is like no other."""
        body = self._body
        if body is not None:
            self._digest = sha256(body).hexdigest() if body.strip() else None
            self._body = None
        return self._digest

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

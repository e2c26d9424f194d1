"""Text to bytes and back, where it may be none: a file's name may hold bytes that are no UTF-8."""

from __future__ import annotations

import json
import zlib
from typing import Any


def encoded(address: str) -> bytes:
    """Give the bytes of an address, the very ones that a file's name holds."""
    return address.encode("utf-8", "surrogateescape")


def decoded(stored: bytes) -> str:
    """Give a text as it is kept; nothing that stands in the database makes an error."""
    return stored.decode("utf-8", "surrogateescape")


def storable(text: str) -> str:
    """Give a text as it can be kept: a half of a surrogate pair is no character."""
    return text.encode("utf-8", "replace").decode("utf-8")


def packed(value: object) -> bytes:
    """Give what JSON can say in few bytes."""
    return zlib.compress(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def unpacked(stored: bytes) -> list[Any] | None:
    """Give the list that was packed; None where its bytes are damaged."""
    try:
        found = json.loads(zlib.decompress(stored))
    except (zlib.error, ValueError, TypeError):
        return None
    return found if isinstance(found, list) else None

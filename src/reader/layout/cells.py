"""How many cells a text takes in a terminal."""

from __future__ import annotations

from rich.cells import cell_len

__all__ = ["cell_len"]

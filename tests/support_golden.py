"""Golden files: what a test shows, as a file that a person has read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Golden:
    """The golden file of one test."""

    path: Path
    rewrite: bool
    """Whether the test accepts what it sees, as `make golden` asks."""

    def check(self, text: str) -> None:
        """Compare a text, without blanks at the ends of its lines, with the file."""
        found = "".join(line.rstrip() + "\n" for line in text.splitlines())
        if self.rewrite:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(found, encoding="utf-8", newline="\n")
            return
        assert self.path.exists(), f"no {self.path.name} yet: look at it and run `make golden`"
        assert found == self.path.read_text(encoding="utf-8")

"""The program: `reader`, or `python -m reader`."""

from __future__ import annotations

import sys

from reader.cli.main import run


def main() -> None:
    """Run the program and leave with its status."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

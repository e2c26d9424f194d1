"""Measure the first screen and the keys.

    python -m benchmarks.run [--rounds N]

Both programs are started in turn, so that a busy machine is busy for both; medians are compared. A
bare Textual program is the unit T. The result goes to docs/benchmarks.md and docs/benchmarks.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import corpus
from benchmarks.terminal import COLUMNS, ROWS, Terminal

ROOT: Final = Path(__file__).parent.parent
SIZES: Final = (40, 3_000, 100_000)
"""Paragraphs."""
KEYED: Final = 3_000
"""Paragraphs of the article in which keys are pressed."""
KEYS: Final = {"line down": "j" * 12, "page down": " " * 12, "end and top": "GgGgGg"}
SESSIONS: Final = 2
"""In which each program's keys are pressed, in turn."""
PROGRAMS: Final = {
    "bare Textual": (sys.executable, str(ROOT / "benchmarks/bare.py")),
    "reader": (str(Path(sys.executable).with_name("reader")),),
}
BARE: Final = "bare Textual"

Seconds = dict[str, list[float]]


def main() -> None:
    """Measure, print, and write the results."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--rounds", type=int, default=7, help="starts of each program")
    rounds = arguments.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        articles = {size: corpus.write(Path(folder, f"{size}.txt"), size) for size in SIZES}
        starts: Seconds = {}
        for _ in range(rounds):
            _start(BARE, articles[SIZES[0]], starts.setdefault(BARE, []))
            for size, article in articles.items():
                _start("reader", article, starts.setdefault(f"reader, {size:,} paragraphs", []))
        keys: dict[str, Seconds] = {name: {} for name in PROGRAMS}
        for name in [*PROGRAMS] * SESSIONS:
            _press(name, articles[KEYED], keys[name])
    page = _page(starts, keys, rounds)
    print(page)
    (ROOT / "docs/benchmarks.md").write_text(page, encoding="utf-8")
    results = {"machine": _machine(), "first screen": starts, "keys": keys}
    (ROOT / "docs/benchmarks.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")


def _terminal(name: str, article: Path, home: str) -> Terminal:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "READER_HOME": home,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }
    return Terminal([*PROGRAMS[name], str(article)], environment)


def _start(name: str, article: Path, seconds: list[float]) -> None:
    with tempfile.TemporaryDirectory() as home, _terminal(name, article, home) as terminal:
        seconds.append(terminal.seconds_until(corpus.OPENING))


def _press(name: str, article: Path, seconds: Seconds) -> None:
    with tempfile.TemporaryDirectory() as home, _terminal(name, article, home) as terminal:
        terminal.seconds_until(corpus.OPENING)
        terminal.settle()
        for what, keys in KEYS.items():
            seconds.setdefault(what, []).extend(terminal.press(key) for key in keys)


def _page(starts: Seconds, keys: dict[str, Seconds], rounds: int) -> str:
    unit = median(starts[BARE])
    rows = ["| first screen | ms | T |", "|---|--:|--:|"]
    rows += [
        f"| {name} | {_ms(times)} | {median(times) / unit:.2f} |" for name, times in starts.items()
    ]
    bare, reader = keys[BARE], keys["reader"]
    rows += ["", "| key, until the screen rests | bare Textual, ms | reader, ms | ratio |"]
    rows += ["|---|--:|--:|--:|"]
    rows += [
        f"| {what} | {_ms(bare[what])} | {_ms(reader[what])}"
        f" | {median(reader[what]) / median(bare[what]):.2f} |"
        for what in KEYS
    ]
    introduction = (
        f"Made by `make bench`: {rounds} starts of each program in turn, medians; keys in an"
        f" article of {KEYED:,} paragraphs, in a terminal of {COLUMNS} columns and {ROWS} rows."
        " Milliseconds depend on the machine and on what else it does; ratios hardly do."
    )
    return "\n".join(["# Benchmarks", "", introduction, "", _machine(), "", *rows, ""])


def _ms(seconds: list[float]) -> str:
    return f"{median(seconds) * 1000:.0f}"


def _machine() -> str:
    processor = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        names = [row for row in information.read_text("utf-8").splitlines() if "model name" in row]
        processor = names[0].partition(": ")[2] if names else processor
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{processor}, {os.cpu_count()} cores{load}; {platform.system()},"
        f" Python {platform.python_version()}, Textual {version('textual')}."
    )


if __name__ == "__main__":
    main()

"""Measure the library: its list, its search and its size.

    python -m benchmarks.library [--articles N] [--home DIR]

A home with so many kept articles of 600 words is filled, and one with ten beside it. A home that is
there already is measured as it is. Each figure is the median of several fresh processes' worth of
work: a new connection each time.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import tempfile
from functools import partial
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

from reader.library import articles, bodies
from reader.library.library import Library, open_library
from reader.library.words import phrase
from reader.model.document import Document
from reader.model.location import Kind, Location
from reader.model.query import parse_query
from reader.model.reading_time import ReadingTime
from reader.model.state import ArticleRecord
from reader.paths import within
from reader.workflows.rows import KeptRows
from reader.workflows.search import search

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: Final = 600
"""In an article."""
VOCABULARY: Final = 30_000
SHORT_WORDS: Final = 500
"""The most frequent ones."""
CHINESE_EVERY: Final = 20
"""Each so many articles one is in Chinese."""
ROWS: Final = 20
"""Of a first screen."""
ROUNDS: Final = 9

_SYLLABLES: Final = re.findall(
    "..",
    "kalatarasamanapabadakilitirisiminipibudukulutururumunupugaguwayahajachangenginon",
)
_SIGNS: Final = [chr(code) for code in range(0x4E00, 0x4E00 + 3_000)]


class Writing:
    """Articles by chance, the same ones each time; some words stand in most, most in few."""

    def __init__(self) -> None:
        self._random = Random(4)  # noqa: S311 - the same text each time is what is wanted
        made: dict[str, None] = {}
        while len(made) < VOCABULARY:
            count = 2 if len(made) < SHORT_WORDS else self._random.randint(2, 5)
            made["".join(self._random.choices(_SYLLABLES, k=count))] = None
        self.words = list(made)
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(VOCABULARY)))
        self._sign_weights = list(accumulate(1 / (rank + 5) for rank in range(len(_SIGNS))))

    def article(self, number: int) -> tuple[ArticleRecord, list[object], int]:
        """Give an article, its blocks as they are kept, and its bytes in UTF-8."""
        is_chinese = number % CHINESE_EVERY == 0
        paragraphs = [self._chinese() if is_chinese else self._plain() for _ in range(6)]
        title = paragraphs[0][: 18 if is_chinese else 60].strip()
        facts = Document(
            title=title,
            byline=(f"Author {number % 997}",),
            language="zh" if is_chinese else "id",
            site=f"Site {number % 89}",
            published=f"20{number % 26:02}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        )
        characters = sum(map(len, paragraphs))
        time = ReadingTime(characters // 19, max(1, characters // 1150), WORDS, characters)
        record = ArticleRecord(
            f"{number:016x}",
            Location(Kind.FILE, f"/articles/{number}.txt"),
            facts,
            reading_time=time,
        )
        blocks: list[object] = [
            {"type": "paragraph", "text": text, "marks": []} for text in paragraphs
        ]
        return record, blocks, sum(len(text.encode()) for text in (title, *paragraphs))

    def _plain(self) -> str:
        words = self._random.choices(self.words, cum_weights=self._weights, k=WORDS // 6)
        sentences = (" ".join(words[at : at + 12]).capitalize() for at in range(0, len(words), 12))
        return " ".join(f"{sentence}." for sentence in sentences)

    def _chinese(self) -> str:
        signs = self._random.choices(_SIGNS, cum_weights=self._sign_weights, k=WORDS // 4)
        return "".join(f"{''.join(signs[at : at + 15])}。" for at in range(0, len(signs), 15))


def fill(home: Path, count: int) -> int:
    """Keep so many articles in a home, in one transaction; give the bytes of their text."""
    library, writing, size = open_library(within(home)), Writing(), 0
    with library.transaction():
        for number in range(1, count + 1):
            record, blocks, of_text = writing.article(number)
            articles.add(library, record, f"2026-{number // 8400 % 12 + 1:02}-01T12:00:00+00:00")
            bodies.keep(library, record.id, blocks)
            size += of_text
    library.close()
    return size


def main() -> None:
    """Fill, measure and print."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--articles", type=int, default=100_000)
    arguments.add_argument("--home", type=Path, help="where; a folder that goes away otherwise")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few"), chosen.home or Path(folder, "many")
        fill(few, 10)
        if not within(many).database.exists():
            started = perf_counter()
            text = fill(many, chosen.articles)
            print(f"filled in {perf_counter() - started:.0f} s")
            size = sum(path.stat().st_size for path in many.glob("library.sqlite3*"))
            print(f"text {text / 2**20:.0f} MiB, database {size / text:.2f} times that")
        _measure_list(few, many)
        _measure_search(many)


def _measure_list(few: Path, many: Path) -> None:
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for name, home in (("10", few), ("all", many)):
            for limit in (ROWS, None):
                label = f"{name}, {'first screen' if limit else 'whole order'}"
                seconds = _timed(home, partial(_show, limit=limit))
                taken.setdefault(label, []).append(seconds)
    for label, times in taken.items():
        print(f"list of {label}: {median(times) * 1000:.2f} ms")


def _show(library: Library, limit: int | None) -> None:
    rows = KeptRows(library, limit=limit)
    list(islice(rows, ROWS))


def _measure_search(home: Path) -> None:
    words = Writing().words
    for word in (
        words[0],
        words[20],
        words[300],
        words[3_000],
        words[20_000],
        _SIGNS[3] + _SIGNS[0],
    ):
        ours, bare, hits = [], [], 0
        for _ in range(ROUNDS):
            ours.append(_timed(home, lambda one: list(islice(search(one, parse_query(word)), 10))))  # noqa: B023
            seconds, hits = _bare(home, word)
            bare.append(seconds)
        first, whole = median(ours), median(bare)
        print(
            f"{word}: {hits} hits, the first ten after {first * 1000:.2f} ms,"
            f" {first / whole:.1f} times the bare {whole * 1000:.2f} ms"
        )


def _timed(home: Path, work: Callable[[Library], object]) -> float:
    """Time work with a library that was just opened."""
    library = open_library(within(home))
    started = perf_counter()
    work(library)
    taken = perf_counter() - started
    library.close()
    return taken


def _bare(home: Path, word: str) -> tuple[float, int]:
    """Time SQLite's own answer to the bare query, and give how many rows it has."""
    connection = sqlite3.connect(within(home).database)
    started = perf_counter()
    rows = connection.execute(
        "SELECT rowid FROM word WHERE word MATCH ?", (phrase(word),)
    ).fetchall()
    taken = perf_counter() - started
    connection.close()
    return taken, len(rows)


if __name__ == "__main__":
    main()

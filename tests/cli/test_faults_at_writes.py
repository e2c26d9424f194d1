"""A disk that is full, fails, or loses its power, at each write call of each command.

As many calls as `READER_FAULTS` says are tried of each command, spread over all of them.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any, Final

import pytest

from reader.library import articles, comments, drafts
from reader.library.library import open_library
from reader.paths import within
from support_faults import WAYS, Faulty
from support_journal import check_sound, fill
from support_library import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TRIED: Final = int(os.environ.get("READER_FAULTS", "10"))
WORDS: Final = "Pasar terapung itu kembali ramai pada hari Minggu pagi, kata para pedagang di sana."
COMMANDS: Final = {
    "add": ("add", "TEXT"),
    "comment": ("comment", "TEXT", "--text", "Ramai sekali.", "--name", "Ani"),
    "draft": ("comment", "TEXT", "--text", "Belum.", "--reply-to", "nobody"),
    "discard": ("outbox", "discard", "draft-2"),
}


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Faulty]:
    """Give what runs commands under faults."""
    runs = Faulty(tmp_path_factory.mktemp("faults"))
    yield runs
    runs.close()


def numbers(calls: int) -> Iterator[int]:
    """Give the numbers of the calls that are tried."""
    yield from sorted({1 + round(at * (calls - 1) / max(1, TRIED - 1)) for at in range(TRIED)})


def check(home: Path, command: str, said: Mapping[str, Any], *, was_filled: bool) -> None:
    """See that what was kept before is there, and what was acknowledged, once; or nothing of it."""
    library = open_library(within(home))
    assert library.notice is None
    check_sound(library)
    if was_filled:
        for number in (1, 2, 3):
            assert articles.find(library, record(number).id) is not None
            assert len(comments.thread(library, record(number).id)) == 1
    kept = {
        "add": len(
            library.ask("SELECT 1 FROM article WHERE facts LIKE '%Pasar Terapung%' AND rank")
        ),
        "comment": len(library.ask("SELECT 1 FROM comment WHERE text = 'Ramai sekali.'")),
        "draft": sum(waiting.draft.text == "Belum." for waiting in drafts.waiting(library)),
        "discard": int(all(waiting.id != "draft-2" for waiting in drafts.waiting(library))),
    }[command]
    assert kept <= 1
    if said["out"]:
        assert kept == 1
    library.close()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("was_filled", [True, False], ids=["in a library", "in a new home"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_fault_at_any_write_is_one_sentence_and_loses_nothing(
    faulty: Faulty, tmp_path: Path, command: str, way: str, *, was_filled: bool
) -> None:
    if command == "discard" and not was_filled:
        return
    text = tmp_path / "pasar.txt"
    text.write_text(f"Pasar Terapung\n\n{WORDS}\n")
    before, home = tmp_path / "before", tmp_path / "home"
    if was_filled:
        library = open_library(within(before))
        fill(library)
        library.close()

    def tried(number: int) -> Mapping[str, Any]:
        shutil.rmtree(home, ignore_errors=True)
        if was_filled:
            shutil.copytree(before, home)
        words = [str(text) if word == "TEXT" else word for word in COMMANDS[command]]
        return faulty(words, home, number, way)

    calls = tried(10**9)["calls"]
    assert calls > 5
    for number in numbers(calls):
        said = tried(number)
        assert (said["status"] is None) == (way == "killed")
        if way != "killed":
            lines = said["err"].splitlines()
            assert all(line.startswith("reader: ") for line in lines), (number, said)
            assert said["status"] == (1 if lines else 0), (number, said)
            assert lines or said["out"], (number, said)
            shown = faulty(["show", str(text)], home, 1, way)
            assert (shown["status"], shown["err"]) == (0, "")
            assert "Pasar terapung itu" in shown["out"]
        check(home, command, said, was_filled=was_filled)

"""Programs that are ended with no chance to save anything, at any moment of what they do.

`READER_KILLS` says how many kills each test tries; they differ by their seeds.
"""

from __future__ import annotations

import os
import random
import select
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from reader.library import articles, comments, drafts, journal
from reader.library.library import Library, open_library
from reader.paths import within
from reader.sources.locate import locate
from reader.workflows.read import read
from support_journal import check_sound
from support_screens import NEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from support_terminal import Starting, Terminal

KILLS: Final = int(os.environ.get("READER_KILLS", "5"))
MANY: Final = 8
"""Programs in one home at once."""
WORDS: Final = "Satu hal yang belum saya pahami: apakah juga di kota lain"
_COMMANDS: Final = """
import sys
from pathlib import Path
from reader.cli.main import run
from reader.library import drafts
from reader.library.library import open_library
from reader.paths import places

folder, name = Path(sys.argv[1]), sys.argv[2]
number = 0
while True:
    number += 1
    text = folder / f"{name}-{number}.txt"
    text.write_text(f"Kabar {name} {number}\\n\\nPasar itu kembali ramai, kata pedagang.\\n")
    run(["add", str(text)])
    run(["comment", str(text), "--text", f"kata {name} {number}", "--name", name])
    run(["comment", str(text), "--text", f"draf {name} {number}", "--reply-to", "nobody"])
    run(["outbox", "list"])
    if number % 2:
        library = open_library(places())
        for kept in drafts.waiting(library):
            if kept.draft.text == f"draf {name} {number}":
                run(["outbox", "discard", kept.id])
        library.close()
    run(["list"])
"""
"""Adds, comments, drafts, discards and lists, for ever; each writer has articles of its own."""


class Writer:
    """A program that writes for ever, and what it has acknowledged."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.said: list[str] = []
        self._rest = b""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _COMMANDS, str(folder), name],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ
            | {"PYTHONPATH": ":".join(sys.path), "READER_HOME": str(folder / "home")},
        )
        assert self._process.stdout is not None
        self._output = self._process.stdout.fileno()

    def listen(self, seconds: float) -> bool:
        """Take what it says within a time; say whether anything came."""
        if not select.select([self._output], [], [], seconds)[0]:
            return False
        came = os.read(self._output, 2**16)
        *lines, self._rest = (self._rest + came).split(b"\n")
        self.said += [line.decode() for line in lines]
        return bool(came)

    def kill(self) -> None:
        """End it, and take what it said last."""
        self._process.kill()
        self._process.wait()
        while self.listen(0):
            pass
        assert self._process.stdout is not None
        self._process.stdout.close()


def check(library: Library, writers: Iterable[Writer]) -> int:
    """See that all that was acknowledged is there whole and once; give how much that was."""
    assert library.notice is None
    check_sound(library)
    titles = [kept.record.facts.title or "" for kept in articles.listed(library)]
    assert len(set(titles)) == len(titles)
    said = [row["text"] for row in library.ask("SELECT text FROM comment")]
    assert len(set(said)) == len(said)
    waiting = {kept.id: kept.draft.text for kept in drafts.waiting(library)}
    assert len(set(waiting.values())) == len(waiting)
    acknowledged = 0
    for writer in writers:
        own = f" {writer.name} "
        lines = [
            line for line in writer.said if own in f"{line} " and not line.startswith("draft-")
        ]
        added = [line.removeprefix("added: ") for line in lines if line.startswith("added: ")]
        kept = [line for line in lines if line.startswith("kept: ")]
        begun = [line for line in lines if line.startswith("kept as a draft: ")]
        gone = [line for line in lines if line.startswith("discarded: ")]
        own_titles = [title for title in titles if own in title]
        own_said = [text for text in said if own in text]
        own_waiting = [text for text in waiting.values() if own in text]
        assert set(added) <= set(own_titles)
        assert len(own_titles) <= len(added) + 1
        assert {f"kata {writer.name} {number + 1}" for number in range(len(kept))} <= set(own_said)
        assert len(own_said) <= len(kept) + 1
        assert abs(len(begun) - len(gone) - len(own_waiting)) <= 1
        for line in gone:
            assert line.rpartition("(")[2].rstrip(")") not in waiting
        acknowledged += len(added) + len(kept) + len(begun) + len(gone)
    return acknowledged


def undo_all(library: Library) -> None:
    """Take every discard back, and find each draft whole."""
    while journal.undo(library):
        pass
    check_sound(library)
    for kept in drafts.waiting(library):
        assert kept.title is not None
        assert kept.draft.text == kept.title.replace("Kabar", "draf")


@pytest.mark.parametrize("count", [1, MANY], ids=["one program", "many programs"])
def test_what_commands_acknowledged_survives_a_kill(
    tmp_path: Path, count: int, record_property: Callable[[str, object], None]
) -> None:
    rounds, acknowledged = max(1, KILLS // count), 0
    for seed in range(rounds):
        chance = random.Random(seed)  # noqa: S311 - no secret
        folder = tmp_path / str(seed)
        folder.mkdir()
        writers = [Writer(folder, f"w{number}") for number in range(count)]
        for writer in chance.sample(writers, count):
            wanted = chance.randrange(1, 30)
            while len(writer.said) < wanted:
                assert writer.listen(30)
            writer.listen(chance.random() / 50)
            writer.kill()
        library = open_library(within(folder / "home"))
        acknowledged += check(library, writers)
        undo_all(library)
        library.close()
    assert acknowledged >= rounds * count
    record_property("kills", rounds * count)
    record_property("acknowledged", acknowledged)


@dataclass
class Typed:
    """What somebody did on the screen, as far as the screen said so."""

    is_starred: bool | None = None
    """None: a key was pressed and the program ended before it answered."""
    words: str = ""
    saved: str = ""
    """What of the words was on disk for certain."""


def mark_and_type(terminal: Terminal, chance: random.Random) -> Typed:
    """Star, undo, star again and begin a comment, as far as chance goes."""
    done = Typed(is_starred=False)
    for step in range(chance.randrange(1, 4)):
        if step:
            terminal.press("U")
            terminal.wait_for("Star taken off")
        terminal.press("s")
        if chance.random() < 0.2:
            done.is_starred = None
            return done
        terminal.wait_for("Starred")
        done.is_starred = True
    terminal.press("c")
    terminal.wait_for("0 / 65525")
    for word in WORDS.split()[: chance.randrange(1, 12)]:
        done.words += f"{word} "
        seen = len(terminal.output)
        terminal.write(f"{word} ")
        if chance.random() < 0.3:
            terminal.wait_for("Draft saved")
            done.saved = done.saved or done.words[:1]
        elif chance.random() < 0.5:
            terminal.wait_for(lambda seen=seen: len(terminal.output) > seen)  # type: ignore[misc]
    return done


def test_what_the_screen_acknowledged_survives_a_kill(start: Starting, tmp_path: Path) -> None:
    article = read(locate(str(NEWS)))
    for seed in range(KILLS):
        home = tmp_path / f"home-{seed}"
        with start(NEWS, size=(100, 40), environment={"READER_HOME": str(home)}) as terminal:
            terminal.wait_for("4 menit")
            done = mark_and_type(terminal, random.Random(seed))  # noqa: S311 - no secret
            terminal.kill()
        library = open_library(within(home))
        assert library.notice is None
        check_sound(library)
        if done.is_starred:
            assert [kept.state.starred for kept in articles.listed(library)] == [True]
        draft = drafts.find(library, article.id)
        text = draft.draft.text if draft else ""
        assert done.words.startswith(text.rstrip())
        assert text.startswith(done.saved)
        assert comments.thread(library, article.id) == ()
        while journal.undo(library):
            pass
        assert articles.listed(library) == ()
        check_sound(library)
        library.close()

"""Whole visits, in a real terminal, by the installed program."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Final

import pytest

from reader.library import drafts
from reader.library.library import open_library
from reader.paths import within
from support_screens import ARTICLES, ESSAY, NEWS

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting

SIGNALS: Final = [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]


def test_open_read_find_follow_comment_and_leave(start: Starting, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# One\n\nSee [the other](two.md).\n")
    (tmp_path / "two.md").write_text("# Two\n\nIt says tide and tide again.\n")
    with start(tmp_path / "one.md") as terminal:
        terminal.wait_for("See the other.")
        terminal.press("tab", "enter")
        terminal.wait_for("It says tide")
        terminal.write("/tide\r")
        terminal.wait_for("1 of 2")
        terminal.press("n")
        terminal.wait_for("2 of 2")
        terminal.press("escape")
        terminal.wait_for("? help")
        terminal.press("c")
        terminal.wait_for("Write a comment")
        terminal.write("Fine words.\tAni\tani@example.org\x13")
        terminal.wait_for("Kept with the article.")
        terminal.press("q")
        terminal.wait_for("1 comment")
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()
    with start(tmp_path / "two.md") as terminal:
        terminal.wait_for("1 comment")
        terminal.press("c")
        terminal.wait_for("Write a comment")
        terminal.press("escape")  # so few rows show the form or the thread
        terminal.wait_for("Fine words.")


@pytest.mark.parametrize("time", range(3))
def test_a_kill_while_typing_loses_neither_place_nor_draft(
    start: Starting, tmp_path: Path, time: int
) -> None:
    del time
    library = open_library(within(tmp_path / "home"))
    with start(NEWS, size=(100, 40)) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("G52%/perahu\rn")
        terminal.wait_for(" of 23 ")
        first = terminal.first
        terminal.write("cSatu hal yang belum saya pahami: apakah juga di kota lain?")
        terminal.wait_for("Draft saved")  # perhaps when only its beginning had come
        terminal.wait_for(
            lambda: any(one.draft.text.endswith("lain?") for one in drafts.waiting(library))
        )
        terminal.kill()
    library.close()
    with start(NEWS, size=(100, 40)) as terminal:
        terminal.wait_for(lambda: terminal.first == first)
        terminal.press("c")
        terminal.wait_for("belum saya pahami")
        terminal.wait_for("kota lain?")


@pytest.mark.parametrize(("sign", "status"), SIGNALS, ids=lambda value: getattr(value, "name", ""))
def test_a_signal_leaves_the_terminal_as_it_was(
    start: Starting, sign: signal.Signals, status: int
) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("cBelum selesai")
        terminal.wait_for("Belum selesai")
        terminal.signal(sign)
        assert terminal.exit_status() == status
        assert terminal.is_as_found()
    with start(NEWS) as terminal:
        terminal.wait_for("draft")


@pytest.mark.parametrize(("sign", "status"), SIGNALS, ids=lambda value: getattr(value, "name", ""))
def test_a_signal_in_the_first_moment_leaves_the_terminal_as_it_was(
    start: Starting, sign: signal.Signals, status: int
) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for(lambda: b"\x1b[?1049h" in terminal.output)
        terminal.signal(sign)
        assert terminal.exit_status() == status
        assert terminal.is_as_found()


@pytest.mark.parametrize("keys", ["iq", "qq", "\rq"], ids=repr)
def test_keys_typed_ahead_reach_the_screen_below_a_panel_that_they_close(
    start: Starting, keys: str
) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for("4 menit")
        terminal.press("i")
        terminal.wait_for("reading time")
        terminal.write(keys)
        assert terminal.exit_status() == 0
        assert "Traceback" not in terminal.text


def test_a_comment_may_be_typed_in_one_piece_with_the_key_that_opens_its_form(
    start: Starting,
) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("cHalo\tSiti\tsiti@contoh.id\x13")
        terminal.wait_for("Kept with the article.")


def test_control_c_leaves_with_its_status(start: Starting) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("\x03")
        assert terminal.exit_status() == 130
        assert terminal.is_as_found()


def test_control_z_gives_the_terminal_back_for_a_while(start: Starting) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("\x1a")
        terminal.wait_for(lambda: not terminal.is_alternate)
        _, status = os.waitpid(terminal.process, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(lambda: terminal.is_alternate)
        terminal.wait_for("4 menit")
        terminal.press("q")
        assert terminal.exit_status() == 0


def test_words_may_be_piped_in_and_keys_come_from_the_terminal(start: Starting) -> None:
    with start("-", piped=b"A title\n\nPiped in, and read on the screen.\n") as terminal:
        terminal.wait_for("Piped in")
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()


def test_a_storm_of_sizes_ends_at_the_same_line(start: Starting) -> None:
    with start(NEWS, size=(100, 40)) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("40%")
        terminal.wait_for(lambda: terminal.rows[-1].endswith("2 min left · ? help"))
        before = terminal.rows
        for columns in range(30, 150, 3):
            terminal.resize(columns, 10 + columns // 5)
        terminal.resize(1, 1)
        terminal.resize(100, 40)
        terminal.press("x")
        terminal.wait_for("U undoes")
        terminal.press("i", "escape")
        terminal.wait_for(lambda: terminal.rows == before)


@pytest.mark.parametrize("size", [(20, 5), (1, 1)], ids=str)
def test_a_tiny_terminal_can_be_used_and_left(start: Starting, size: tuple[int, int]) -> None:
    with start(ARTICLES, size=size) as terminal:
        terminal.wait_for(lambda: terminal.is_alternate)
        terminal.press("j", "enter", "d", "c", "a", "escape", "escape", "q", "q", "q")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "linux"}, {"TERM": "unheard-of"}, {"LANG": "C", "LC_ALL": "C"}],
    ids=str,
)
def test_it_starts_with_any_terminal_and_locale(
    start: Starting, environment: dict[str, str]
) -> None:
    with start(NEWS, environment=environment) as terminal:
        terminal.wait_for("4 menit")
        terminal.press("q")
        assert terminal.exit_status() == 0


def test_what_cannot_be_kept_is_said_and_can_be_read_all_the_same(start: Starting) -> None:
    with start(ESSAY, environment={"READER_HOME": "/dev/null/x"}) as terminal:
        terminal.wait_for("Nothing can be kept")
        terminal.press("]", "]", "s")
        terminal.wait_for("/dev/null/x")
        terminal.press("q")
        assert terminal.exit_status() == 0


@pytest.mark.parametrize("keys", ["i", ":", "?", "?/x", "/x"])
@pytest.mark.parametrize(("key", "status"), [("\x03", 130), ("\x11", 0)], ids=["^C", "^Q"])
def test_the_keys_that_leave_act_in_panels_and_in_a_line_that_is_typed(
    start: Starting, keys: str, key: str, status: int
) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for("4 menit")
        terminal.write(keys + key)
        assert terminal.exit_status() == status
        assert terminal.is_as_found()


@pytest.mark.parametrize("keys", ["q", "Q", "\x11"], ids=["q", "Q", "^Q"])
def test_a_single_source_that_cannot_be_read_is_a_failure(
    start: Starting, tmp_path: Path, keys: str
) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(b"\x7fELF" + bytes(200))
    with start(article) as terminal:
        terminal.wait_for("article.txt: ")
        terminal.write(keys)
        assert terminal.exit_status() == 1
        assert terminal.is_as_found()


def test_a_highlight_with_its_note_stands_there_next_time(start: Starting) -> None:
    with start(NEWS) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("v")
        terminal.wait_for("v from here")
        terminal.write("a")
        terminal.wait_for("Note: ")
        terminal.write("Siapa dia?\r")
        terminal.wait_for("Noted")
        terminal.press("q")
        assert terminal.exit_status() == 0
    with start(NEWS) as terminal:
        terminal.wait_for("* ▏ Mak Inun")
        terminal.write("a")
        terminal.wait_for("Siapa dia?")


def test_within_tmux_words_are_copied_into_its_buffer(start: Starting, tmp_path: Path) -> None:
    """By its usual setting it drops what programs send by OSC 52."""
    taken = tmp_path / "taken"
    tmux = tmp_path / "tmux"
    tmux.write_text(f'#!/bin/sh\n[ "$*" = "load-buffer -w -" ] && cat > "{taken}"\n')
    tmux.chmod(0o755)
    surroundings = {"TMUX": "/tmp/tmux-0/default,1,0", "PATH": f"{tmp_path}:{os.environ['PATH']}"}  # noqa: S108 - what tmux sets
    with start(NEWS, environment=surroundings) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("vy")
        terminal.wait_for("Copied the words.")
        assert taken.read_text(encoding="utf-8").startswith("Mak Inun melayani")
        assert b"\x1b]52;" not in terminal.output
        tmux.unlink()
        terminal.write("vy")
        terminal.wait_for(lambda: b"\x1b]52;c;" in terminal.output)

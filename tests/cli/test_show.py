"""The installed program as other programs use it: what it prints, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Final
from unicodedata import category

import pytest

from support_screens import ARTICLES, NEWS
from support_terminal import READER

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES: Final = sorted(path for path in ARTICLES.iterdir() if path.is_file())
MARK: Final = "\x1b"


class Shell:
    """Runs the installed program in one home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {"PATH": os.environ["PATH"], "READER_HOME": str(folder / "home")}

    def __call__(
        self, *words: str | Path, given: bytes = b"", **environment: str
    ) -> tuple[int, str, str]:
        """Give exit status, standard output and standard error, both of them UTF-8."""
        done = subprocess.run(
            [READER, *words],
            input=given,
            capture_output=True,
            check=False,
            cwd=self.folder,
            env=self.environment | environment,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def piped(self, command: str) -> tuple[int, str, str]:
        """Run a line of a shell, in which $READER is the program."""
        done = subprocess.run(
            ["/bin/bash", "-c", f"set -o pipefail; {command}"],
            capture_output=True,
            check=False,
            cwd=self.folder,
            env=self.environment | {"READER": str(READER), "NEWS": str(NEWS)},
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


# Formats


@pytest.mark.parametrize("form", ["text", "markdown", "ansi"])
def test_every_sample_is_printed(shell: Shell, form: str) -> None:
    status, out, err = shell("show", "--format", form, *SAMPLES)
    assert (status, err) == (0, "")
    controls = {sign for sign in out if category(sign) == "Cc"}
    assert controls <= {"\n"} | ({MARK} if form == "ansi" else set())


def test_every_sample_is_printed_as_one_line_of_json(shell: Shell) -> None:
    status, out, err = shell("show", "--format", "json", *SAMPLES)
    assert (status, err) == (0, "")
    articles = [json.loads(line) for line in out.splitlines()]
    assert [article["source"] for article in articles] == [str(path) for path in SAMPLES]
    assert all(article["title"] and article["blocks"] for article in articles)


def test_a_line_is_as_long_as_it_was_asked_for(shell: Shell) -> None:
    for width in (40, 66):
        _, out, _ = shell("show", "--width", str(width), NEWS)
        assert max(map(len, out.splitlines())) <= width


def test_without_a_terminal_a_source_is_printed(shell: Shell) -> None:
    assert shell(NEWS) == shell("show", NEWS)


def test_what_is_piped_in_is_an_article(shell: Shell) -> None:
    status, out, err = shell("show", "-", given=b"A title\n\nSome words, and a full stop.\n")
    assert (status, err) == (0, "")
    assert "Some words" in out


def test_the_pipe_of_a_shell_is_read(shell: Shell) -> None:
    status, out, _ = shell.piped('"$READER" show <(printf "A title\\n\\nFrom a pipe, he said.\\n")')
    assert status == 0
    assert "From a pipe" in out


def test_printing_keeps_nothing(shell: Shell) -> None:
    shell("show", NEWS)
    assert not (shell.folder / "home").exists()


def test_the_output_is_the_same_in_any_locale(shell: Shell) -> None:
    usual = shell("show", ARTICLES / "amaya.txt")
    assert usual == shell("show", ARTICLES / "amaya.txt", LC_ALL="C")
    assert usual == shell("show", ARTICLES / "amaya.txt", LANG="POSIX", PYTHONUTF8="0")


def test_no_colour_keeps_bold_and_leaves_colour_out(shell: Shell) -> None:
    _, out, _ = shell("show", "--format", "ansi", NEWS, NO_COLOR="1")
    assert f"{MARK}[1m" in out
    assert f"{MARK}[36" not in out
    assert ";36" not in out


# Exit status


def test_what_is_missing_is_named_and_the_rest_printed(shell: Shell) -> None:
    status, out, err = shell("show", "tiada.txt", NEWS)
    assert (status, err) == (1, "reader: tiada.txt: no such file\n")
    assert "Pasar Terapung" in out


def test_a_file_without_words_is_an_article_without_blocks(shell: Shell) -> None:
    (shell.folder / "empty.txt").touch()
    status, out, err = shell("show", "--format", "json", "empty.txt")
    assert (status, err) == (0, "")
    assert json.loads(out)["blocks"] == []


def test_a_folder_without_an_article_is_a_failure(shell: Shell) -> None:
    (shell.folder / "bare").mkdir()
    status, out, err = shell("show", "bare")
    assert (status, out) == (1, "")
    assert err.endswith("bare: no article in it\n")


@pytest.mark.parametrize(
    "words",
    [
        ("show",),
        ("show", "--format", "x", "y"),
        ("--wrong",),
        ("add",),
        ("show", "--width", "x", "y"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_said_in_one_line(shell: Shell, words: tuple[str, ...]) -> None:
    status, out, err = shell(*words)
    assert (status, out) == (2, "")
    assert err.startswith("reader: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "words", ["--version", "--help", "show --help", "add --help", "list --help"]
)
def test_questions_about_itself_are_answered(shell: Shell, words: str) -> None:
    status, out, err = shell(*words.split())
    assert (status, err) == (0, "")
    assert "reader" in out


@pytest.mark.parametrize("words", ["show $NEWS", "$NEWS", "show --format json $NEWS $NEWS"])
def test_a_reader_that_has_enough_is_no_fault(shell: Shell, words: str) -> None:
    status, _, err = shell.piped(f'"$READER" {words} | head -c 10')
    assert (status, err) == (0, "")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ('"$READER" show "$NEWS" >/dev/full', "no space left on device"),
        ('"$READER" show missing "$NEWS" >/dev/full', "no space left on device"),
        ('"$READER" show --help >/dev/full', "no space left on device"),
        ('"$READER" show "$NEWS" >&-', "is closed"),
        ('"$READER" --version >&-', "is closed"),
    ],
)
def test_an_output_that_takes_nothing_is_named_in_one_sentence(
    shell: Shell, words: str, why: str
) -> None:
    status, out, err = shell.piped(words)
    assert (status, out) == (1, "")
    assert err.splitlines()[-1] == f"reader: standard output: {why}"
    assert "Traceback" not in err


@pytest.mark.parametrize("words", [("list",), ("add", str(NEWS)), ("outbox",)])
def test_a_damaged_library_that_was_set_aside_is_told_of(
    shell: Shell, words: tuple[str, ...]
) -> None:
    home = shell.folder / "home"
    home.mkdir()
    (home / "library.sqlite3").write_bytes(b"no database " * 1000)
    status, _, err = shell(*words)
    assert status == 0
    assert "it was damaged; it is set aside as" in err
    assert shell(*words)[2] == ""


def test_a_name_from_outside_is_printed_clean(shell: Shell) -> None:
    _, _, err = shell("show", "\x1b[31mred\nx\u202e.txt")
    assert err.count("\n") == 1
    assert [sign for sign in err.rstrip("\n") if not sign.isprintable()] == []


# The list


def test_what_was_added_is_listed(shell: Shell) -> None:
    assert shell("list") == (0, "", "")
    status, out, err = shell("add", NEWS, "tiada.txt")
    assert (status, err) == (1, "reader: tiada.txt: no such file\n")
    assert out.startswith("added: Pasar Terapung Serunai")
    assert shell("add", NEWS)[1].startswith("already in the list: Pasar Terapung Serunai")
    assert "4 menit  Pasar Terapung Serunai" in shell("list")[1]
    (row,) = [json.loads(line) for line in shell("list", "--format", "json")[1].splitlines()]
    assert row["source"] == str(NEWS)
    assert not row["state"]["read"]
    assert "blocks" not in row
    assert shell() == shell("list")


def test_two_at_once_lose_nothing(shell: Shell) -> None:
    adding = [
        subprocess.Popen([READER, "add", *files], env=shell.environment, stdout=subprocess.DEVNULL)
        for files in (SAMPLES[::2], SAMPLES[1::2])
    ]
    assert [process.wait() for process in adding] == [0, 0]
    assert len(shell("list")[1].splitlines()) == len(SAMPLES)


@pytest.mark.parametrize("home", ["/dev/null/x", "/proc/nowhere"])
def test_what_cannot_be_kept_is_said_and_nothing_else_fails(shell: Shell, home: str) -> None:
    status, out, err = shell("add", NEWS, READER_HOME=home)
    assert (status, out) == (1, "")
    assert err.startswith("reader: ")
    assert shell("show", NEWS, READER_HOME=home)[0] == 0

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from reader.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
Pasar Terapung Kembali Ramai

BANJARMASIN: Pasar terapung itu kembali ramai pada hari Minggu pagi, kata para pedagang di sana.

Tinggalkan Balasan

Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *

Komentar *

Nama *

Email *

Situs web
"""


class Shell:
    """Runs commands in one home, on one article."""

    def __init__(self, folder: Path, printed: pytest.CaptureFixture[str]) -> None:
        self.article = folder / "pasar.txt"
        self.article.write_text(PAGE, encoding="utf-8")
        self._printed = printed

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Give exit status, standard output and standard error."""
        try:
            status = run([*words])
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = self._printed.readouterr()
        return status, out, err

    def comment(self, *words: str) -> tuple[int, str, str]:
        return self("comment", str(self.article), *words)

    def comments(self, *words: str) -> list[dict[str, Any]]:
        _, out, _ = self("comments", str(self.article), "--format", "json", *words)
        return [json.loads(line) for line in out.splitlines()]

    def outbox(self) -> list[dict[str, Any]]:
        _, out, _ = self("outbox", "list", "--format", "json")
        return [json.loads(line) for line in out.splitlines()]


ANI = ("--name", "Ani", "--email", "ani@example.org")


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.setenv("READER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("READER_NAME", raising=False)
    monkeypatch.delenv("READER_EMAIL", raising=False)
    return Shell(tmp_path, capsys)


def test_a_comment_on_a_file_is_kept(shell: Shell) -> None:
    status, out, err = shell.comment("--text", "Inovasi — bagus.", *ANI, "--website", "ani.id")
    assert (status, out, err) == (0, "kept: Pasar Terapung Kembali Ramai (own-1)\n", "")
    (comment,) = shell.comments()
    assert comment.pop("written_at").endswith("+00:00")
    assert comment == {
        "id": "own-1",
        "parent": None,
        "author": "Ani",
        "website": "ani.id",
        "text": "Inovasi — bagus.",
        "delivery": "kept",
        "reason": None,
        "origin": "own",
    }
    assert "Pasar Terapung" in shell("list")[1]


def test_the_text_comes_through_a_pipe_with_its_paragraphs(shell: Shell) -> None:
    words = [sys.executable, "-m", "reader", "comment", str(shell.article), "--text", "-", *ANI]
    done = subprocess.run(
        words, input=b"Inovasi.\r\n\r\nDua paragraf.\n", capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert shell.comments()[0]["text"] == "Inovasi.\n\nDua paragraf."


def test_an_address_is_printed_only_when_it_is_asked_for(shell: Shell) -> None:
    shell.comment("--text", "Halo", *ANI)
    assert "ani@example.org" not in shell("comments", str(shell.article))[1]
    assert "ani@example.org" not in json.dumps(shell.comments())
    assert shell.comments("--with-email")[0]["email"] == "ani@example.org"
    assert "ani@example.org" in shell("comments", str(shell.article), "--with-email")[1]


def test_what_the_form_requires_is_named_and_the_text_is_a_draft(shell: Shell) -> None:
    status, out, err = shell.comment("--text", "Halo", "--name", "Ani")
    assert status == 1
    assert err == "reader: email: required by the site\n"
    assert out == "kept as a draft: Pasar Terapung Kembali Ramai (draft-1)\n"
    assert shell.comments() == []
    (draft,) = shell.outbox()
    assert (draft["id"], draft["text"], draft["delivery"]) == ("draft-1", "Halo", "draft")
    assert draft["source"] == str(shell.article)
    assert "draft-1" in shell("outbox")[1]


def test_no_control_character_comes_back_from_the_command_line(shell: Shell) -> None:
    shell.comment("--text", "Halo\x1b[31m\x07", "--name", "Ani\x1b]0;x\x07\nB")
    _, out, _ = shell("outbox", "list", "--format", "json")
    assert '"author": "Ani B"' in out
    assert '"text": "Halo"' in out
    assert (
        shell("outbox", "discard", "\x1b[31mdraft-9")[2]
        == "reader: draft-9: is not in the outbox\n"
    )
    assert shell.comment("--text", "x", "--reply-to", "\x1bcown-9")[2].startswith("reader: own-9: ")


def test_a_wrong_address_is_named_in_words(shell: Shell) -> None:
    status, _, err = shell.comment("--text", "Halo", "--name", "Ani", "--email", "ani@example")
    assert (status, err) == (1, "reader: email: not complete: no dot after the @\n")


def test_no_words_are_neither_a_comment_nor_a_draft(shell: Shell) -> None:
    status, out, err = shell.comment("--text", " ", *ANI)
    assert (status, out, err) == (1, "", "reader: text: nothing is written\n")
    assert shell.outbox() == []


def test_who_writes_is_told_by_flags_then_by_the_environment(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_NAME", "Siti")
    monkeypatch.setenv("READER_EMAIL", "siti@example.org")
    shell.comment("--text", "Satu")
    shell.comment("--text", "Dua", "--name", "Ani")
    assert [comment["author"] for comment in shell.comments()] == ["Siti", "Ani"]
    assert {comment["email"] for comment in shell.comments("--with-email")} == {"siti@example.org"}


def test_an_answer_names_what_it_answers(shell: Shell) -> None:
    shell.comment("--text", "Satu", *ANI)
    assert shell.comment("--text", "Dua", *ANI, "--reply-to", "own-1")[0] == 0
    assert [comment["parent"] for comment in shell.comments()] == [None, "own-1"]
    status, _, err = shell.comment("--text", "Tiga", *ANI, "--reply-to", "own-9")
    assert (status, err) == (1, "reader: own-9: no such comment under this article\n")
    assert [said["text"] for said in shell.outbox() if said["delivery"] == "draft"] == ["Tiga"]


def test_a_comment_survives_its_file(shell: Shell) -> None:
    shell.comment("--text", "Halo", *ANI)
    shell.article.unlink()
    assert [comment["text"] for comment in shell.comments()] == ["Halo"]


def test_a_draft_is_discarded_by_its_id(shell: Shell) -> None:
    shell.comment("--text", "Halo")
    status, out, _ = shell("outbox", "discard", "draft-1")
    assert (status, out) == (0, "discarded: Pasar Terapung Kembali Ramai (draft-1)\n")
    assert shell.outbox() == []
    status, _, err = shell("outbox", "discard", "draft-1")
    assert (status, err) == (1, "reader: draft-1: is not in the outbox\n")


def test_the_outbox_lists_drafts_and_comments_of_all_articles(shell: Shell) -> None:
    shell.comment("--text", "Satu", *ANI)
    shell.comment("--text", "Balas", *ANI, "--reply-to", "own-1")
    shell.comment("--text", "Dua", "--name", "Ani")
    other = shell.article.with_name("catatan.txt")
    other.write_text("Hanya beberapa kata, tanpa judul apa pun di atasnya.")
    shell("comment", str(other), "--text", "Tiga", *ANI)
    rows = shell.outbox()
    assert [(row["id"], row["text"], row["delivery"]) for row in rows] == [
        ("draft-1", "Dua", "draft"),
        ("own-3", "Tiga", "kept"),
        ("own-2", "Balas", "kept"),
        ("own-1", "Satu", "kept"),
    ]
    assert list(rows[2]) == [
        *("id", "parent", "author", "website", "text", "written_at", "delivery", "reason"),
        *("origin", "title", "source", "edits"),
    ]
    assert (rows[2]["parent"], rows[2]["title"]) == ("own-1", "Pasar Terapung Kembali Ramai")
    assert (rows[1]["title"], rows[1]["source"]) == (None, str(other))
    table = shell("outbox")[1].splitlines()
    assert [row.split("  ")[0] for row in table] == ["draft-1", "own-3", "own-2", "own-1"]
    assert table[1].endswith("  kept  catatan.txt: Tiga")


def test_the_outbox_prints_addresses_only_when_they_are_asked_for(shell: Shell) -> None:
    shell.comment("--text", "Satu", *ANI)
    shell.comment("--text", "Dua", "--email", "ani@example.org")
    for words in ((), ("--format", "json")):
        assert "ani@example.org" not in shell("outbox", "list", *words)[1]
        assert shell("outbox", "list", *words, "--with-email")[1].count("ani@example.org") == 2


def test_a_comment_is_discarded_by_its_id_and_its_answers_stay(shell: Shell) -> None:
    shell.comment("--text", "Satu", *ANI)
    shell.comment("--text", "Balas", *ANI, "--reply-to", "own-1")
    status, out, _ = shell("outbox", "discard", "own-1")
    assert (status, out) == (0, "discarded: Pasar Terapung Kembali Ramai (own-1)\n")
    assert [comment["text"] for comment in shell.comments()] == ["Balas"]
    status, _, err = shell("outbox", "discard", "own-1")
    assert (status, err) == (1, "reader: own-1: is not in the outbox\n")


def test_there_is_nothing_to_send_yet(shell: Shell) -> None:
    assert shell("outbox", "send")[0] == 0
    assert shell("outbox", "retry", "own-1")[0] == 0
    assert shell("comments", str(shell.article), "--refresh")[0] == 1


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("comment",), id="no source"),
        pytest.param(("comment", "x"), id="no text"),
        pytest.param(("comment", "-", "--text", "-"), id="one pipe for two things"),
        pytest.param(("outbox", "discard"), id="no id"),
        pytest.param(("outbox", "list", "draft-1"), id="an id too many"),
        pytest.param(("outbox", "burn"), id="no such verb"),
    ],
)
def test_wrong_usage_is_told_apart(shell: Shell, words: tuple[str, ...]) -> None:
    status, out, err = shell(*words)
    assert (status, out) == (2, "")
    assert err.startswith("reader: ")
    assert err.count("\n") == 1


def test_what_cannot_be_read_is_named(shell: Shell) -> None:
    status, _, err = shell("comment", "tiada.txt", "--text", "Halo")
    assert (status, err) == (1, "reader: tiada.txt: no such file\n")
    status, _, err = shell("comments", "tiada.txt")
    assert (status, err) == (1, "reader: tiada.txt: no such file\n")


def test_nothing_is_acknowledged_that_is_not_kept(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("READER_HOME", str(tmp_path / "file"))
    status, out, err = shell.comment("--text", "Halo", *ANI)
    assert (status, out) == (1, "")
    assert err.startswith("reader: ")

"""Carrying the library away and bringing it in, as a person does it."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from reader.cli.main import run
from support_screens import ARTICLES, NEWS
from support_terminal import READER

if TYPE_CHECKING:
    from pathlib import Path

HEAD = '{"type": "library", "schema": 1, "searches": []}\n'


class Shell:
    """Runs commands in a folder, in one home or another."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, printed: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self._patch = patch
        self._printed = printed

    def __call__(
        self, *words: str | Path, given: bytes = b"", home: str = "home"
    ) -> tuple[int, str, str]:
        """Give exit status, standard output and standard error."""
        self._patch.setenv("READER_HOME", str(self.folder / home))
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        try:
            status = run([str(word) for word in words])
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = self._printed.readouterr()
        return status, out, err

    def piped(self, command: str) -> tuple[int, str, str]:
        """Run a line of a shell, in which $READER is the program."""
        done = subprocess.run(
            ["/bin/bash", "-c", f"set -o pipefail; {command}"],
            capture_output=True,
            check=False,
            cwd=self.folder,
            env={
                "PATH": os.environ["PATH"],
                "READER": str(READER),
                "READER_HOME": str(self.folder / "home"),
            },
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("READER_NAME", raising=False)
    monkeypatch.delenv("READER_EMAIL", raising=False)
    return Shell(tmp_path, monkeypatch, capsys)


def away(shell: Shell, home: str = "home") -> str:
    """Give what the library of a home is as lines."""
    status, out, err = shell("export", "--with-email", home=home)
    assert (status, err) == (0, "")
    return out


def an_article(**more: object) -> dict[str, Any]:
    """Give the least that is an article."""
    return {
        "type": "article",
        "id": "0123456789abcdef",
        "title": "T",
        "state": {"added_at": "2026-03-01T12:00:00Z"},
        "kept": {"location": {"kind": "file", "address": "/a.txt"}},
    } | more


def import_of(shell: Shell, *articles: object, head: str = HEAD) -> tuple[int, str, str]:
    text = head + "".join(f"{json.dumps(article)}\n" for article in articles)
    return shell("import", "-", given=text.encode())


def fill(shell: Shell) -> None:
    shell("add", ARTICLES)
    say = ("--name", "Ani", "--email", "ani@example.org")
    shell("comment", NEWS, "--text", "Kata pertama.\n\nKedua.", *say)
    shell("comment", NEWS, "--text", "Jawaban", "--reply-to", "own-1", *say)
    shell("comment", ARTICLES / "pasar-terapung.txt", "--text", "draft", "--name", "Ani")
    name = os.fsencode(shell.folder) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - its name is no text
        file.write(b"Judul\n\nA paragraph, with some words in it.\n")
    shell("add", os.fsdecode(name))


@pytest.mark.parametrize("form", ["jsonl", "markdown"])
def test_the_samples_out_and_in_and_out_are_the_same(shell: Shell, form: str) -> None:
    fill(shell)
    before = away(shell)
    status, out, err = shell("export", "--with-email", "--format", form, "away")
    assert (status, out, err) == (0, "exported: 25 articles (away)\n", "")
    assert shell("import", "away", home="other") == (0, "imported: 25 articles\n", "")
    assert away(shell, "other") == before
    listed = shell("list", "--format", "json", home="other")
    assert listed == shell("list", "--format", "json")
    assert shell("search", "Serunai", home="other") == shell("search", "Serunai")


def test_an_article_of_a_folder_reads_as_it_did(shell: Shell) -> None:
    shell("add", ARTICLES / "borrower.md")
    shell("export", "--format", "markdown", "away")
    (name,) = (shell.folder / "away").glob("*.md")
    assert name.name == "2026-01-06-the-borrower.md"
    again = json.loads(shell("show", "--format", "json", name)[1])
    first = json.loads(shell("show", "--format", "json", ARTICLES / "borrower.md")[1])
    for own in ("source", "id"):
        del again[own], first[own]
    assert again == first


def test_much_that_was_said_does_not_hide_what_is_known(shell: Shell) -> None:
    said = {"id": "1", "text": "word " * 60_000, "written_at": "2026-03-01T12:00:00Z"}
    import_of(shell, an_article(blocks=[], kept=an_article()["kept"] | {"thread": [said]}))
    shell("export", "--format", "markdown", "away")
    shown = json.loads(shell("show", "--format", "json", "away/2026-03-01-t.md")[1])
    assert (shown["title"], shown["blocks"]) == ("T", [])


def test_addresses_are_carried_only_when_it_is_asked_for(shell: Shell) -> None:
    fill(shell)
    for form in ("jsonl", "markdown"):
        shell("export", "--format", form, form)
    shell("export", "with.jsonl", "--with-email")
    files = [*(shell.folder / "markdown").iterdir(), shell.folder / "jsonl"]
    assert not [file for file in files if b"ani@example.org" in file.read_bytes()]
    assert b"ani@example.org" in (shell.folder / "with.jsonl").read_bytes()


def test_what_is_exported_is_for_its_owner_alone(shell: Shell) -> None:
    shell("add", NEWS)
    shell("export", "a.jsonl")
    shell("export", "--format", "markdown", "b")
    paths = [shell.folder / "a.jsonl", shell.folder / "b", *(shell.folder / "b").iterdir()]
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in paths} == {0}


def test_an_export_is_replaced_and_nothing_else_is(shell: Shell) -> None:
    shell("add", NEWS)
    folder = shell.folder / "away"
    (shell.folder / "other").mkdir()
    (shell.folder / "other" / "mine.md").touch()
    (shell.folder / "notes.txt").write_text("mine")
    for _ in range(2):
        assert shell("export", "a.jsonl")[0] == 0
        assert shell("export", "--format", "markdown", "away")[0] == 0
    assert shell("export", "highlights", "h.md")[0] == shell("export", "highlights", "h.md")[0] == 0
    (folder / "mine.md").write_text("mine")
    for words in (
        ("export", "notes.txt"),
        ("export", "away"),
        ("export", "highlights", "a.jsonl"),
        ("export", "--format", "markdown", "other"),
        ("export", "--format", "markdown", "notes.txt"),
        ("export", "--format", "markdown", "away"),
    ):
        status, out, err = shell(*words)
        assert (status, out) == (1, ""), words
        assert err.startswith("reader: "), words
    assert (folder / "mine.md").read_text() == (shell.folder / "notes.txt").read_text() == "mine"
    assert not list(shell.folder.glob(".*"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "gone"), "gone: no such file"),
        (("import", "/dev/zero"), "/dev/zero: is no ordinary file"),
        (("import", ""), "'': no such file"),
        (("import", "."), ".: is no exported library: library.json is missing"),
        (("export", ""), "'': no such file"),
        (("export", "/gone/a"), "/gone/a: there is no folder to make it in"),
        (("export", "/dev/full"), "/dev/full: is no ordinary file"),
        (
            ("export", "--format", "markdown", "/gone/a"),
            "/gone/a: there is no folder to make it in",
        ),
    ],
    ids=str,
)
def test_what_cannot_be_is_named(shell: Shell, words: tuple[str, ...], said: str) -> None:
    assert shell(*words) == (1, "", f"reader: {said}\n")


def test_nobody_is_left_in_a_folder_that_is_gone(shell: Shell) -> None:
    status, out, err = shell("export", "--format", "markdown", ".")
    assert (status, out) == (1, "")
    assert err.endswith("is the folder that you are in; name another one\n")


def test_what_is_here_stays_and_what_is_missing_is_added(shell: Shell) -> None:
    shell("add", NEWS)
    (news,) = map(json.loads, shell("list", "--format", "json")[1].splitlines())
    shell("comment", NEWS, "--text", "Here", "--name", "Ani", "--email", "ani@example.org")
    shell("comment", NEWS, "--text", "draft here", "--name", "Ani")
    said = {"author": "Ani", "written_at": "2026-03-01T12:00:00Z"}
    there = [
        said | {"number": 1, "id": "own-1", "text": "There"},
        said | {"number": 2, "id": "own-2", "text": "An answer", "parent": "own-1"},
    ]
    draft = {"number": 1, "text": "draft there", "saved_at": "2026-03-01T12:00:00Z"}
    kept = {"location": {"kind": "file", "address": "/x"}, "thread": there, "drafts": [draft]}
    out = ""
    for _ in range(2):  # once more brings nothing more
        _, out, _ = import_of(shell, an_article(), an_article(id=news["id"], kept=kept))
    assert out == "imported: 2 articles, 2 of them known before\n"
    printed = shell("comments", NEWS, "--format", "json")[1]
    found = [json.loads(line) for line in printed.splitlines()]
    assert [(each["id"], each["text"], each["parent"]) for each in found] == [
        ("own-1", "Here", None),
        ("own-2", "There", None),
        ("own-3", "An answer", "own-2"),
    ]
    assert "draft here\\n\\ndraft there" in shell("outbox", "--format", "json")[1]
    listed = shell("list", "--format", "json")[1].splitlines()
    assert [json.loads(line)["title"] for line in listed] == ["T", news["title"]]
    shell("comment", NEWS, "--text", "Later", "--name", "Ani", "--email", "ani@example.org")
    assert "own-4" in shell("comments", NEWS)[1]


def test_a_mark_here_outlives_an_import(shell: Shell) -> None:
    import_of(shell, an_article(state={"added_at": "2026-03-01T12:00:00Z", "read": True}))
    import_of(
        shell,
        an_article(title="Other", state={"added_at": "2027-01-01T12:00:00Z", "starred": True}),
    )
    (row,) = map(json.loads, shell("list", "--format", "json")[1].splitlines())
    assert row["title"] == "T"
    assert row["state"] == row["state"] | {
        "read": True,
        "starred": True,
        "added_at": "2026-03-01T12:00:00Z",
    }


def test_a_comment_on_its_way_is_not_sent_from_two_machines(shell: Shell) -> None:
    said = {"id": "own-1", "text": "a", "written_at": "2026-03-01T12:00:00Z", "delivery": "queued"}
    import_of(shell, an_article(kept=an_article()["kept"] | {"thread": [said]}))
    assert '"delivery": "unknown"' in shell("export")[1]


def test_an_id_that_came_with_a_comment_is_never_given_again(shell: Shell) -> None:
    shell("add", NEWS)
    (news,) = map(json.loads, shell("list", "--format", "json")[1].splitlines())
    said = {"number": 1, "id": "own-2", "text": "a", "written_at": "2026-03-01T12:00:00Z"}
    import_of(shell, an_article(id=news["id"], kept=an_article()["kept"] | {"thread": [said]}))
    for text in ("b", "c"):
        done = shell("comment", NEWS, "--text", text, "--name", "A", "--email", "a@example.org")
        assert done[0] == 0
    found = map(json.loads, shell("comments", NEWS, "--format", "json")[1].splitlines())
    assert [each["id"] for each in found] == ["own-2", "own-3", "own-4"]


def test_searches_and_who_is_remembered_come_in_where_none_is_here(shell: Shell) -> None:
    def head(name: str, query: str) -> str:
        search = {"name": "s", "query": query}
        who = {"name": name, "email": "a@example.org", "website": ""}
        fields = {"type": "library", "schema": 1, "searches": [search], "identity": who}
        return json.dumps(fields) + "\n"

    import_of(shell, head=head("Ani", "laut"))
    import_of(shell, head=head("Dwi", "kapal"))
    assert shell("export", "--with-email")[1] == head("Ani", "laut")


def test_types_and_fields_that_are_new_are_passed_over(shell: Shell) -> None:
    new = {"type": "feed", "url": 7}
    status, out, err = import_of(shell, new, an_article(mood="calm", blocks=[{"type": "poem"}]))
    assert (status, out, err) == (0, "imported: 1 article\n", "")


@pytest.mark.parametrize(
    "broken",
    [
        "words",
        [],
        an_article(id="../../etc"),
        an_article(title=7),
        an_article(blocks=[7]),
        an_article(kept={"location": {"kind": "file", "address": "a\0b"}}),
        an_article(kept={"location": {"kind": "folder", "address": "/"}}),
        an_article(kept={"location": {"kind": "file", "address": "/\ud800"}}),
        an_article(state={"added_at": "yesterday"}),
        an_article(state={"added_at": "2026-03-01T12:00:00"}),
        an_article(kept=an_article()["kept"] | {"highlights": [{}]}),
        an_article(kept=an_article()["kept"] | {"thread": [{"id": "1"}]}),
        an_article(kept=an_article()["kept"] | {"seen": 10**40}),
    ],
    ids=lambda broken: json.dumps(broken)[-50:],
)
def test_of_a_broken_export_nothing_is_brought_in(shell: Shell, broken: object) -> None:
    status, out, err = import_of(shell, an_article(), broken)
    assert (status, out) == (1, "")
    assert err.startswith("reader: -: line 3: ")
    assert err.count("\n") == 1
    assert shell("list") == (0, "", "")


@pytest.mark.parametrize(
    "text", [b"", b"words\n", b"{}\n", b'{"type": "library"}\n', b"\xff\xfe", b"[" * 100_000]
)
def test_what_is_no_export_is_said_so(shell: Shell, text: bytes) -> None:
    (shell.folder / "a").write_bytes(text)
    assert shell("import", "a") == (1, "", "reader: a: is no library that was exported\n")


def test_an_export_of_a_newer_version_is_refused(shell: Shell) -> None:
    status, _, err = import_of(shell, head='{"type": "library", "schema": 2}\n')
    assert (status, err) == (1, "reader: -: a newer version of the program wrote it\n")


def test_a_line_that_never_ends_is_refused(shell: Shell) -> None:
    status, _, err = shell.piped(
        "(printf '%s\\n' '" + HEAD.strip() + "';"
        ' head -c 70000000 /dev/zero | tr "\\0" a) | "$READER" import -'
    )
    assert (status, err) == (1, "reader: -: line 2: larger than 64 MiB\n")


def test_a_folder_names_no_file_outside_of_it(shell: Shell) -> None:
    folder = shell.folder / "away"
    folder.mkdir()
    (shell.folder / "out.md").write_text(f"---\nreader: {json.dumps(an_article())}\n---\n")
    (folder / "link.md").symlink_to("../out.md")
    for name, why in (
        ("../out.md", "is no name of a file"),
        ("link.md", ""),
        ("gone.md", "no such"),
    ):
        (folder / "library.json").write_text(json.dumps(json.loads(HEAD) | {"articles": [name]}))
        status, out, err = shell("import", "away")
        assert (status, out) == (1, ""), name
        assert why in err
        assert err.startswith("reader: ")
    (folder / "link.md").unlink()
    (shell.folder / "out.md").rename(folder / "link.md")
    (folder / "library.json").write_text(json.dumps(json.loads(HEAD) | {"articles": ["link.md"]}))
    assert shell("import", "away") == (0, "imported: 1 article\n", "")


def test_statements_in_an_export_are_words(shell: Shell) -> None:
    harm = "'); DROP TABLE article; --"
    kept = an_article()["kept"] | {"drafts": [{"text": harm, "saved_at": "2026-03-01T12:00:00Z"}]}
    assert import_of(shell, an_article(title=harm, kept=kept))[0] == 0
    assert harm in shell("list")[1]
    assert harm in shell("outbox")[1]


def test_commands_to_the_terminal_do_not_come_in(shell: Shell) -> None:
    harm = "\x1b]0;x\x07A\x9b2J \u202eB"
    said = {"id": "1", "author": harm, "text": harm, "written_at": "2026-03-01T12:00:00Z"}
    location = {"kind": "file", "address": f"/{harm}"}
    import_of(shell, an_article(title=harm, kept={"location": location, "thread": [said]}))
    printed = shell("list")[1] + shell("export")[1] + shell("list", "--format", "json")[1]
    assert not [sign for sign in printed if sign in "\x1b\x07\x9b\u202e"]


def test_highlights_are_quotes_below_their_article(shell: Shell) -> None:
    quote = {"prefix": "", "exact": "Words *as they* stand\nin two blocks", "suffix": ""}
    at = {"block": 0, "offset": 0, "end_block": 1, "end_offset": 13}
    made = {
        "number": 1,
        **at,
        "quote": quote,
        "note": "Think of it",
        "made_at": "2026-03-01T12:00Z",
    }
    kept = an_article()["kept"] | {"highlights": [made]}
    import_of(
        shell,
        an_article(byline=["Ani", "Dwi"], url="https://example.org/a", kept=kept),
        an_article(id="f" * 16, title=None, kept=kept | {"highlights": [made | {"note": ""}]}),
    )
    expected = """---
title: "Highlights"
---

## a.txt

/a.txt

> Words \\*as they\\* stand
>
> in two blocks

## T

Ani, Dwi · <https://example.org/a>

> Words \\*as they\\* stand
>
> in two blocks

Think of it
"""
    assert shell("export", "highlights") == (0, expected, "")
    assert shell("export", "highlights", "h.md")[0] == 0
    assert (shell.folder / "h.md").read_text() == expected


@pytest.mark.parametrize(
    "words",
    [
        ("export", "a", "b"),
        ("export", "--format", "markdown"),
        ("export", "highlights", "--format", "jsonl"),
        ("export", "highlights", "--with-email"),
        ("import",),
        ("import", "a", "b"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_said_in_one_line(shell: Shell, words: tuple[str, ...]) -> None:
    status, out, err = shell(*words)
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_a_reader_that_has_enough_is_no_fault(shell: Shell) -> None:
    shell("add", ARTICLES)
    status, _, err = shell.piped('"$READER" export | head -c 10')
    assert (status, err) == (0, "")

"""What `reader config` prints, writes and opens."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from reader.config.load import load
from reader.config.template import template
from reader.i18n.catalogue import spoken, use
from reader.paths import within
from reader.settings import Settings
from support_terminal import READER, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support_surroundings import Shell

WRONG = 'theme = "drak"\nmeasure = 70\n[bind]\n"page.dwon" = ["x"]\n"star" = ["S", "^S"]\n'


def write(shell: Shell, text: str) -> None:
    shell.home.mkdir()
    (shell.home / "config.toml").write_text(text)


def test_without_a_file_everything_is_as_it_is_by_itself(shell: Shell) -> None:
    said = shell("config")
    assert (said.status, said.err) == (0, "")
    path, blank, *rows = said.out.splitlines()
    assert path == f"{shell.home / 'config.toml'} (there is none; reader config edit makes it)"
    assert blank == ""
    assert [row.split()[:2] for row in rows if row.startswith("measure")] == [["measure", "66"]]
    assert all(row.endswith(" default") for row in rows)
    assert not shell.home.exists()


def test_each_setting_is_told_with_its_line_and_what_is_wrong_on_standard_error(
    shell: Shell,
) -> None:
    write(shell, WRONG)
    said = shell("config")
    assert said.status == 1
    assert said.err.splitlines() == [
        "reader: config.toml, line 1: theme is one of auto, dark, light, own, not drak",
        "reader: config.toml, line 4: there is no command page.dwon; page.down is near",
    ]
    rows = {row.split()[0]: row.split(maxsplit=1)[1] for row in said.out.splitlines()[2:]}
    assert rows["theme"].split() == ['"auto"', "default"]
    assert rows["measure"].split() == ["70", "line", "2"]
    assert rows["bind.star"].split() == ['["S",', '"^S"]', "line", "5"]


def test_what_stands_in_a_table_of_one_line_is_told_with_it(shell: Shell) -> None:
    write(shell, 'mouse = true\nidentity = {name = "Siti"}\nbind = {zen = ["w"]}\n')
    rows = {row.split()[0]: row for row in shell("config").out.splitlines()[2:]}
    assert rows["mouse"].endswith("line 1")
    assert rows["identity.name"].endswith("line 2")
    assert rows["identity.email"].endswith("default")
    assert rows["bind.zen"].endswith("line 3")


def test_other_commands_say_nothing_of_it(shell: Shell) -> None:
    write(shell, WRONG)
    for words in (("show", "pasar.txt"), ("list",), ("--help",)):
        said = shell(*words)
        assert (said.status, said.err) == (0, "")


@pytest.fixture
def english() -> Iterator[None]:
    yield
    use("en")


@pytest.mark.usefixtures("english")
def test_the_language_that_is_set_is_spoken(shell: Shell) -> None:
    write(shell, 'language = "ja"')
    for words in (("list",), ("show", "pasar.txt"), ("pasar.txt",), ("--help",)):
        use("en")
        assert shell(*words).status == 0
        assert spoken() == "ja"


def test_without_a_terminal_the_file_is_written_and_what_to_do_is_said(shell: Shell) -> None:
    said = shell("config", "edit")
    path = shell.home / "config.toml"
    assert said.status == 1
    assert said.out == f"written: {path}\n"
    assert said.err.startswith(f"reader: {path}: without a terminal there is no editor")
    assert path.read_text() == template()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(shell.home.stat().st_mode) == 0o700
    assert [one.name for one in shell.home.iterdir()] == ["config.toml"]
    assert load(path).faults == ()


def test_a_file_that_is_there_is_never_written_over(shell: Shell) -> None:
    write(shell, WRONG)
    assert shell("config", "edit").out == ""
    assert (shell.home / "config.toml").read_text() == WRONG


def test_a_home_that_is_no_folder_is_one_sentence(shell: Shell) -> None:
    shell.home.write_text("")
    said = shell("config", "edit")
    assert (said.status, said.out) == (1, "")
    assert said.err.count("\n") == 1


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """Give an editor that changes one setting, and adds a line that is wrong."""
    program = tmp_path / "an editor"
    program.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n"
        "text = path.read_text().replace('#measure = 66', 'measure = 72')\n"
        "path.write_text('mouze = false\\n' + text)\n"
    )
    program.chmod(0o755)
    return program


def test_in_a_terminal_the_editor_has_the_file_and_what_is_wrong_then_is_said(
    tmp_path: Path, editor: Path
) -> None:
    home = tmp_path / "home"
    surroundings = {"READER_HOME": str(home), "VISUAL": f"'{editor}'", "EDITOR": "false"}
    words = [str(READER), "config", "edit"]
    with Terminal(words, columns=120, environment=surroundings) as terminal:
        terminal.wait_for("config.toml, line 1: there is no setting mouze; mouse is near")
        assert terminal.exit_status() == 1
    assert load(within(home).settings).measure == 72


def test_who_writes_is_said_by_the_settings_behind_the_environment(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("READER_NAME", raising=False)
    write(shell, '[identity]\nname = "Siti"\nemail = "siti@contoh.id"\n')
    shell("comment", "pasar.txt", "--text", "Satu.")
    monkeypatch.setenv("READER_NAME", "Ani")
    shell("comment", "pasar.txt", "--text", "Dua.")
    shell("comment", "pasar.txt", "--text", "Tiga.", "--name", "Budi")
    said = shell("comments", "pasar.txt", "--with-email").out
    assert [name in said for name in ("Siti", "Ani", "Budi")] == [True] * 3
    assert said.count("siti@contoh.id") == 3


def test_an_own_reading_rate_changes_nothing_that_is_printed(shell: Shell) -> None:
    before = shell("show", "pasar.txt", "--format", "json").out
    write(shell, "words_per_minute = 50")
    assert shell("show", "pasar.txt", "--format", "json").out == before
    assert load(shell.home / "config.toml") != Settings()

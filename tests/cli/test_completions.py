"""What a shell offers while a command line is typed."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from reader.cli import main
from reader.cli.verbs import VERBS
from support_terminal import READER

if TYPE_CHECKING:
    from pathlib import Path


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main.run(["completions", shell]) == 0
    return capsys.readouterr().out


def offered(folder: Path, completions: str, *words: str) -> set[str]:
    """Ask a real bash what it offers for the last of the words."""
    file = folder.parent / "reader.bash"
    file.write_text(completions, encoding="utf-8")
    line = " ".join(f"'{word}'" for word in words)
    code = (
        f"source '{file}'; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _reader;"
        " printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(
        ["/bin/bash", "--norc", "-c", code],
        cwd=folder,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    return set(filter(None, done.stdout.splitlines()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with files of awkward names."""
    folder = tmp_path / "here"
    folder.mkdir()
    for name in ("article one.txt", "$(touch bad).md", "show.txt"):
        (folder / name).touch()
    return folder


def test_every_verb_is_in_the_table() -> None:
    assert set(VERBS) == set(main.VERBS)


@pytest.mark.parametrize("verb", sorted(main.VERBS))
def test_the_table_says_what_each_verb_understands(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main.run([verb, "--help"])
    said = capsys.readouterr().out
    assert set(re.findall(r"--[a-z-]+", said)) == set(VERBS[verb].options)
    for option, values in VERBS[verb].options.items():
        choices = re.search(rf"{option} \{{(.+?)\}}", said)
        assert (tuple(choices[1].split(",")) if choices else ()) == (values or ())
        takes_value = re.search(rf"{option} [A-Z{{]", said) is not None
        assert takes_value == (values is not None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("sh",), {"show", "show.txt"}),
        (("",), {*VERBS, "article one.txt", "$(touch bad).md", "show.txt"}),
        (("--v",), {"--version"}),
        (("show", "--format", ""), {"text", "markdown", "json", "ansi"}),
        (("list", "--format", "j"), {"json"}),
        (("show", "art"), {"article one.txt"}),
        (("outbox", ""), {"list", "send", "retry", "discard"}),
        (("outbox", "--"), set(VERBS["outbox"].options)),
        (("export", "h"), {"highlights"}),
        (("export", "--w"), {"--with-email"}),
        (("comment", "--name", ""), set()),
        (("config", ""), {"edit"}),
        (("completions", "f"), {"fish"}),
        (("article one.txt", "sho"), {"show.txt"}),
    ],
    ids=lambda part: " ".join(sorted(part) if isinstance(part, set) else part),
)
def test_bash_offers_what_fits(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: set[str]
) -> None:
    assert offered(folder, script("bash", capsys), "reader", *words) == expected
    assert not (folder / "bad").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_understands_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    program = shutil.which(shell)
    completions = script(shell, capsys)
    for verb, about in VERBS.items():
        assert verb in completions
        assert all(option.removeprefix("--") in completions for option in about.options)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    subprocess.run([program, "-n"], input=completions.encode(), check=True)


def test_a_shell_that_nobody_knows_is_wrong_usage() -> None:
    done = subprocess.run([READER, "completions", "csh"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")

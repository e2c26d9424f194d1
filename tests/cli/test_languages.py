"""People are spoken to in their language; what programs read is in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.i18n import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from support_surroundings import Shell

_FOR_PROGRAMS = [
    ("show", "pasar.txt", "--format", "json"),
    ("show", "pasar.txt", "--format", "markdown"),
    ("list", "--format", "json"),
    ("search", "pasar", "--format", "json"),
    ("comments", "pasar.txt", "--format", "json"),
    ("outbox", "--format", "json"),
    ("export",),
    ("export", "highlights"),
]


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Have the environment ask for a language."""
    yield lambda language: monkeypatch.setenv("LANGUAGE", language)
    catalogue.use("en")


@pytest.mark.parametrize("words", _FOR_PROGRAMS, ids=" ".join)
def test_programs_read_the_same_in_every_language(
    words: tuple[str, ...], shell: Shell, person: Callable[[str], None]
) -> None:
    shell("add", "pasar.txt")
    shell("comment", "pasar.txt", "--text", "Ramai sekali.", "--name", "Ani")
    printed = []
    for language in ("en", "ar"):
        person(language)
        printed.append(shell(*words).out)
    assert printed[0] == printed[1]


def test_an_error_is_told_in_the_language_of_the_person(
    shell: Shell, person: Callable[[str], None]
) -> None:
    person("id")
    said = shell("show", "tiada.txt")
    assert said.status == 1
    assert said.err == f"reader: tiada.txt: {catalogue._('no such file')}\n"
    assert "no such file" not in said.err


def test_words_that_argparse_says_are_told_in_it_too(
    shell: Shell, person: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    person("de")
    with pytest.raises(SystemExit):
        shell("show", "--format")
    err = capsys.readouterr().err
    assert err.startswith("reader: ")
    assert catalogue._("expected one argument") in err
    assert "expected" not in err


def test_the_settings_go_before_the_environment(
    shell: Shell, person: Callable[[str], None]
) -> None:
    person("de")
    shell.home.mkdir()
    (shell.home / "config.toml").write_text('language = "id"\n', encoding="utf-8")
    shell("show", "tiada.txt")
    assert catalogue.spoken() == "id"

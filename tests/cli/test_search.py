"""`reader list QUERY` and `reader search WORDS`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from reader.cli.main import OK, WRONG_USAGE, run
from reader.library import articles
from reader.library.journal import Action
from reader.library.library import open_library
from reader.paths import places
from support_library import NOW

if TYPE_CHECKING:
    from pathlib import Path

PASAR = "# Pasar Terapung\n\nPerahu datang pagi. Penjual membawa sayur, juga [ikan] segar.\n"
KAPAL = "# Kapal Besar\n\nTak ada apa pun di sini.\n\nKapal itu berlayar jauh.\n"


@pytest.fixture(autouse=True)
def home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    monkeypatch.setenv("READER_HOME", str(tmp_path / "home"))
    for name, text in (("pasar.md", PASAR), ("kapal.md", KAPAL)):
        (tmp_path / name).write_text(text, "utf-8")
        assert run(["add", str(tmp_path / name)]) == OK
    capsys.readouterr()
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert run(words) == OK
    return capsys.readouterr().out.splitlines()


def test_the_list_is_of_what_a_query_finds(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(printed(capsys, "list")) == 2
    assert printed(capsys, "list", "is:unread", "sayur") == ["•      1 min  Pasar Terapung"]
    assert printed(capsys, "list", "is:read") == []


def test_a_word_with_a_dash_must_not_be_found(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = printed(capsys, "list", "-sayur", "--format", "json", "is:unread")
    assert json.loads(line)["title"] == "Kapal Besar"


def test_a_search_gives_the_sentence_of_the_hit(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "search", "sayur", "IKAN") == [
        "•      1 min  Pasar Terapung",
        "              Penjual membawa sayur, juga [ikan] segar.",
    ]


def test_hits_are_bold_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert printed(capsys, "search", "kapal") == [
        "•    1 menit  \x1b[1mKapal\x1b[22m Besar",
        "              \x1b[1mKapal\x1b[22m itu berlayar jauh.",
    ]


def test_a_search_as_json_names_the_place_of_each_hit(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = printed(capsys, "search", "berlayar kapal", "--format", "json")
    found = json.loads(line)
    sentence = "Kapal itu berlayar jauh."
    assert found["state"]["read"] is False
    assert found["hits"] == [
        {"block": 1, "start": 0, "end": 5, "sentence": sentence},
        {"block": 1, "start": 10, "end": 18, "sentence": sentence},
    ]


def test_places_count_in_the_text_of_the_block(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = printed(capsys, "search", "ikan", "--format", "json")
    (hit,) = json.loads(line)["hits"]
    assert PASAR.splitlines()[2][hit["start"] : hit["end"]] == "ikan"


def test_a_headline_alone_has_no_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "search", "terapung") == ["•      1 min  Pasar Terapung"]


@pytest.mark.parametrize("words", [("search", "nowhere"), ("list", "nowhere"), ("search", "…")])
def test_no_hit_is_no_failure(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    assert printed(capsys, *words) == []


def test_archived_articles_are_found_where_they_are_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    library = open_library(places())
    newest = articles.listed(library)[0]
    articles.mark(library, newest.record, Action.ARCHIVE, NOW)
    library.close()
    assert printed(capsys, "search", "berlayar") == []
    assert len(printed(capsys, "search", "berlayar", "is:archived")) == 2


@pytest.mark.parametrize(
    "words",
    [("list", "--bogus"), ("list", "-x"), ("search",), ("search", "a", "--format", "text")],
    ids=" ".join,
)
def test_a_wrong_option_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(words)
    assert left.value.code == WRONG_USAGE
    assert capsys.readouterr().err.startswith("reader: ")


def test_more_hits_than_the_first_ones_are_each_given_once(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.md").write_text(f"# Nomor {number}\n\nSatu ikan.\n", "utf-8")
    assert run(["add", str(folder)]) == OK
    capsys.readouterr()
    lines = [
        json.loads(line)["title"] for line in printed(capsys, "search", "ikan", "--format", "json")
    ]
    assert len(lines) == len(set(lines)) == 41
    assert lines[-1] == "Pasar Terapung"

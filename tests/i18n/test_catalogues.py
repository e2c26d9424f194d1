"""The catalogues have just the sentences of the code, and what is translated fits."""

from __future__ import annotations

import argparse
import ast
import inspect
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from tools.catalogues import (
    PLURALS,
    TRANSLATED,
    Undated,
    fault,
    form_of,
    generated,
    is_translated,
    po_path,
    stored,
    texts,
)
from tools.sentences import extracted, sentences_of

from reader.cli import arguments

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Message


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_just_the_sentences_of_the_code(language: str) -> None:
    has = {message.id for message in stored(language) if message.id}
    wanted = {message.id for message in extracted()}
    assert (sorted(map(str, has - wanted)), sorted(map(str, wanted - has))) == ([], [])


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_in_a_catalogue_is_a_guess(language: str) -> None:
    assert ", fuzzy" not in po_path(language).read_text(encoding="utf-8")
    assert not stored(language).obsolete


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_places_and_the_forms_of_its_sentence(language: str) -> None:
    catalog = Undated(language)
    found = [
        f"{message.id!r}: {wrong}"
        for message in stored(language)
        if message.id and any(texts(message)) and (wrong := fault(message, texts(message), catalog))
    ]
    assert not found


def test_what_is_compiled_is_what_is_written() -> None:
    stale = [path for path, content in generated().items() if path.read_bytes() != content]
    assert not stale


@pytest.mark.parametrize("language", TRANSLATED)
def test_numbers_take_the_forms_that_cldr_gives_them(language: str) -> None:
    form, rule = form_of(language), Locale(language).plural_form
    categories: dict[int, set[str]] = {}
    for number in range(1000):
        categories.setdefault(form(number), set()).add(rule(number))
    assert [len(some) for some in categories.values()] == [1] * PLURALS[language][0]


def _message(language: str, sentence: str | tuple[str, str]) -> tuple[Message, Undated]:
    catalog = Undated(language)
    message = catalog.add(sentence)
    assert message is not None
    return message, catalog


@pytest.mark.parametrize(
    ("language", "sentence", "translated", "wrong"),
    [
        pytest.param("de", "Saved: {name}", ["Gesichert: {name}"], "", id="good"),
        pytest.param("de", "Saved: {name}", ["Gesichert: {Name}"], "has Name", id="another place"),
        pytest.param("de", "Saved: {name}", ["Gesichert"], "has no places", id="a place is gone"),
        pytest.param("de", "Saved: {name}", [""], "has an empty form", id="empty"),
        pytest.param("de", "Tags: ", ["Tags:"], "ends with another blank", id="a blank"),
        pytest.param("de", ("{number} a", "{number} b"), ["{number} c"], "has 1 forms", id="few"),
        pytest.param("ja", ("{number} a", "{number} b"), ["c"], "has no places", id="the last one"),
        pytest.param(
            "ar",
            ("{number} a", "{number} b"),
            ["none", "one", "two", "{number} c", "{number} d", "{number} e"],
            "",
            id="words for the first numbers",
        ),
        pytest.param("de", "invalid %(type)s value: %(value)r", ["%s"], "has %s", id="argparse"),
    ],
)
def test_what_does_not_fit_is_named(
    language: str, sentence: str | tuple[str, str], translated: list[str], wrong: str
) -> None:
    message, catalog = _message(language, sentence)
    found = fault(message, translated, catalog)
    assert found.startswith(wrong) if wrong else not found


def test_a_plural_without_all_its_forms_is_no_translation() -> None:
    message, catalog = _message("ar", ("{number} a", "{number} b"))
    message.string = ("x", "", "", "", "", "")
    assert not is_translated(message, catalog)


@pytest.mark.parametrize(
    "code",
    ['_(f"Saved: {name}")', '_("a" if x else "b")', '_("a" + b)', "counted(2, one, many)", "N_(x)"],
)
def test_a_sentence_that_nobody_could_find_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="cannot be found"):
        list(sentences_of(ast.parse(code), "here"))


def test_sentences_are_found_within_others_and_in_tables() -> None:
    code = 'f"‹ {_(\'all\')}"; A = {1: N_("one")}; _(A[1]); counted(n, "{number} a", "{number} b")'
    found = list(sentences_of(ast.parse(code), "here"))
    assert sorted(map(str, found)) == ["('{number} a', '{number} b')", "all", "one"]


def test_argparse_says_what_we_translate_for_it() -> None:
    source = inspect.getsource(argparse)
    assert [said for said in arguments.ITS_WORDS if repr(said) not in source] == []


def test_translations_are_put_in_and_what_is_wrong_is_named(tmp_path: Path) -> None:
    lines = tmp_path / "de.jsonl"
    lines.write_text('{"id": "This is no sentence of ours.", "text": "Nein."}\n', encoding="utf-8")
    before = po_path("de").read_bytes()
    words = [sys.executable, "-m", "tools.catalogues", "--fill", "de", str(lines)]
    run = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (
        1,
        "'This is no sentence of ours.': is no sentence of the code\n",
    )
    assert po_path("de").read_bytes() == before


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated(language: str) -> None:
    catalog = Undated(language)
    found = [str(one.id) for one in stored(language) if one.id and not is_translated(one, catalog)]
    assert not found

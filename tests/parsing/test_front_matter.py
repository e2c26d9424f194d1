"""The facts above a Markdown text."""

from __future__ import annotations

import pytest

from reader.parsing.front_matter import split_front_matter
from reader.parsing.markdown import parse_markdown

FULL = """---
title: "Say \\"hello\\" # not a note"
deck: 'It''s a deck'
author:
  - Ada
  - "Budi, S.H."   # a note
editor: DAD
dateline: SURABAYA
date: 2026-03-03 10:00:00 +0700
modified: 2026-03-04
lang: id
site: https://not-a-key.example: yes
url: https://example.org/a#b
image: pictures/a.png
tags: [x, "y, z", 'w']
reading_time: 4 menit
draft: true
---

Text.
"""


def test_every_fact_is_read() -> None:
    read = parse_markdown(FULL, base="/texts/a.md")
    assert read.title == 'Say "hello" # not a note'
    assert read.deck == "It's a deck"
    assert read.byline == ("Ada", "Budi, S.H.")
    assert (read.editor, read.dateline, read.language) == ("DAD", "SURABAYA", "id")
    assert (read.published, read.modified) == ("2026-03-03T10:00:00+07:00", "2026-03-04")
    assert read.site == "https://not-a-key.example: yes"
    assert (read.url, read.image) == ("https://example.org/a#b", "/texts/pictures/a.png")
    assert read.tags == ("x", "y, z", "w")
    assert read.stated_minutes == 4
    assert len(read.blocks) == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("a: b", "a: b", id="a colon within"),
        pytest.param("a #b", "a", id="a note"),
        pytest.param("a#b", "a#b", id="no note without a space"),
        pytest.param("|\n  a\n  b", "a b", id="several lines"),
        pytest.param("a\n  b", "a b", id="a line that goes on"),
        pytest.param('"a\\u00e9\\n"', "aé", id="escapes"),
        pytest.param('"a', '"a', id="a quotation mark that nothing closes"),
        pytest.param("~", None, id="nothing"),
        pytest.param("null", None, id="null"),
        pytest.param("[a, b]", "a", id="a list where one is wanted"),
        pytest.param('"\\u001b[31ma\\u202e"', "a", id="what a terminal would obey"),
    ],
)
def test_a_value(value: str, text: str | None) -> None:
    facts, _ = split_front_matter(f"---\ntitle: {value}\n---\n")
    assert facts.text("title") == text


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        pytest.param("[]", (), id="an empty list"),
        pytest.param("\n- a\n- b", ("a", "b"), id="a list without indentation"),
        pytest.param("[a,\n  b]", ("a", "b"), id="a list over two lines"),
        pytest.param("a, b", ("a", "b"), id="a line with commas"),
    ],
)
def test_a_list(value: str, texts: tuple[str, ...]) -> None:
    facts, _ = split_front_matter(f"---\ntags: {value}\n---\n")
    assert facts.texts("tags", ",") == texts


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        pytest.param("2026-03-03", "2026-03-03", id="a day"),
        pytest.param("2026-03-03T10:00Z", "2026-03-03T10:00Z", id="a time with its offset"),
        pytest.param("2026-03-03 10:00", "2026-03-03", id="a time without"),
        pytest.param("3 March 2026", "2026-03-03", id="in words"),
        pytest.param("2026-13-01", None, id="no such day"),
        pytest.param("March", None, id="a month"),
    ],
)
def test_a_date(value: str, moment: str | None) -> None:
    assert parse_markdown(f"---\ndate: {value}\n---\n").published == moment


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\nA text between two rules.\n---\n", id="a text between two rules"),
        pytest.param("---\n---\nb", id="nothing between them"),
        pytest.param("---\na: b\n", id="no second rule"),
        pytest.param("\n---\na: b\n---\n", id="a rule that does not open the text"),
        pytest.param("---\na: b\nand so on\n---\n", id="a line that is no fact"),
    ],
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    facts, rest = split_front_matter(text)
    assert (facts.values, rest) == ({}, text)


def test_other_programs_names_for_the_same_facts_are_understood() -> None:
    read = parse_markdown("---\nauthors: [a]\ndescription: b\nsubtitle: c\nlanguage: de\n---\n")
    assert (read.byline, read.deck, read.language) == (("a",), "c", "de")

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.blocks import Block, Code, Figure, Heading, Paragraph, Rule, Span, Table
from reader.model.document import Document
from reader.model.reading_time import ReadingTime, picture_seconds, reading_time


def document(*blocks: Block, language: str | None = None) -> Document:
    return Document(blocks, language=language)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


@pytest.mark.parametrize(
    ("characters", "language", "seconds", "minutes"),
    [
        pytest.param(4167, "id", 218, 4, id="the founding article"),
        pytest.param(4167, None, 218, 4, id="a language that could not be told"),
        pytest.param(4167, "en-GB", 218, 4, id="an alphabetic language"),
        pytest.param(1000, "zh", 181, 3, id="Chinese"),
        pytest.param(1000, "zh-Hant-TW", 181, 3, id="Chinese of a region"),
        pytest.param(1000, "ja", 129, 2, id="Japanese"),
        pytest.param(1000, "ar", 75, 1, id="Arabic"),
        pytest.param(1000, "he", 55, 1, id="Hebrew"),
        pytest.param(1000, "HE", 55, 1, id="Hebrew in capitals"),
        pytest.param(1, "en", 1, 1, id="one character takes a moment"),
        pytest.param(1711, "en", 89, 1, id="half a minute less is no minute more"),
        pytest.param(1721, "en", 90, 2, id="half a minute is rounded up"),
    ],
)
def test_the_time_follows_the_language(
    characters: int, language: str | None, seconds: int, minutes: int
) -> None:
    time = reading_time(document(paragraph("x" * characters), language=language))
    assert (time.seconds, time.minutes, time.characters) == (seconds, minutes, characters)


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        pytest.param("two words", 2, 8, id="two words"),
        pytest.param("  at \n the\tends ", 3, 9, id="blanks of all kinds"),
        pytest.param("much   room", 2, 8, id="more than one blank"),
        pytest.param("10\u00a0000 Größen", 3, 11, id="a no-break space"),
        pytest.param("日本語　の文", 2, 5, id="an ideographic space"),
        pytest.param("", 0, 0, id="nothing"),
    ],
)
def test_white_space_is_not_counted(text: str, words: int, characters: int) -> None:
    time = reading_time(document(paragraph(text)))
    assert (time.words, time.characters) == (words, characters)


@given(st.text(st.sampled_from(" \t\n\u00a0\u3000\u2003aé日")))
def test_words_and_characters_are_what_stands_between_white_space(text: str) -> None:
    time = reading_time(document(paragraph(text)))
    assert (time.words, time.characters) == (len(text.split()), len("".join(text.split())))


def test_code_is_read_at_half_the_speed() -> None:
    prose = reading_time(document(paragraph("x" * 2000)))
    code = reading_time(document(Code("x" * 1000)))
    assert code.seconds == prose.seconds
    assert (code.characters, code.words) == (1000, 1)


@pytest.mark.parametrize(
    ("pictures", "seconds"),
    [(0, 0), (1, 12), (2, 23), (3, 33), (9, 72), (10, 75), (11, 78), (20, 105)],
)
def test_each_picture_takes_a_second_less_and_three_at_least(pictures: int, seconds: int) -> None:
    assert picture_seconds(pictures) == seconds


def test_only_figures_with_an_image_are_pictures() -> None:
    assert reading_time(document(Figure(image="a.png"), Figure(alt=""), Figure())).seconds == 12


def test_the_words_under_a_picture_are_read_and_those_of_all_blocks() -> None:
    figure = Figure("a.png", alt="A boat", caption=(Span("At noon"),), credit="Rina")
    table = Table(rows=(((Span("a"),), (Span("b"),)),), header=((Span("c"),),))
    time = reading_time(document(figure, table, Heading(2, (Span("Part"),)), Rule()))
    assert (time.words, time.characters) == (9, 5 + 6 + 4 + 3 + 4)
    assert time.seconds == 13


def test_the_headline_is_not_read_again() -> None:
    assert reading_time(Document((paragraph("a"),), title="b", deck="c", byline=("d",))).words == 1


@pytest.mark.parametrize(
    "blocks",
    [(), (Rule(),), (paragraph(" \n"),), (Figure(),)],
    ids=["none", "a rule", "blanks", "no picture"],
)
def test_where_there_is_nothing_to_read_there_is_no_time(blocks: tuple[Block, ...]) -> None:
    assert reading_time(document(*blocks)) == ReadingTime(0, 0, 0, 0)

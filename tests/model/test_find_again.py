"""A place is found again by its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.anchor import HEAD, Anchor, QuotedPlace
from reader.model.blocks import Block, Code, Figure, Paragraph, Rule, Span
from reader.model.document import Document
from reader.model.find_again import place_again, quote_at

WORDS = (
    "Kapal itu berangkat pada malam hari, ketika air pasang dan angin datang dari barat.",
    "Di geladak berdiri tiga orang yang tidak saling kenal, dan semuanya memandang ke darat.",
    "Ya.",
    "Nakhoda menghitung lampu mercusuar: satu, dua, lalu gelap yang panjang, lalu satu lagi.",
    "Ya.",
)


def document(*texts: str) -> Document:
    return Document(blocks=tuple(Paragraph((Span(text),)) for text in texts))


OLD = document(*WORDS)


@pytest.mark.parametrize(
    ("new", "old_place", "new_place"),
    [
        pytest.param(WORDS, Anchor(3, 20), Anchor(3, 20), id="unchanged"),
        pytest.param(("New.", *WORDS), Anchor(3, 20), Anchor(4, 20), id="a block before"),
        pytest.param(WORDS[1:], Anchor(3, 20), Anchor(2, 20), id="a block less"),
        pytest.param(
            (*WORDS[:3], f"Then. {WORDS[3]}"), Anchor(3, 20), Anchor(3, 26), id="words before"
        ),
        pytest.param(
            ("New.", *WORDS[:3], WORDS[3].replace("lampu", "sinar")),
            Anchor(3, 20),
            Anchor(4, 20),
            id="a word at it changed",
        ),
        pytest.param(
            ("New.", *WORDS[:3], "Nakhoda menghitung lampu mercusuar."),
            Anchor(3, 25),
            Anchor(4, 25),
            id="what follows is cut",
        ),
        pytest.param(("New.", *WORDS), Anchor(4, 0), Anchor(3, 0), id="the nearest of equals"),
        pytest.param(("Other.", "Text."), Anchor(1, 40), Anchor(1, 5), id="another text"),
        pytest.param(("Other.",), Anchor(3, 20), Anchor(1, 0), id="shorter than the place"),
        pytest.param((), Anchor(3, 20), Anchor(0, 0), id="nothing left"),
        pytest.param(WORDS[:2], Anchor(HEAD, 7), Anchor(HEAD, 7), id="in the head"),
        pytest.param((*WORDS, "More."), Anchor(5, 0), Anchor(5, 0), id="what was the end"),
    ],
)
def test_a_place_is_found_again(new: tuple[str, ...], old_place: Anchor, new_place: Anchor) -> None:
    assert place_again(document(*new), old_place, quote_at(OLD, old_place)) == new_place


def test_words_that_repeat_are_told_apart_by_what_stands_around_them() -> None:
    text = "one lamp and the sea; two lamp and the sea; three lamp and the sea, then nothing more."
    place = Anchor(0, text.index("lamp", 30))
    quote = QuotedPlace("the sea; two "[-5:], "lamp", " and")
    assert place_again(document("New.", text), place, quote) == Anchor(1, 26)


def test_a_place_without_a_quote_stays_in_its_block() -> None:
    assert place_again(OLD, Anchor(2, 50), None) == Anchor(2, 3)


def test_figures_code_and_rules_have_places_too() -> None:
    blocks: tuple[Block, ...] = (
        Figure("a.png", "Alt text", (Span("A caption of some length"),), "Credit"),
        Rule(),
        Code("print(1)\nprint(2)\nprint(3)\n"),
    )
    shifted = Document(blocks=(Rule(), *blocks))
    for place in (Anchor(0, 9), Anchor(2, 9)):
        quote = quote_at(Document(blocks=blocks), place)
        assert place_again(shifted, place, quote) == Anchor(place.block + 1, place.offset)


texts = st.lists(st.text(alphabet="ab \n後é", max_size=80), max_size=12)


@given(texts, st.integers(HEAD, 13), st.integers(0, 90))
def test_in_an_unchanged_article_every_place_is_itself(
    given_texts: list[str], block: int, offset: int
) -> None:
    article = document(*given_texts)
    block = min(block, len(given_texts))
    length = len(given_texts[block]) if 0 <= block < len(given_texts) else 0
    place = Anchor(block, min(offset, length))
    assert place_again(article, place, quote_at(article, place)) == place


@given(texts, texts, st.integers(HEAD, 13), st.integers(0, 90))
def test_a_place_found_again_is_always_in_the_article(
    before: list[str], after: list[str], block: int, offset: int
) -> None:
    old, new = document(*before), document(*after)
    found = place_again(new, Anchor(block, offset), quote_at(old, Anchor(block, offset)))
    assert found.block <= len(after)
    if 0 <= found.block < len(after):
        assert 0 <= found.offset <= len(after[found.block])

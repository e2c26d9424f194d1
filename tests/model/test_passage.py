"""A marked passage is found again by its words, and never where other words stand."""

from __future__ import annotations

from itertools import chain
from random import Random
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.anchor import Anchor
from reader.model.blocks import Code, Figure, Paragraph, Rule, Span, block_text
from reader.model.document import Document
from reader.model.passage import passage_again, passage_of
from support_documents import documents

if TYPE_CHECKING:
    from reader.model.highlight import Passage

Word: TypeAlias = "tuple[int, str]"
"""A word of an article that is being edited, and a number by which it is followed."""
EDITS: Final = 1_000
_COMMON: Final = (
    "the", "of", "and", "to", "in", "that", "he", "it", "was", "for", "on", "his", "with", "as",
    "at", "by", "had", "not", "but", "from", "they", "she", "which", "or", "we", "an", "there",
    "her", "were", "one", "all", "said", "who", "will", "more", "no", "if", "out", "so", "up",
    "into", "them", "can", "only", "other", "new", "some", "time", "these", "two", "may", "then",
    "first", "any", "my", "now", "such", "like", "our", "over", "man", "me", "even", "most",
    "made", "after", "also", "before", "must", "through", "back", "years", "where", "much",
    "your", "way", "well", "down", "should", "because", "each", "just", "those",
)  # fmt: skip
_NAMES: Final = ("Gubernur Jawa Timur", "Wali Kota", "Kapal itu", "New York Times")


def document(*texts: str) -> Document:
    return Document(blocks=tuple(Paragraph((Span(text),)) for text in texts))


def words_of(document: Document, place: tuple[Anchor, Anchor] | None) -> str | None:
    """Give what stands between two places, blocks joined by LF."""
    if place is None:
        return None
    start, end = place
    texts = [block_text(block) for block in document.blocks[start.block : end.block + 1]]
    texts[-1] = texts[-1][: end.offset]
    return "\n".join([texts[0][start.offset :], *texts[1:]])


def marked(text: str, *others: str) -> tuple[Document, Passage]:
    """Give an article, and the passage of it that stands in brackets in its first paragraph."""
    before, rest = text.split("[")
    exact, after = rest.split("]")
    old = document(before + exact + after, *others)
    found = passage_of(old, Anchor(0, len(before)), Anchor(0, len(before + exact)))
    assert found is not None
    return old, found


def test_a_passage_has_its_words_and_what_stands_around_them() -> None:
    old = document("One two three.", "Four five six.", "Seven.")
    found = passage_of(old, Anchor(0, 3), Anchor(1, 5))
    assert found is not None
    assert (found.start, found.end) == (Anchor(0, 4), Anchor(1, 4))
    assert found.quote.exact == "two three.\nFour"
    assert (found.quote.prefix, found.quote.suffix) == ("One ", " five six.\nSeven.")


def test_there_is_no_passage_without_words() -> None:
    blocks = (Rule(), Paragraph((Span("One two"),)), Figure(), Code("  "))
    old = Document(blocks=blocks)
    assert passage_of(old, Anchor(0), Anchor(1)) is None
    assert passage_of(old, Anchor(1, 3), Anchor(1, 4)) is None
    assert passage_of(old, Anchor(2), Anchor(4)) is None
    assert passage_of(old, Anchor(-1), Anchor(1, 3)) is None


@given(documents(), st.data())
def test_a_passage_of_an_unchanged_article_stands_where_it_stood(
    old: Document, data: st.DataObject
) -> None:
    texts = [block_text(block) for block in old.blocks]
    if not texts:
        return
    places = [Anchor(block, at) for block, text in enumerate(texts) for at in range(len(text) + 1)]
    first, last = sorted(data.draw(st.sampled_from(places)) for _ in range(2))
    found = passage_of(old, first, last)
    if found is not None:
        assert first <= found.start < found.end <= last
        assert passage_again(old, found) == (found.start, found.end)
        assert words_of(old, (found.start, found.end)) == found.quote.exact


QUAY: Final = "At night [the keeper] lit the lamp, and in the morning the keeper put it out again."


@pytest.mark.parametrize(
    ("new", "place"),
    [
        pytest.param(
            ("At night nobody lit the lamp, and in the morning the keeper put it out again.",),
            None,
            id="gone, and the same words stand further on",
        ),
        pytest.param(
            ("At night lit the lamp, and in the morning the keeper put it out again.",),
            None,
            id="deleted, and the same words stand further on",
        ),
        pytest.param(("The keeper sleeps. All is dark.",), None, id="only in other surroundings"),
        pytest.param(
            ("In the morning the keeper put it out. At night the keeper lit the lamp, and slept.",),
            (0, 47),
            id="both moved, told by what stands around them",
        ),
        pytest.param(
            ("The keeper came.", "At night  the\tkeeper lit the lamp, and slept."),
            (1, 10),
            id="white space is alike",
        ),
        pytest.param(
            ("At night the", "keeper lit the lamp, and in the morning slept."),
            (0, 9),
            id="the paragraph was split within the words",
        ),
        pytest.param(
            ("One more. At night the keeper lit the lamp, and in the morning slept.",),
            (0, 19),
            id="joined to the paragraph before",
        ),
        pytest.param(
            ("At night the keepers lit the lamp, and in the morning they put it out again.",),
            None,
            id="a part of a longer word is another word",
        ),
    ],
)
def test_surroundings_tell_the_same_words_apart(
    new: tuple[str, ...], place: tuple[int, int] | None
) -> None:
    _, passage = marked(QUAY, "She had the keeper called.")
    changed = document(*new, "She had the keeper called.")
    found = passage_again(changed, passage)
    assert (found and found[0]) == (place and Anchor(*place))


def test_a_sentence_is_found_without_any_of_its_surroundings() -> None:
    _, passage = marked("So. [She counted the lamps along the quay, one after the other.] Yes.")
    words = passage.quote.exact
    new = document("Something else entirely.", f"Before this: {words} And after it, more.")
    assert words_of(new, passage_again(new, passage)) == words
    assert passage_again(document("Something else entirely."), passage) is None


def test_a_short_paragraph_is_found_where_it_was_moved() -> None:
    old = document(
        "First the one thing.", "A very calm day", "Then the other thing came.", "At last."
    )
    passage = passage_of(old, Anchor(1), Anchor(1, 15))
    assert passage is not None
    new = document(
        "First the one thing.", "Then the other thing came.", "At last.", "A very calm day"
    )
    assert passage_again(new, passage) == (Anchor(3), Anchor(3, 15))


def test_paragraphs_without_blanks_are_joined_and_split() -> None:
    old = document("港の朝は静かだった。", "船は北へ向かっていた。風は冷たい。")
    passage = passage_of(old, Anchor(0, 2), Anchor(1, 6))
    assert passage is not None
    joined = document("港の朝は静かだった。船は北へ向かっていた。風は冷たい。")
    assert passage_again(joined, passage) == (Anchor(0, 2), Anchor(0, 16))
    split = document("港の朝は静か", "だった。", "船は北へ向かっていた。風は冷たい。")
    assert passage_again(split, passage) == (Anchor(0, 2), Anchor(2, 6))


# A thousand edits, followed word by word


class Edited:
    """An article whose words are followed through edits."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._count = 0
        self.paragraphs = [self._paragraph() for _ in range(random.randint(3, 12))]

    def _new(self, word: str) -> Word:
        self._count += 1
        return self._count, word

    def _paragraph(self) -> list[Word]:
        texts: list[str] = []
        for _ in range(self.random.randint(4, 50)):
            common = int(self.random.expovariate(1 / 25)) % len(_COMMON)
            named = self.random.random() < 1 / 25
            texts += self.random.choice(_NAMES).split() if named else [_COMMON[common]]
        texts = [text for at, text in enumerate(texts) if not at or text != texts[at - 1]]
        return [self._new(text) for text in [*texts[:-1], f"{texts[-1]}."]]

    @property
    def words(self) -> list[int]:
        """The numbers of all words, in order."""
        return [number for paragraph in self.paragraphs for number, _ in paragraph]

    @property
    def document(self) -> Document:
        return document(*(" ".join(text for _, text in words) for words in self.paragraphs))

    def places(self, words: list[int]) -> tuple[Anchor, Anchor]:
        """Give where words stand that follow each other."""
        ends: dict[int, tuple[Anchor, Anchor]] = {}
        for block, paragraph in enumerate(self.paragraphs):
            at = 0
            for number, text in paragraph:
                ends[number] = Anchor(block, at), Anchor(block, at + len(text))
                at += len(text) + 1
        return ends[words[0]][0], ends[words[-1]][1]

    def between(self, place: tuple[Anchor, Anchor]) -> set[int]:
        """Give the words that stand between two places."""
        numbers = self.words
        return {it for it in numbers if place[0] <= self.places([it])[0] < place[1]}

    def edit(self, near: list[int]) -> None:
        """Insert, delete or replace words, or move, split or join paragraphs; often near words."""
        random, paragraphs = self.random, self.paragraphs
        block = random.randrange(len(paragraphs))
        at = random.randrange(len(paragraphs[block]) + 1)
        own = [
            (b, k)
            for b, words in enumerate(paragraphs)
            for k, (n, _) in enumerate(words)
            if n in near
        ]
        if own and random.random() < 1 / 2:
            block, at = random.choice(own)
            at = min(max(at + random.randint(-2, 2), 0), len(paragraphs[block]))
        words = paragraphs[block]
        new = [self._new(f"{random.choice(_COMMON)}ing") for _ in range(random.randint(1, 6))]
        match random.choice(("insert", "delete", "replace", "move", "split", "join")):
            case "insert":
                words[at:at] = new
            case "delete":
                del words[at : at + len(new)]
            case "replace":
                words[at : at + random.randint(1, 4)] = new
            case "move":
                paragraphs.insert(random.randrange(len(paragraphs)), paragraphs.pop(block))
            case "split":
                paragraphs[block : block + 1] = [words[:at], words[at:]]
            case _:
                paragraphs[block : block + 2] = [list(chain(*paragraphs[block : block + 2]))]
        self.paragraphs = [words for words in paragraphs if words] or [new]


def stand(words: list[int], within: list[int]) -> bool:
    """Say whether words still follow each other as they did."""
    if words[0] not in within:
        return False
    at = within.index(words[0])
    return within[at : at + len(words)] == words


def edited(seed: int, edits: int, least: int) -> tuple[Edited, list[int], Passage]:
    """Mark some words of an article, then edit it; give their numbers too."""
    article = Edited(Random(seed))  # noqa: S311 - no secret
    numbers = article.words
    first = article.random.randrange(len(numbers) - 1)
    own = numbers[first : first + article.random.randint(least, least + 11)]
    passage = passage_of(article.document, *article.places(own))
    assert passage is not None
    for _ in range(edits):
        article.edit(own)
    return article, own, passage


@pytest.mark.parametrize(
    ("edits", "least"), [(1, 1), (5, 10)], ids=["any words, one edit", "sentences, five edits"]
)
def test_after_a_thousand_edits_words_that_stand_are_found_and_others_are_not(
    edits: int, least: int
) -> None:
    counts = {True: 0, False: 0}
    for seed in range(EDITS):
        article, own, passage = edited(seed, edits, least)
        found = passage_again(article.document, passage)
        stands = stand(own, article.words)
        counts[stands] += 1
        if stands:
            assert found == article.places(own), (seed, passage.quote)
        elif found is not None:  # only where the same text closed up to what is left of the words
            assert article.between(found) & set(own), (seed, passage.quote)
            text = words_of(article.document, found) or ""
            assert text.split() == passage.quote.exact.split()
    assert min(counts.values()) > EDITS // 20


def test_after_many_edits_a_word_is_never_found_elsewhere() -> None:
    """Where most of what stood around a word has changed too, it may be lost, but only that."""
    lost = 0
    for seed in range(EDITS):
        article, own, passage = edited(seed, 5, 1)
        found = passage_again(article.document, passage)
        if stand(own, article.words):
            assert found in (None, article.places(own)), (seed, passage.quote)
            lost += found is None
        elif found is not None:
            assert article.between(found) & set(own), (seed, passage.quote)
    assert lost < EDITS // 25

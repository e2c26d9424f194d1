"""A stretch of an article by its words, and the same stretch in an article that was changed since.

Its words may stand in several places, and after a change perhaps only in others than the one that
was meant. So what stood around it decides: of all places that may be meant, the one whose
surroundings agree best is the place, and if its words are gone from there, they are gone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from reader.model.anchor import HEAD, Anchor, QuotedPlace
from reader.model.blocks import block_text, entries_of
from reader.model.find_again import AROUND
from reader.model.highlight import Passage
from reader.model.passage_patterns import at_words, broken, spaced
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model.document import Document

_SURE: Final = 48
"""Characters that stand in one place only: nobody writes so many twice by chance."""
_SENTENCE: Final = 12
"""Characters of a paragraph that is found again as a whole, whatever stands around it."""
_RUN: Final = 6
"""Characters in a row that agree not only by chance."""
_REACH: Final = 64
"""Characters around a place in which its surroundings are looked for; some may have been put in."""
_HINT: Final = 12
"""Characters right before or after a passage by which its place is found without its words."""
_BONUS: Final = 12
"""Characters of the surroundings that the words themselves are worth at least."""
_MOST_PLACES: Final = 64
"""Places of each kind that are looked at closely; the nearest ones."""
_EDGE: Final = "\N{REPLACEMENT CHARACTER}" * AROUND
"""Stands before the first character of an article, and after its last one."""
_WORDS: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for the words themselves, so that a long passage costs no more than a short one."""


def passage_of(document: Document, start: Anchor, end: Anchor) -> Passage | None:
    """Give the passage between two places of the body; None where there are no words.

    It begins and ends with what is no white space. What stands around it may belong to other
    blocks; they are joined by LF, as within it.
    """
    blocks = document.blocks
    if not HEAD < start.block < len(blocks) or end <= start:
        return None
    last = min(end.block, len(blocks) - 1)
    texts = [block_text(blocks[number]) for number in range(start.block, last + 1)]
    if end.block == last:
        texts[-1] = texts[-1][: end.offset]
    texts[0] = texts[0][start.offset :]
    exact = "\n".join(texts)
    lead, words = len(exact) - len(exact.lstrip()), exact.strip()
    if not words:
        return None
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    first = _anchor_in(starts, lead, start)
    after = _anchor_in(starts, lead + len(words) - 1, start)
    after = Anchor(after.block, after.offset + 1)
    quote = QuotedPlace(_before(document, first), words, _after(document, after))
    return Passage(first, after, quote)


def _anchor_in(starts: list[int], place: int, base: Anchor) -> Anchor:
    """Give the anchor of a character of texts that begin at an anchor and are joined by LF."""
    number = bisect_right(starts, place) - 1
    offset = place - starts[number]
    return Anchor(base.block + number, offset if number else offset + base.offset)


def _before(document: Document, place: Anchor) -> str:
    number, text = place.block, block_text(document.blocks[place.block])[: place.offset]
    while len(text) < AROUND and number > 0:
        number -= 1
        text = f"{block_text(document.blocks[number])}\n{text}"
    return text[-AROUND:] if text else ""


def _after(document: Document, place: Anchor) -> str:
    number, text = place.block, block_text(document.blocks[place.block])[place.offset :]
    while len(text) < AROUND and number < len(document.blocks) - 1:
        number += 1
        text = f"{text}\n{block_text(document.blocks[number])}"
    return text[:AROUND]


def passage_again(document: Document, passage: Passage) -> tuple[Anchor, Anchor] | None:
    """Find a passage in an article that may have changed; None where its words are gone.

    Runs of white space count as equal, and where a line or a paragraph ends there may be none.
    Words that stand in other surroundings are other words, unless they are so many that nobody
    writes them twice; of several places with the same surroundings the nearest is taken.
    """
    return next(passages_again(document, [passage]))


def passages_again(
    document: Document, passages: Iterable[Passage]
) -> Iterator[tuple[Anchor, Anchor] | None]:
    """Find several passages of the same article, each as `passage_again` does."""
    text: _Text | None = None
    for passage in passages:
        if passage_of(document, passage.start, passage.end) == passage:
            yield passage.start, passage.end
        elif not passage.quote.exact.strip():
            yield None
        else:
            text = text or _Text(document)
            yield _Search(text, passage).result()


class _Text:
    """The text of a document, blocks joined by LF, and where each block begins in it."""

    def __init__(self, document: Document) -> None:
        texts = [
            block if isinstance(block, str) else block_text(block)
            for block in entries_of(document.blocks)
        ]
        self.whole = "\n".join(texts)
        self.framed = f"\n{self.whole}\n"
        """The same between two LF, so that each block has one on either side."""
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=0))

    def place(self, anchor: Anchor) -> int:
        """Give the characters before a place; it may have belonged to a longer article."""
        return self._starts[min(max(anchor.block, 0), len(self._starts) - 1)] + anchor.offset

    def anchors(self, start: int, end: int) -> tuple[Anchor, Anchor]:
        """Give the places of a stretch, its end in the block of its last character."""
        last = self._anchor(end - 1)
        return self._anchor(start), Anchor(last.block, last.offset + 1)

    def _anchor(self, place: int) -> Anchor:
        block = bisect_right(self._starts, place) - 1
        return Anchor(block, place - self._starts[block])


@record(frozen=True, slots=True)
class _Place:
    """A place that may be meant, and how well its surroundings agree."""

    agreement: int
    """Characters of the surroundings."""
    bonus: int
    """What the words themselves are worth, as characters of the surroundings; 0: they are gone."""
    nearness: int
    """Characters to the old place, negative."""
    start: int
    end: int

    @property
    def rank(self) -> tuple[int, int]:
        """Where the words are gone the surroundings have to agree clearly better."""
        return self.agreement + self.bonus, self.nearness


class _Search:
    """The search for one passage in a text."""

    def __init__(self, text: _Text, passage: Passage) -> None:
        self._places = text
        self._text = text.whole
        self._quote = passage.quote
        self._old = text.place(passage.start)
        self._pattern = at_words(spaced(self._quote.exact), self._quote)
        before = self._plain((_EDGE + self._quote.prefix)[-AROUND:])
        after = self._plain((self._quote.suffix + _EDGE)[:AROUND])
        self._local, self._middle = before + _WORDS + after, len(before)
        self._matcher = SequenceMatcher(None, autojunk=False)
        self._matcher.set_seq2(self._local)

    def result(self) -> tuple[Anchor, Anchor] | None:
        found = [match.span() for match in self._pattern.finditer(self._text)]
        if not found:
            self._pattern = at_words(broken(self._quote.exact), self._quote)
            found = [match.span() for match in self._pattern.finditer(self._text)]
        place = self._decide(found) if found else None
        return self._places.anchors(*place) if place else None

    def _decide(self, found: list[tuple[int, int]]) -> tuple[int, int] | None:
        whole = found if len(found) == 1 and self._is_long else self._whole(found)
        if len(whole) == 1:
            return whole[0]
        places = [self._judged(start, end) for start, end in self._nearest(found)]
        places += [self._judged(place, place) for place in self._hinted()]
        if self._is_long:
            places = [place for place in places if place.end > place.start]
        best = max(places, key=lambda place: place.rank)
        if self._is_long or (best.bonus and best.agreement >= self._needed):
            return best.start, best.end
        return None

    @property
    def _is_long(self) -> bool:
        return len(self._quote.exact) >= _SURE

    @property
    def _needed(self) -> int:
        """Characters that have to agree: the fewer, the more the words themselves tell."""
        there_are = len(self._local) - 1 - self._local.count(_EDGE[0])
        return min(there_are // 2, _SURE - len(self._quote.exact))

    def _whole(self, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Give the places where a short paragraph stands as it was, with the passage in it."""
        prefix, suffix = self._quote.prefix, self._quote.suffix
        begins = len(prefix) < AROUND or "\n" in prefix
        ends = len(suffix) < AROUND or "\n" in suffix
        before, after = prefix.rpartition("\n")[2], suffix.partition("\n")[0]
        length = len(before) + len(self._quote.exact) + len(after)
        if not begins or not ends or length < _SENTENCE:
            return []
        framed = self._places.framed
        return [
            (start, end)
            for start, end in found
            if framed.startswith(f"\n{before}", start - len(before))
            and framed.startswith(f"{after}\n", end + 1)
        ]

    def _nearest(self, found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Give the places whose neighbours agree best at first sight, the nearest ones first."""
        prefix, suffix = self._quote.prefix[-_HINT:], self._quote.suffix[:_HINT]

        def rank(span: tuple[int, int]) -> tuple[int, int]:
            start, end = span
            before = self._text[max(0, start - len(prefix)) : start]
            after = self._text[end : end + len(suffix)]
            agreeing = _common(before[::-1], prefix[::-1]) + _common(after, suffix)
            return -agreeing, abs(start - self._old)

        return sorted(found, key=rank)[:_MOST_PLACES]

    def _hinted(self) -> list[int]:
        """Give the places right after what stood before the words, and right before what followed.

        The words are perhaps gone from there.
        """
        places: list[int] = []
        prefix, suffix = self._quote.prefix[-_HINT:], self._quote.suffix[:_HINT]
        if prefix.strip():
            places += [match.end() for match in re.finditer(spaced(prefix), self._text)]
        if suffix.strip():
            places += [match.start() for match in re.finditer(spaced(suffix), self._text)]
        return sorted(places, key=lambda place: abs(place - self._old))[:_MOST_PLACES]

    def _judged(self, start: int, end: int) -> _Place:
        """Lay the passage with its surroundings over a place, and count what agrees."""
        before, after = self._text[max(0, start - _REACH) : start], self._text[end : end + _REACH]
        before = self._plain(before if start >= _REACH else _EDGE + before)
        after = self._plain(after if len(after) == _REACH else after + _EDGE)
        words = _WORDS if end > start else ""
        self._matcher.set_seq1(before + words + after)
        agreement, has_words = 0, False
        for there, here, length in self._matcher.get_matching_blocks():
            if here <= self._middle < here + length:
                has_words = there + self._middle - here == len(before) and bool(words)
                if not has_words:  # they stand beside this place, which is judged on its own
                    return _Place(-1, 0, 0, start, end)
                agreement += length - 1
            elif length >= _RUN:
                edge = self._local[here : here + length].count(_EDGE[0])
                shift = self._shift(there - len(before), here - self._middle, len(words))
                agreement += max(0, length - edge - shift // 2)
        bonus = _BONUS + min(len(self._quote.exact), _SURE) // 2 if has_words else 0
        return _Place(agreement, bonus, -abs(start - self._old), start, end)

    def _shift(self, there: int, here: int, words: int) -> int:
        """Give how far surroundings were shifted that stood so far from the words, and do now."""
        return abs(there - here) if here < 0 else abs(there - words - (here - 1))

    def _plain(self, text: str) -> str:
        """Give surroundings with single blanks and a sign for the words themselves."""
        return re.sub(r"\s+", " ", self._pattern.sub(_WORDS, text))


def _common(one: str, other: str) -> int:
    """Count the characters with which two texts begin alike; white space is alike."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right and not (left.isspace() and right.isspace()):
            break
        count += 1
    return count

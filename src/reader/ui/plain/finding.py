"""Finding words in the article that is read: each hit is said in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.model.anchor import Anchor
from reader.model.blocks import block_text
from reader.model.find import Hit, Pattern
from reader.model.sentences import sentence_at
from reader.model.snippet import Snippet, shortened
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom

_MOST: Final = 400
"""Characters of a sentence that are said."""


class Finding(Answering):
    """A pattern, its hits, and which of them was said last."""

    def __init__(self, room: ArticleRoom) -> None:
        self._room = room
        self._pattern: Pattern | None = None
        self._hits: list[Hit] = []
        self._at = 0

    @property
    def has_pattern(self) -> bool:
        """Whether `n` and `N` stay in this article."""
        return self._pattern is not None

    def forget(self) -> None:
        """Have no pattern any more: it was looked for in another article."""
        self._pattern, self._hits = None, []

    def leave(self) -> bool:
        """Look for nothing any more, and say so; False where nothing was looked for."""
        if self._pattern is None:
            return False
        said = _("“{words}” is not looked for any more.").format(words=self._pattern.typed)
        self.forget()
        self._room.say(said)
        return True

    @answers(commands.FIND)
    def _ask(self, chosen: Chosen) -> None:
        """Ask for a pattern; an empty one repeats the last."""
        del chosen
        typed = self._room.reader.ask(_("Find:"))
        if typed:
            self._pattern = Pattern(typed)
            self._hits = list(self._pattern.hits(self._room.document.blocks))
        if typed is None or self._pattern is None:
            return
        place = self._room.pages.place
        here = bisect_left(self._hits, Hit(place.block, place.offset, 0))
        self._at = here % len(self._hits) if self._hits else 0
        self._say()

    def step(self, steps: int) -> None:
        """Go to another hit; after the last one comes the first."""
        if self._hits:
            self._at = (self._at + steps) % len(self._hits)
        self._say()

    @answers(commands.PREVIOUS_HIT)
    def _previous(self, chosen: Chosen) -> None:
        if self._pattern is not None:
            self.step(-chosen.times)
        else:
            self._room.say(keyed(_("Nothing was looked for yet. {key} finds."), commands.FIND))

    def _say(self) -> None:
        room, typed = self._room, self._pattern.typed if self._pattern else ""
        if not self._hits:
            room.say(_("“{words}” is not in this article.").format(words=typed))
            return
        hit = self._hits[self._at]
        room.going.remember_place()
        room.pages.stand_at(Anchor(hit.block, hit.start))
        count = place_among(self._at + 1, len(self._hits))
        room.say(f"{count}: {self._sentence(hit)}")
        room.note_motion()

    def _sentence(self, hit: Hit) -> str:
        """Give the sentence of a hit, or of a very long one what stands around the hit."""
        text = block_text(self._room.document.blocks[hit.block])
        start, end = sentence_at(text, hit.start)
        inside = ((hit.start - start, hit.end - start),)
        sentence = Snippet(hit.block, start, text[start:end], inside)
        return " ".join(shortened(sentence, _MOST)[0].split())

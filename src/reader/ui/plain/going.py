"""Places of the article that is read: sections, those that were left, those with a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.model.anchor import Anchor
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers
from reader.ui.shared.contents import contents

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom

_MOST_PLACES: Final = 100
_LAST_PLACE: Final = "'"


class Going(Answering):
    """Goes to sections and to marks, back to where one was, and forward again."""

    def __init__(self, room: ArticleRoom) -> None:
        self._room = room
        self._behind: list[Anchor] = []
        self._ahead: list[Anchor] = []

    def forget(self) -> None:
        """Forget the places: they belong to another article."""
        self._behind.clear()
        self._ahead.clear()

    def remember_place(self) -> None:
        """Keep the place, to go back to it: a leap follows, and nothing is ahead."""
        self._behind = [*self._behind[1 - _MOST_PLACES :], self._room.pages.place]
        self._ahead.clear()

    @answers(commands.CONTENTS)
    def _say_contents(self, chosen: Chosen) -> None:
        """List the sections with their numbers, and go to the one that is chosen."""
        del chosen
        parts = contents(self._room.document)
        if not parts:
            self._room.say(_("This article has no sections."))
            return
        choices = [f"{'  ' * part.depth}{part.title}, {part.time}" for part in parts]
        number = self._room.reader.choose(_("Contents"), choices)
        if number is not None:
            self._room.go_to(Anchor(parts[number].block))

    @answers(commands.RETURN)
    def _return(self, chosen: Chosen) -> None:
        if not self._leap(self._behind, self._ahead, chosen.times):
            self._room.say(_("There is no earlier place to go back to."))

    @answers(commands.FORWARD)
    def _forward(self, chosen: Chosen) -> None:
        if not self._leap(self._ahead, self._behind, chosen.times):
            self._room.say(_("There is no place to go forward to."))

    def _leap(self, source: list[Anchor], target: list[Anchor], times: int) -> bool:
        """Go to the last place of one list, and so often; what is left goes to the other."""
        pages = self._room.pages
        here = found = pages.place
        for _step in range(times):
            while source and source[-1] == found:
                source.pop()
            if source:
                target.append(found)
                found = source.pop()
        if found == here:
            return False
        pages.stand_before(found)
        self._room.read_on(pages.page_on(self._room.reader.rows), "")
        return True

    @answers(commands.BOOKMARK)
    def _mark(self, chosen: Chosen) -> None:
        """Name the place by a letter."""
        room, letter = self._room, chosen.letter
        if not letter.isalnum():
            room.say(_("A mark has a letter or a digit for its name."))
            return
        from reader.workflows.marks import set_mark  # noqa: PLC0415 - at the first mark

        reader = room.reader
        try:
            set_mark(reader.writer, reader.library, room.visit, letter, room.pages.place)
        except LibraryError as error:
            reader.fail(error)
        else:
            room.say(_("Mark {letter} set.").format(letter=letter))

    @answers(commands.GO_TO_BOOKMARK)
    def _go_to_mark(self, chosen: Chosen) -> None:
        """Go to the place of a letter; twice the key, to the place before the last leap."""
        room, letter = self._room, chosen.letter
        if letter == _LAST_PLACE:
            if not self._leap(self._behind, self._ahead, 1):
                self._forward(chosen)
            return
        from reader.workflows.marks import find_mark  # noqa: PLC0415 - at the first mark

        try:
            mark = find_mark(room.reader.library, room.visit, letter)
        except LibraryError as error:
            room.reader.fail(error)
            return
        if mark is None:
            said = _("There is no mark {letter}.")
            if letter.isalnum():
                said = _("There is no mark {letter}. {key}{letter} sets it.")
            room.say(keyed(said, commands.BOOKMARK, letter=letter))
        else:
            room.go_to(mark.anchor)

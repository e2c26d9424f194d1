"""A room without a screen: its keys are commands, and what came of them is said in lines."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.ui.key_map import undoes
from reader.ui.keys import Keys
from reader.ui.plain.without import WITHOUT
from reader.ui.shared.answering import Answering
from reader.workflows.keep import keep_text_soon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.location import Location
    from reader.model.state import ArticleRecord, KeptArticle
    from reader.ui.commands import Command, Room
    from reader.ui.keys import Chosen
    from reader.ui.plain.reader import PlainReader
    from reader.workflows.read import Article


class PlainRoom(Answering, ABC):
    """Where keys are pressed."""

    ROOM: ClassVar[Room]

    def __init__(self, reader: PlainReader) -> None:
        self.reader = reader
        self._keys = Keys(reader.key_map.in_room(self.ROOM))

    @property
    @abstractmethod
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""

    @property
    def known(self) -> frozenset[Command]:
        """The commands that are answered here."""
        return frozenset(command for one in self.answering for command in one.answered)

    @abstractmethod
    def begin(self) -> None:
        """Say where one is, when one comes here."""

    def begin_again(self) -> None:
        """Say where one is, when one comes back here."""
        self.begin()

    @abstractmethod
    def take_undo(self) -> None:
        """Look up again what became of what is shown here."""

    def forget_keys(self) -> None:
        """Go by the keys that the person has by now."""
        self._keys = Keys(self.reader.key_map.in_room(self.ROOM))

    def key_typed(self, key: str) -> None:
        """Answer a key, as `commands` names it; a key without a command does nothing."""
        chosen = self._keys.press(key)
        if chosen is not None:
            self.ask_for(chosen)

    def ask_for(self, chosen: Chosen) -> None:
        """Have a command answered, or say why there is nothing to it here."""
        if not any(one.answer(chosen) for one in self.answering):
            self.say(_(WITHOUT[chosen.command]))

    def say(self, *lines: str) -> None:
        """Say what happened."""
        self.reader.paper.write(*lines)

    def say_undoable(self, said: str) -> None:
        """Say what was done, and by which key it is undone."""
        self.say(f"{said}. {undoes()}.")

    def fail(self, error: ReaderError) -> None:
        """Say that something could not be done."""
        self.reader.fail(error)

    def browse(self, address: str) -> bool:
        """Open an address in the browser, and say so; False where none opened it."""
        from reader.ui.shared import outside  # noqa: PLC0415 - at the first address

        try:
            is_open = outside.browse(self.reader, address)
        except ReaderError as error:
            self.reader.fail(error)
            return False
        opened, failed = _("Opened in the browser: {address}"), _("No browser opened it: {address}")
        self.say((opened if is_open else failed).format(address=address))
        return is_open


class SubjectRoom(PlainRoom):
    """A room in which one article is meant when nothing else is said."""

    @property
    @abstractmethod
    def subject(self) -> KeptArticle | None:
        """The article that is meant; None where there is none."""

    @property
    def article(self) -> Article | None:
        """The article that is meant, where its text is at hand; None in a list."""
        return None

    @abstractmethod
    def take_subject(self, row: KeptArticle) -> None:
        """Note what became of the article."""

    def follow_link(self, number: int) -> bool:
        """Follow a link of the article by its number; False where no text is at hand."""
        del number
        return False

    def take_removal(self, row: KeptArticle) -> None:
        """Note that nothing is kept of the article any more."""
        del row
        self.take_undo()

    def keep_text(self, record: ArticleRecord) -> None:
        """Have the text of the article that is meant kept, soon, if it is in the list."""
        keep_text_soon(self.reader.writer, self.reader.library, record, self.article)

    @abstractmethod
    def open(self, location: Location) -> None:
        """Open another article."""

    @abstractmethod
    def read_again(self) -> None:
        """Read again what is shown here."""

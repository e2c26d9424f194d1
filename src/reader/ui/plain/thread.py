"""What is said about the article that is read: comments in their order, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.i18n.formats import counted
from reader.i18n.moments import now_here, when
from reader.i18n.wording import delivery_word
from reader.model.comment import Delivery, Draft, Origin
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.comments.drafts import Drafts
from reader.ui.key_map import keyed
from reader.ui.plain.common import Common
from reader.ui.plain.outward import pipe
from reader.ui.plain.room import PlainRoom
from reader.ui.plain.thread_finding import ThreadFinding
from reader.ui.plain.thread_moving import ThreadMoving
from reader.ui.plain.writing import Writing
from reader.ui.shared.answering import Answering, answers
from reader.workflows.comment import conversation, see_comments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.state import KeptComment
    from reader.model.thread import Threaded
    from reader.ui.commands import Command
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom

_ANONYMOUS = "?"


class ThreadRoom(PlainRoom):
    """The comments of an article; one of them is meant."""

    ROOM: ClassVar = Room.THREAD

    def __init__(self, article: ArticleRoom, wanted: KeptComment | None = None) -> None:
        """Make the room.

        Args:
            article: what the comments are about.
            wanted: what is said first, a comment of one's own or a draft; None says all comments.
        """
        super().__init__(article.reader)
        self.article = article
        self.record = article.visit.record
        self.drafts = self._look_up()
        self.at = 0
        """The number of the comment that is meant, counted from 0."""
        self._wanted = wanted
        self._writing = Writing(self)
        self._answering = (
            *(self, ThreadMoving(self), ThreadFinding(self), self._writing, Common(self)),
        )

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        return self._answering

    @property
    def known(self) -> frozenset[Command]:
        """The commands that are answered here, by the article too."""
        return super().known | self.article.known

    @property
    def thread(self) -> tuple[Threaded, ...]:
        """The comments in reading order."""
        return tuple(self.drafts.conversation.thread)

    def _look_up(self) -> Drafts:
        self.reader.commit()
        return Drafts(conversation(self.reader.library, self.record, self.reader.settings))

    # Coming here

    def begin(self) -> None:
        """Say all comments, or the one that one came for, and which keys act here."""
        wanted, self._wanted = self._wanted, None
        self.reader.paper.part()
        if wanted is None or not self._turn_to(wanted):
            self._say_all()
        self.reader.paper.part()
        waiting = _("A draft waits.") if self.drafts.first else ""
        said = keyed(
            _("{key} writes, {reply} replies, {close} goes back to the article."),
            commands.NEW_COMMENT,
            reply=keyed("{key}", commands.REPLY),
            close=keyed("{key}", commands.CLOSE),
        )
        self.say(f"{waiting} {said}".strip())

    def _turn_to(self, wanted: KeptComment) -> bool:
        """Say a comment of one's own, or how far a draft has come; False where it is gone."""
        comment = wanted.comment
        if comment.delivery is Delivery.DRAFT:
            draft = self.drafts.waiting(Draft(parent=comment.parent, edits=wanted.edits))
            self._writing.wanted = draft
            if draft is not None:
                self.say(f"{delivery_word(Delivery.DRAFT)}:", *draft.text.split("\n"))
            return draft is not None
        self.select(comment.id)
        is_here = bool(self.thread) and self.thread[self.at].comment.id == comment.id
        if is_here:
            self._say_comment(self.thread[self.at])
        return is_here

    def _say_all(self) -> None:
        reader, thread = self.reader, self.thread
        if thread:
            self.say(counted(len(thread), "{number} comment", "{number} comments") + ".")
        else:
            self.say(_none_yet())
        for threaded in thread:
            reader.paper.part()
            self._say_comment(threaded)
        self._note_seen()

    def take_undo(self) -> None:
        """Look up again what is said, and what is begun."""
        try:
            self.drafts = self._look_up()
        except LibraryError as error:
            self.reader.fail(error)
        self.at = min(self.at, max(0, len(self.thread) - 1))

    def look_again(self) -> None:
        """Look up again what is kept, here and of the article."""
        self.take_undo()
        self.article.take_undo()

    def _note_seen(self) -> None:
        reader, record, new = self.reader, self.record, self.drafts.conversation.new
        if new:
            reader.writer.do(lambda: see_comments(reader.library, record, new))

    def _say_comment(self, threaded: Threaded) -> None:
        """Say who wrote it and when, what became of it, whom it answers; then its words."""
        comment = threaded.comment
        told = [comment.author or _ANONYMOUS, when(comment.written_at, now_here())]
        answered = self.drafts.conversation.comment(comment.parent)
        if answered is not None:
            told.append(_("in reply to {name}").format(name=answered.author or _ANONYMOUS))
        if comment.id in self.drafts.conversation.new:
            told.append(_("new"))
        if comment.origin is Origin.OWN:
            told.append(delivery_word(comment.delivery))
        self.say(f"{', '.join(filter(None, told))}:", *comment.text.split("\n"))
        if comment.delivery is Delivery.REFUSED and comment.reason:
            self.say(f"! {comment.reason}")

    # Which comment is meant

    def chosen(self) -> Threaded | None:
        """Give the comment that is meant; say so where there is none."""
        if not self.thread:
            self.say(_none_yet())
            return None
        return self.thread[self.at]

    def go(self, number: int | None, otherwise: str) -> None:
        """Have a comment meant, and say it; where there is none of that number, say the other."""
        if not self.chosen():
            return
        if number is None or not 0 <= number < len(self.thread):
            self.say(otherwise)
            return
        self.at = number
        self._say_comment(self.thread[number])

    def select(self, comment_id: str) -> None:
        """Have a comment meant."""
        ids = [threaded.comment.id for threaded in self.thread]
        if comment_id in ids:
            self.at = ids.index(comment_id)

    # Elsewhere

    @answers(commands.COPY_COMMENT)
    def _say_words(self, chosen: Chosen) -> None:
        """Say the words of the comment alone."""
        del chosen
        threaded = self.chosen()
        if threaded is not None:
            self.say(*threaded.comment.text.split("\n"))

    @answers(commands.PIPE)
    def _pipe(self, chosen: Chosen) -> None:
        """Run a command with the words of the comment as its input."""
        del chosen
        threaded = self.chosen()
        if threaded is not None:
            pipe(self, f"{threaded.comment.text}\n")

    @answers(commands.CANCEL, commands.CLOSE, commands.LEVEL_UP)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self.reader.go_back()

    def ask_for(self, chosen: Chosen) -> None:
        """Have a command answered; what is the article's own is answered there."""
        if not any(one.answer(chosen) for one in self.answering):
            if chosen.command in self.article.known:
                self.article.ask_for(chosen)
                if self.article.visit.record.id != self.record.id:
                    self.reader.drop(self)
            else:
                super().ask_for(chosen)


def _none_yet() -> str:
    return keyed(_("No comments yet. {key} writes the first."), commands.NEW_COMMENT)

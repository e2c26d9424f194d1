"""What is said about the article that is read: comments in their order, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.i18n.formats import counted, place_among
from reader.i18n.moments import now_here, when
from reader.i18n.wording import delivery_word
from reader.model.comment import Delivery, Draft, Origin
from reader.model.find import Pattern
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.comments.drafts import Drafts
from reader.ui.key_map import keyed
from reader.ui.plain.common import Common
from reader.ui.plain.form import Form
from reader.ui.plain.outward import pipe
from reader.ui.plain.room import PlainRoom
from reader.ui.shared.answering import Answering, answers
from reader.workflows.comment import (
    conversation,
    discard_comment,
    discard_draft,
    see_comments,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.model.comment import Comment
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
        self._at = 0
        self._wanted = wanted
        self._draft: Draft | None = None
        """The draft that one came for; it is what one goes on with."""
        self._pattern: Pattern | None = None
        self._answering = (self, Common(self))

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
            self._draft = self.drafts.waiting(Draft(parent=comment.parent, edits=wanted.edits))
            if self._draft is not None:
                self.say(f"{delivery_word(Delivery.DRAFT)}:", *self._draft.text.split("\n"))
            return self._draft is not None
        self.select(comment.id)
        is_here = bool(self.thread) and self.thread[self._at].comment.id == comment.id
        if is_here:
            self._say_comment(self.thread[self._at])
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
        self._at = min(self._at, max(0, len(self.thread) - 1))

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

    def _chosen(self) -> Threaded | None:
        if not self.thread:
            self.say(_none_yet())
            return None
        return self.thread[self._at]

    def _own(self) -> Comment | None:
        """Give the comment that is meant, if it is one's own; say so where it is not."""
        chosen = self._chosen()
        if chosen is not None and chosen.comment.origin is not Origin.OWN:
            self.say(_("It is not yours."))
            return None
        return chosen.comment if chosen else None

    def _go(self, number: int | None, otherwise: str) -> None:
        if not self._chosen():
            return
        if number is None or not 0 <= number < len(self.thread):
            self.say(otherwise)
            return
        self._at = number
        self._say_comment(self.thread[number])

    def select(self, comment_id: str) -> None:
        """Have a comment meant."""
        ids = [threaded.comment.id for threaded in self.thread]
        if comment_id in ids:
            self._at = ids.index(comment_id)

    @answers(commands.DOWN, commands.PAGE_DOWN, commands.HALF_DOWN)
    def _next(self, chosen: Chosen) -> None:
        self._go(self._at + chosen.times, _("This is the last comment."))

    @answers(commands.UP, commands.PAGE_UP, commands.HALF_UP)
    def _previous(self, chosen: Chosen) -> None:
        self._go(self._at - chosen.times, _("This is the first comment."))

    @answers(commands.TOP)
    def _first(self, chosen: Chosen) -> None:
        del chosen
        self._go(0, "")

    @answers(commands.BOTTOM)
    def _last(self, chosen: Chosen) -> None:
        last = len(self.thread)
        self._go(min(chosen.count or last, last) - 1, "")

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self.say(_("A number before % says where to: 50% is the middle."))
        else:
            self._go(round((len(self.thread) - 1) * min(chosen.count, 100) / 100), "")

    @answers(commands.REDRAW)
    def _say_again(self, chosen: Chosen) -> None:
        del chosen
        self._go(self._at, "")

    @answers(commands.SIBLING_NEXT)
    def _next_sibling(self, chosen: Chosen) -> None:
        del chosen
        self._go(self._sibling(1), _("There is no further comment of this level."))

    @answers(commands.SIBLING_PREVIOUS)
    def _previous_sibling(self, chosen: Chosen) -> None:
        del chosen
        self._go(self._sibling(-1), _("There is no earlier comment of this level."))

    def _sibling(self, direction: int) -> int | None:
        depth = self.thread[self._at].depth if self.thread else 0
        number = self._at + direction
        while 0 <= number < len(self.thread) and self.thread[number].depth > depth:
            number += direction
        there = 0 <= number < len(self.thread) and self.thread[number].depth == depth
        return number if there else None

    @answers(commands.PARENT)
    def _parent(self, chosen: Chosen) -> None:
        del chosen
        parent = self.thread[self._at].comment.parent if self.thread else None
        ids = [threaded.comment.id for threaded in self.thread]
        number = ids.index(parent) if parent in ids else None
        self._go(number, _("It answers no other comment."))

    @answers(commands.FIRST_REPLY)
    def _first_reply(self, chosen: Chosen) -> None:
        del chosen
        here = self.thread[self._at].comment.id if self.thread else None
        parents = [threaded.comment.parent for threaded in self.thread]
        number = parents.index(here) if here in parents else None
        self._go(number, _("Nobody replied to it."))

    # Finding

    @answers(commands.FIND)
    def _find(self, chosen: Chosen) -> None:
        del chosen
        typed = self.reader.ask(_("Find:"))
        if typed:
            self._pattern = Pattern(typed)
            self._step(0)

    @answers(commands.NEXT)
    def _next_hit(self, chosen: Chosen) -> None:
        self._step(chosen.times)

    @answers(commands.PREVIOUS_HIT)
    def _previous_hit(self, chosen: Chosen) -> None:
        self._step(-chosen.times)

    def _step(self, steps: int) -> None:
        """Go to another comment that has the words; by no step, to the next from here on."""
        pattern = self._pattern
        if pattern is None:
            self.say(keyed(_("Nothing was looked for yet. {key} finds."), commands.FIND))
            return
        found = [at for at, one in enumerate(self.thread) if pattern.spans(one.comment.text)]
        if not found:
            self.say(_("“{words}” is not in the comments.").format(words=pattern.typed))
            return
        here = sum(at < self._at for at in found)
        if steps > 0 and self._at not in found:
            steps -= 1
        number = (here + steps) % len(found)
        self.say(place_among(number + 1, len(found)))
        self._go(found[number], "")

    # Writing

    @answers(commands.NEW_COMMENT)
    def _write(self, chosen: Chosen) -> None:
        """Go on with the draft that waits, or begin one."""
        del chosen
        wanted, self._draft = self._draft, None
        self._fill_in(
            (wanted and self.drafts.waiting(wanted))
            or self.drafts.first
            or self.drafts.begin(None, Draft())
        )

    @answers(commands.REPLY)
    def _reply(self, chosen: Chosen) -> None:
        del chosen
        answered = self._chosen()
        if answered is not None:
            self._fill_in(self.drafts.begin(answered.comment.id, Draft()))

    @answers(commands.EDIT_COMMENT)
    def _edit(self, chosen: Chosen) -> None:
        del chosen
        own = self._own()
        if own is not None:
            self._fill_in(self.drafts.edit(own))

    def _fill_in(self, draft: Draft) -> None:
        Form(self, draft).fill_in()

    @answers(commands.DELETE_COMMENT)
    def _delete(self, chosen: Chosen) -> None:
        del chosen
        own, library, record = self._own(), self.reader.library, self.record
        if own is not None:
            self._change(lambda: discard_comment(library, record, own), _("Comment deleted"))

    @answers(commands.DISCARD)
    def _discard(self, chosen: Chosen) -> None:
        del chosen
        draft, library, record = self.drafts.first, self.reader.library, self.record
        if draft is None:
            self.say(_("There is no draft to discard."))
        else:
            self._change(lambda: discard_draft(library, record, draft), _("Draft discarded"))

    def _change(self, change: Callable[[], object], said: str) -> None:
        try:
            self.reader.writer.do(change).result()
        except LibraryError as error:
            self.reader.fail(error)
        else:
            self.say_undoable(said)
        self.look_again()

    def look_again(self) -> None:
        """Look up again what is kept, here and of the article."""
        self.take_undo()
        self.article.take_undo()

    @answers(commands.COPY_COMMENT)
    def _say_words(self, chosen: Chosen) -> None:
        """Say the words of the comment alone."""
        del chosen
        threaded = self._chosen()
        if threaded is not None:
            self.say(*threaded.comment.text.split("\n"))

    @answers(commands.PIPE)
    def _pipe(self, chosen: Chosen) -> None:
        """Run a command with the words of the comment as its input."""
        del chosen
        threaded = self._chosen()
        if threaded is not None:
            pipe(self, f"{threaded.comment.text}\n")

    # Elsewhere

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

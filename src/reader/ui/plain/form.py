"""A comment is written: its fields are asked for one by one, and each answer is kept at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.comments.rules import check
from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.i18n.forms import form_words
from reader.i18n.moments import now_here, time_of_day
from reader.i18n.wording import problem_sentence
from reader.model.comment import Comment
from reader.workflows.comment import keep_comment
from reader.workflows.keep import keep_text_soon
from reader.workflows.visit import now

if TYPE_CHECKING:
    from reader.model.comment import Draft, Problem
    from reader.model.document import FormField
    from reader.ui.plain.thread import ThreadRoom

_ENDS: Final = "."
"""On a line of its own it ends a text, as in mail and ed; so a text may have blank lines."""
_NOTHING: Final = "-"
"""The answer that takes away what a field holds."""
_FIELDS: Final = {"comment": "text", "author": "name", "email": "email", "url": "website"}
"""The field of a draft for each field of a form."""
_SENDS: Final = frozenset({"s", "ctrl+s", "enter"})
_ASKS_AGAIN: Final = frozenset({"f"})
_TO_EDITOR: Final = frozenset({"e", "ctrl+g"})
_NO: Final = frozenset({"n", "q", "escape"})


class Form:
    """Asks for the fields of a comment, tells what is wrong with them, and sends it."""

    def __init__(self, room: ThreadRoom, draft: Draft) -> None:
        self._room = room
        self._reader = room.reader
        self._form = room.drafts.conversation.form
        self._draft = draft

    def fill_in(self) -> None:
        """Ask for all fields, and then what is to become of the comment."""
        room = self._room
        self._reader.paper.part()
        room.say(room.drafts.title(self._draft))
        if self._form.note:
            room.say(self._form.note)
        room.say(_("Esc and Enter, or an empty text, go back; what is written is kept."))
        if self._ask_all():
            self._decide()
        room.look_again()

    # Asking

    def _ask_all(self) -> bool:
        """Ask for the fields in the order of the form; False where that was given up."""
        return all(map(self._ask, self._form.fields))

    def _ask(self, field: FormField) -> bool:
        if field.name == "comment":
            return self._ask_text(field)
        attribute = _FIELDS.get(field.name)
        if attribute is None:
            return True  # a field that no comment of ours has
        value = str(getattr(self._draft, attribute))
        told = [self._label(field), _("now {value}, a dash empties it").format(value=value)]
        typed = self._reader.ask(f"{', '.join(told if value else told[:1])}:")
        if typed is None:
            return self._give_up()
        if typed:
            self._put(attribute, "" if typed == _NOTHING else typed)
        return True

    def _ask_text(self, field: FormField) -> bool:
        """Ask for lines until one has nothing but a dot; what waits already is gone on with."""
        waiting = self._draft.text
        if waiting.strip():
            self._room.say(_("It says so far:"), *waiting.split("\n"))
        ends = _("a line with only a dot ends it")
        self._room.say(f"{self._label(field)}, {ends}:")
        lines = [*waiting.split("\n")] if waiting.strip() else []
        while True:
            typed = self._reader.ask(">")
            if typed is None:
                return self._give_up()
            if typed == _ENDS:
                break
            lines.append(typed)
            self._put("text", "\n".join(lines))
        return bool(self._draft.text.strip()) or self._give_up()

    def _label(self, field: FormField) -> str:
        required = field.required or field.name == "comment"
        return f"{field.label}, {_('required')}" if required else field.label

    def _give_up(self) -> bool:
        is_idle = self._room.drafts.is_idle(self._draft)
        self._room.say(_("Nothing is kept.") if is_idle else _("The draft is kept."))
        return False

    def _put(self, attribute: str, value: str) -> None:
        """Take an answer, and have it on disk before anything else is asked."""
        self._draft = replace(self._draft, **{attribute: value})
        kept = self._draft
        if self._room.drafts.is_idle(kept):
            kept = replace(kept, text="")
        self._reader.writer.save_draft(self._room.record, kept, now(), lambda _: None)
        try:
            self._reader.writer.flush()
        except LibraryError as error:
            self._room.say(_("Draft not saved: {why}").format(why=error.why))

    # Sending

    def _decide(self) -> None:
        """Say what it is by now and what is wrong with it, and do what is asked for."""
        time = time_of_day(now(), now_here())
        self._room.say(_("Draft saved {time}").format(time=time))
        while True:
            problems = check(self._draft, self._form)
            if problems:
                if not self._mend(problems):
                    return
                continue
            self._room.say(_("s sends, e opens the editor, f asks for all again, q keeps it."))
            key = self._reader.keyboard.key()
            if key is None or key in _NO:
                self._give_up()
                return
            if key in _TO_EDITOR:
                self._edit()
            elif key in _ASKS_AGAIN:
                if not self._ask_all():
                    return
            elif key in _SENDS and self._send():
                return

    def _mend(self, problems: tuple[Problem, ...]) -> bool:
        """Say what is wrong, and ask for those fields again; False where that was given up."""
        fields = {field.name: field for field in self._form.fields}
        for problem in problems:
            label = fields[problem.field].label if problem.field in fields else problem.field
            self._room.say(f"{label}: {problem_sentence(problem)}")
            if problem.field not in fields or not self._ask(fields[problem.field]):
                return False
        return True

    def _edit(self) -> None:
        from reader.ui.shared import outside  # noqa: PLC0415 - when it is asked for

        self._put("text", outside.edit_text(self._reader, self._draft.text))
        self._room.say(*self._draft.text.split("\n"))

    def _send(self) -> bool:
        """Keep the comment with the article; False where that failed."""
        room, reader, draft = self._room, self._reader, self._draft
        remember = room.drafts.conversation.identity is not None or self._asks_to_remember()
        try:
            kept = reader.writer.do(
                lambda: keep_comment(reader.library, room.record, draft, remember=remember or None)
            ).result()
        except LibraryError as error:
            room.say(_("Draft not saved: {why}").format(why=error.why))
            return False
        if not isinstance(kept, Comment):
            return False
        room.drafts.drop(draft)
        room.look_again()
        room.select(kept.id)
        keep_text_soon(reader.writer, reader.library, room.record, room.article.article)
        if draft.edits is None:
            room.say(_("Kept with the article."))
        elif draft.edits == kept.id:
            room.say_undoable(_("Comment changed"))
        else:
            room.say(_("It was deleted meanwhile; this is kept as a new comment."))
        return True

    def _asks_to_remember(self) -> bool:
        """Ask whether who writes here is remembered; y or Enter is yes, any other key no."""
        if not (self._draft.name or self._draft.email):
            return False
        words = form_words(self._room.drafts.conversation.language)
        self._room.say(f"{words.remember}? y, n")
        return self._reader.keyboard.key() in ("y", "enter")

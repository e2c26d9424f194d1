"""Comment on an article: what stands in the form is judged, and kept with the article.

form ▶ Draft ─ comments.rules ▶ Comment ─ library
                   └▶ Problems ▶ back to the form
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reader.comments.rules import check, prepare
from reader.errors import SourceError
from reader.i18n.forms import whole_form
from reader.library import articles, comments, drafts, identity
from reader.model.clean import clean, clean_line
from reader.model.comment import Comment, Draft, Identity, Problem
from reader.model.location import Kind, Location
from reader.model.record import record
from reader.parsing.decode import decode
from reader.settings import Settings
from reader.sources.files import read_source
from reader.sources.locate import STANDARD_INPUT, locate
from reader.workflows.identify import identified
from reader.workflows.read import read
from reader.workflows.visit import now, whole_record_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.library import Library
    from reader.model.document import CommentForm
    from reader.model.state import ArticleRecord, KeptDraft
    from reader.model.thread import Threaded

Judged: TypeAlias = "Comment | tuple[Problem, ...]"
"""The comment as it was kept, or what keeps it from being one."""


@record(frozen=True, slots=True)
class Conversation:
    """What was said about an article, and what somebody is about to say."""

    form: CommentForm
    """With its fields and words, those that the article leaves out too."""
    language: str | None = None
    """Of the article, BCP 47."""
    thread: Sequence[Threaded] = ()
    drafts: Sequence[Draft] = ()
    """One on the article itself, and one for each comment that is being answered or edited."""
    identity: Identity | None = None
    """Who is remembered as writing here."""
    writer: Identity = Identity()
    """Who a new draft is by, as far as that is known."""
    new: frozenset[str] = frozenset()
    """Ids of the comments of others that came since somebody last looked at the thread."""

    def comment(self, comment_id: str | None) -> Comment | None:
        """Give a comment of the thread; None where it is not there."""
        written = (threaded.comment for threaded in self.thread)
        return next((comment for comment in written if comment.id == comment_id), None)


def form_of(record: ArticleRecord) -> CommentForm:
    """Give the form in which people comment on an article."""
    return whole_form(record.facts.comment_form, record.facts.language)


def who_writes(known: Identity | None, settings: Settings) -> Identity:
    """Say who writes: as the environment has it, or the settings, or who is remembered here."""
    known = known or Identity()
    return Identity(
        os.environ.get("READER_NAME") or settings.name or known.name,
        os.environ.get("READER_EMAIL") or settings.email or known.email,
        settings.website or known.website,
    )


def conversation(
    library: Library | None, record: ArticleRecord, settings: Settings | None = None
) -> Conversation:
    """Give what was said about an article; without a library only the form.

    Args:
        library: where it is kept.
        record: the article.
        settings: may say who writes; None for whoever is remembered.

    Raises:
        LibraryError: it could not be looked up.
    """
    settings = settings or Settings()
    empty = Conversation(form_of(record), record.facts.language, writer=who_writes(None, settings))
    if library is None:
        return empty
    on_article = drafts.find(library, record.id)
    others = (
        kept
        for kept in drafts.waiting(library)
        if kept.article == record.id and (kept.draft.parent or kept.draft.edits)
    )
    known = identity.remembered(library)
    begun = (*((on_article,) if on_article else ()), *others)
    return replace(
        empty,
        thread=comments.thread(library, record.id),
        drafts=tuple(kept.draft for kept in begun),
        identity=known,
        writer=who_writes(known, settings),
        new=comments.unseen(library, record.id),
    )


def keep_comment(
    library: Library, record: ArticleRecord, draft: Draft, *, remember: bool | None = None
) -> Judged:
    """Keep a draft as a comment, or as the new text of the one that it edits.

    Nothing is kept where something is wrong with it. Another text that waits in the same form stays
    there. Where the comment that is edited was deleted meanwhile, the draft is kept as a new one.

    Args:
        library: where it is kept.
        record: the article; from now on it is in the list.
        draft: as it was typed.
        remember: whether its writer is remembered on this machine; None leaves that as it is.

    Raises:
        LibraryError: it could not be kept.
    """
    form = form_of(record)
    problems = check(draft, form)
    if problems:
        return problems
    prepared = prepare(draft, form)
    with library.transaction():
        waiting = drafts.find(library, record.id, draft.parent, draft.edits)
        comment = _edited(library, record, prepared) or comments.keep(
            library, record, prepared, now()
        )
        if waiting and prepare(waiting.draft, form).text not in ("", prepared.text):
            drafts.save(library, record, waiting.draft, waiting.saved_at)
        if remember:
            identity.remember(library, _who(prepared, identity.remembered(library)))
        elif remember is False:
            identity.forget(library)
    return comment


def _edited(library: Library, record: ArticleRecord, draft: Draft) -> Comment | None:
    if draft.edits is None:
        return None
    writer = Identity(draft.name, draft.email, draft.website)
    return comments.edit(library, record.id, draft.edits, draft.text, now(), writer)


def _who(draft: Draft, known: Identity | None) -> Identity:
    """Give who wrote a draft; what its form did not ask for stays as it was known."""
    known = known or Identity()
    return Identity(
        draft.name or known.name, draft.email or known.email, draft.website or known.website
    )


def keep_draft(library: Library, record: ArticleRecord, draft: Draft) -> KeptDraft | None:
    """Keep a text that is no comment yet, behind what waits in the same form already.

    Returns:
        What waits there now; None where there are no words to keep.

    Raises:
        LibraryError: it could not be kept.
    """
    draft = Draft(
        clean(draft.text),
        clean_line(draft.name),
        clean_line(draft.email),
        clean_line(draft.website),
        draft.parent,
    )
    if not draft.text.strip():
        return None
    with library.transaction():
        waiting = drafts.find(library, record.id, draft.parent)
        before = waiting.draft.text.rstrip() if waiting else ""
        if before and before != draft.text.rstrip():
            draft = replace(draft, text=f"{before}\n\n{draft.text}")
        drafts.save(library, record, draft, now())
        return drafts.find(library, record.id, draft.parent)


def first_of(begun: Iterable[Draft]) -> Draft | None:
    """Give the draft that the form opens with: the one on the article, else the first of others.

    None where none has words in it.
    """
    waiting = [draft for draft in begun if draft.text.strip()]
    return min(waiting, key=lambda draft: bool(draft.parent or draft.edits), default=None)


def discard_first(library: Library, record: ArticleRecord) -> KeptDraft | None:
    """Throw away the draft that the form opens with, and give it; can be undone. None: none waits.

    Raises:
        LibraryError: it could not be changed.
    """
    first = first_of(conversation(library, record).drafts)
    return discard_draft(library, record, first) if first else None


def discard_comment(library: Library, record: ArticleRecord, comment: Comment) -> Comment | None:
    """Throw a comment of one's own away, and give it; can be undone. None: it is gone already.

    Raises:
        LibraryError: it could not be changed.
    """
    return comments.discard(library, record.id, comment.id, now())


def see_comments(library: Library, record: ArticleRecord, ids: Iterable[str]) -> None:
    """Note that comments were seen.

    Raises:
        LibraryError: it could not be kept.
    """
    comments.mark_seen(library, record.id, ids)


def discard_draft(library: Library, record: ArticleRecord, draft: Draft) -> KeptDraft | None:
    """Throw away what waits in a draft's form, and give it; can be undone. None: nothing waits.

    Raises:
        LibraryError: it could not be changed.
    """
    kept = drafts.find(library, record.id, draft.parent, draft.edits)
    return drafts.discard(library, kept.id, now()) if kept else None


def text_of(word: str) -> str:
    """Give a text that was named on the command line: itself, `-` for standard input, or `@FILE`.

    Raises:
        SourceError: it cannot be read.
    """
    if word == "-":
        return decode(read_source(STANDARD_INPUT).body)
    if word.startswith("@"):
        return decode(read_source(locate(word.removeprefix("@"))).body)
    return word


def find_record(library: Library, word: str) -> ArticleRecord:
    """Give the article that a word on the command line names; what is kept of it if it is gone.

    Raises:
        SourceError: it cannot be read, and nothing is kept of it.
    """
    try:
        return whole_record_of(identified(read(locate(word)), library))
    except SourceError:
        gone = articles.find_at(library, Location(Kind.FILE, str(Path.cwd() / word)))
        if gone is None:
            raise
        return gone.record

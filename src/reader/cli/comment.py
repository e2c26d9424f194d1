"""`reader comments`, `reader comment` and `reader outbox`: what is said about articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import parser
from reader.cli.kept import opened_library
from reader.cli.main import FAILED, OK, complain
from reader.config.load import load
from reader.errors import ReaderError
from reader.i18n.catalogue import _, spoken
from reader.i18n.formats import numeral
from reader.i18n.wording import delivery_word, problem_sentence
from reader.library import comments, identity
from reader.model.clean import clean_line
from reader.model.comment import Comment, Draft, Identity
from reader.paths import places
from reader.printing.comment import comment_json, comment_text
from reader.sources.locate import shown
from reader.workflows.comment import (
    find_record,
    keep_comment,
    keep_draft,
    text_of,
    who_writes,
)
from reader.workflows.keep import read_text
from reader.workflows.outbox import discard, outbox

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.library.library import Library
    from reader.model.comment import Problem
    from reader.model.state import ArticleRecord, KeptComment

_WIDTH: Final = 66
_WORDS_SHOWN: Final = 40
"""Characters of a draft or comment in a row of the table."""
_FIELDS: Final = {"comment": "text", "author": "name", "email": "email", "url": "website"}
"""How the command line calls the fields of a form."""


def run_comments(words: Sequence[str]) -> int:
    """Print what was said about an article."""
    options = parser("comments", _("Print what was said about an article, as far as it is kept."))
    options.add_argument("source", metavar="SOURCE")
    options.add_argument("--format", choices=("text", "json"), default="text")
    options.add_argument("--with-email", action="store_true", help=_("print addresses too"))
    options.add_argument("--refresh", action="store_true", help=_("ask the site first"))
    chosen = options.parse_args(words)
    library = opened_library()
    record = find_record(library, chosen.source)
    for number, threaded in enumerate(comments.thread(library, record.id)):
        if chosen.format == "json":
            print(comment_json(threaded.comment, with_email=chosen.with_email))
            continue
        if number:
            print()
        for line in comment_text(threaded, _WIDTH, with_email=chosen.with_email):
            print(line)
    if chosen.refresh:
        complain(
            ReaderError(shown(record.location), _("lies on this machine; no site can be asked"))
        )
        return FAILED
    return OK


def run_comment(words: Sequence[str]) -> int:
    """Say something about an article; what is not accepted is kept as a draft."""
    options = parser("comment", _("Say something about an article."))
    options.add_argument("source", metavar="SOURCE")
    options.add_argument(
        "--text", required=True, metavar="TEXT", help=_("the words, - for standard input, or @FILE")
    )
    options.add_argument("--name", help=_("else READER_NAME, else who is remembered here"))
    options.add_argument("--email", help=_("else READER_EMAIL, else who is remembered here"))
    options.add_argument("--website")
    options.add_argument("--reply-to", metavar="ID", help=_("the comment that is answered"))
    options.add_argument("--to", metavar="HOST", help=_("a comment host that may be sent to"))
    chosen = options.parse_args(words)
    if chosen.source == "-" == chosen.text:
        options.error(_("standard input is either the article or the text"))
    library = opened_library()
    record = find_record(library, chosen.source)
    settings = load(places().settings)
    draft = _draft(chosen, who_writes(identity.remembered(library), settings))
    thread = comments.thread(library, record.id)
    if chosen.reply_to and all(chosen.reply_to != said.comment.id for said in thread):
        complain(ReaderError(clean_line(chosen.reply_to), _("no such comment under this article")))
        return _keep_back(library, record, draft)
    judged = keep_comment(library, record, replace(draft, parent=chosen.reply_to or None))
    if isinstance(judged, Comment):
        read_text(library, record)
        print(_("kept: {title} ({id})").format(title=_headline(record), id=judged.id))
        return OK
    for problem in judged:
        complain(_error(problem))
    return _keep_back(library, record, replace(draft, parent=chosen.reply_to or None))


def _draft(chosen: argparse.Namespace, known: Identity) -> Draft:
    """Take the text, and who writes: as said, or else as is known."""
    return Draft(
        text=text_of(chosen.text),
        name=chosen.name if chosen.name is not None else known.name,
        email=chosen.email if chosen.email is not None else known.email,
        website=chosen.website if chosen.website is not None else known.website,
    )


def _keep_back(library: Library, record: ArticleRecord, draft: Draft) -> int:
    kept = keep_draft(library, record, draft)
    if kept:
        print(_("kept as a draft: {title} ({id})").format(title=_headline(record), id=kept.id))
    return FAILED


def _error(problem: Problem) -> ReaderError:
    if problem.code == "required":
        why = _("nothing is written") if problem.field == "comment" else _("required by the site")
    else:
        sentence = problem_sentence(problem)
        why = sentence.rstrip(".。")
        if spoken() != "de":  # where it may begin with a noun
            why = why[0].lower() + why[1:]
    return ReaderError(_FIELDS.get(problem.field, problem.field), why)


def run_outbox(words: Sequence[str]) -> int:
    """Print what was said and begun on all articles, or throw a piece of it away."""
    options = parser("outbox", _("Print drafts and comments of one's own, on all articles."))
    options.add_argument(
        "action", nargs="?", choices=("list", "send", "retry", "discard"), default="list"
    )
    options.add_argument("id", nargs="?", metavar="ID")
    options.add_argument("--format", choices=("table", "json"), default="table")
    options.add_argument("--with-email", action="store_true", help=_("print addresses too"))
    chosen = options.parse_args(words)
    by_id = chosen.action in ("retry", "discard")
    if by_id != (chosen.id is not None):
        why = _("{verb} takes an ID") if by_id else _("{verb} takes no ID")
        options.error(why.format(verb=chosen.action))
    library = opened_library()
    match chosen.action:
        case "list":
            for said in outbox(library):
                row = _as_json if chosen.format == "json" else _table_row
                print(row(said, with_email=chosen.with_email))
            return OK
        case "discard":
            return _discard(library, chosen.id)
        case _:
            print(_("There is nothing to send: comments on files are kept here."))
            return OK


def _discard(library: Library, wanted: str) -> int:
    """Throw away what has an id; where an import has brought in the same id twice, nothing."""
    found = [said for said in outbox(library) if said.comment.id == wanted]
    if len(found) > 1:
        why = _("stands under {number} articles; the screen tells them apart")
        why = why.format(number=numeral(len(found)))
        complain(ReaderError(clean_line(wanted), why))
        return FAILED
    if not found or not discard(library, found[0]):
        complain(ReaderError(clean_line(wanted), _("is not in the outbox")))
        return FAILED
    title = found[0].title or shown(found[0].location)
    print(_("discarded: {title} ({id})").format(title=title, id=found[0].comment.id))
    return OK


def _as_json(said: KeptComment, *, with_email: bool) -> str:
    return comment_json(
        said.comment,
        with_email=with_email,
        title=said.title,
        source=shown(said.location),
        edits=said.edits,
    )


def _table_row(said: KeptComment, *, with_email: bool) -> str:
    """Give one line: the id, when it was written, its state, the article, the first words."""
    comment = said.comment
    words = clean_line(comment.text)
    if len(words) > _WORDS_SHOWN:
        words = words[: _WORDS_SHOWN - 1].rstrip() + "…"
    email = f" <{comment.email}>" if with_email and comment.email else ""
    title = said.title or PurePath(shown(said.location)).name
    state = f"{delivery_word(comment.delivery)}{email}"
    return f"{comment.id}  {comment.written_at}  {state}  {title}: {words}"


def _headline(record: ArticleRecord) -> str:
    return record.facts.title or PurePath(shown(record.location)).name

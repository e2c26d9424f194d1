"""What the tests of undoing share: all that a library holds, and every change it can undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from reader.library import articles, comments, drafts, highlights, journal, searches, tags
from reader.library.journal import Action
from reader.model.anchor import Anchor, QuotedPlace
from reader.model.comment import Draft
from reader.model.highlight import Passage, SavedSearch
from support_library import LATER, record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.library.library import Library

Everything: TypeAlias = "Mapping[str, list[tuple[object, ...]]]"
"""The rows of each table, and which articles each word finds."""

TABLES: Final = (
    "place", "draft", "comment", "tag", "highlight", "bookmark", "body", "saved_search", "identity",
)  # fmt: skip
WORDS: Final = ("kabar", "dwi", "perahu", "laut", "catatan", "balasan", "lebih", "satu", "dua")
"""What titles, writers, notes, comments and tags of these tests hold."""
_HOLDS_SOMETHING: Final = " OR ".join([
    "rank IS NOT NULL OR read OR starred OR archived OR opened",
    *(f"id IN (SELECT article FROM {table})" for table in TABLES[:7]),  # noqa: S608 - constants
])  # fmt: skip
"""Of an article that is more than known."""
_FOUND: Final = """
SELECT indexed.article FROM word JOIN indexed ON indexed.number = word.rowid
WHERE word MATCH ? ORDER BY indexed.article
"""


def passage(words: str) -> Passage:
    """Give a passage of an article."""
    return Passage(Anchor(2, 5), Anchor(2, 5 + len(words)), QuotedPlace("a ", words, " b"))


def everything(library: Library) -> Everything:
    """Give what a library holds, whichever row of its file each thing lies in.

    The journal is left out, and so are articles that are merely known.
    """
    questions = {table: f"SELECT * FROM {table}" for table in TABLES}  # noqa: S608 - constants
    questions["article"] = f"SELECT * FROM article WHERE {_HOLDS_SOMETHING}"  # noqa: S608
    questions["indexed"] = "SELECT article, words FROM indexed"
    held = {
        table: sorted((tuple(row) for row in library.ask(question)), key=repr)
        for table, question in questions.items()
    }
    for word in WORDS:
        held[f"found by {word}"] = [tuple(row) for row in library.ask(_FOUND, (word,))]
    return held


def check_sound(library: Library) -> None:
    """Have the database, its references and its index of words checked by SQLite itself."""
    assert [row[0] for row in library.ask("PRAGMA integrity_check")] == ["ok"]
    assert library.ask("PRAGMA foreign_key_check") == []
    with library.transaction() as connection:
        connection.execute("INSERT INTO word (word) VALUES ('integrity-check')")
        numbers, rows = (
            [row[0] for row in connection.execute(f"SELECT {name} FROM {table} ORDER BY 1")]  # noqa: S608
            for name, table in (("number", "indexed"), ("id", "word_docsize"))
        )
        assert numbers == rows


def fill(library: Library) -> None:
    """Keep three articles with comments, drafts, highlights and tags; two more are unknown."""
    for number in (1, 2, 3):
        articles.add(library, record(number), LATER)
        comments.keep(library, record(number), Draft("balasan", name="Ani"), LATER)
        drafts.save(library, record(number), Draft("satu draf"), LATER)
        drafts.save(library, record(number), Draft("lebih", edits=f"own-{number}"), LATER)
        highlights.add(library, record(number), passage("perahu"), "catatan", LATER)
    tags.put(library, record(1), ["laut"], LATER)
    articles.mark(library, record(2), Action.ARCHIVE, LATER)
    searches.save(library, SavedSearch("pasar", "tag:laut"), LATER)


def _mark(action: Action) -> Change:
    return lambda library, number: articles.mark(library, record(number), action, LATER)


def _put_tags(*names: str) -> Change:
    return lambda library, number: tags.put(library, record(number), names, LATER)


def _first_highlight(library: Library, number: int) -> int:
    return next((one.number for one in highlights.of_article(library, record(number).id)), 0)


def _first_comment(library: Library, number: int) -> str:
    thread = comments.thread(library, record(number).id)
    return thread[0].comment.id if thread else ""


def _discard_draft(library: Library, number: int) -> object:
    kept = drafts.find(library, record(number).id)
    return drafts.discard(library, kept.id, LATER) if kept else None


Change: TypeAlias = "Callable[[Library, int], object]"
"""Does something to the article of that number, or to the whole library."""

CHANGES: Final[Mapping[str, Change]] = {
    **{
        action.value: _mark(action)
        for action in (Action.READ, Action.UNREAD, Action.STAR, Action.UNSTAR)
    },
    "archive": _mark(Action.ARCHIVE),
    "unarchive": _mark(Action.UNARCHIVE),
    "all read": lambda library, number: articles.mark_all_read(
        library, [record(other).id for other in range(1, number + 1)], LATER
    ),
    "tags": _put_tags("laut", "dua kata"),
    "other tags": _put_tags("laut"),
    "no tags": _put_tags(),
    "remove": lambda library, number: articles.remove(library, record(number).id, LATER),
    "highlight": lambda library, number: highlights.add(
        library, record(number), passage("lebih laut"), "dua", LATER
    ),
    "unhighlight": lambda library, number: highlights.remove(
        library, _first_highlight(library, number), LATER
    ),
    "note": lambda library, number: highlights.note(
        library, _first_highlight(library, number), f"lebih {number}", LATER
    ),
    "save search": lambda library, number: searches.save(
        library, SavedSearch("pasar", f"time:<{number}"), LATER
    ),
    "save another search": lambda library, number: searches.save(
        library, SavedSearch(f"search {number}", "laut"), LATER
    ),
    "forget search": lambda library, _: searches.forget(library, "pasar", LATER),
    "edit comment": lambda library, number: comments.edit(
        library, record(number).id, _first_comment(library, number), f"dua {number}", LATER
    ),
    "discard comment": lambda library, number: comments.discard(
        library, record(number).id, _first_comment(library, number), LATER
    ),
    "discard draft": _discard_draft,
}
"""Every change that can be undone, under a name for the test that fails."""


def length(library: Library) -> int:
    """Give how many changes can be undone."""
    return len(journal.listed(library))

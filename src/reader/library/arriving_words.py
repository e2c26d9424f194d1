"""Bring comments, drafts and highlights into a library, beside those that are here."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from reader.library.quotes import columns_of
from reader.model.comment import Origin
from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.model.carried import Carried, CarriedDraft
    from reader.model.comment import Comment
    from reader.model.highlight import Highlight

_OWN_ID: Final = lazy_pattern(r"own-(\d{1,12})")
_NUMBER_AT_MOST: Final = 10**12
"""No library ever counts so far; a greater one is not kept, so that there is always a next."""
_NUMBERED: Final = ("comment", "draft", "highlight")
"""Tables whose rows are numbered over all articles."""
_SAY: Final = """
INSERT INTO comment (sequence, article, id, parent, author, text, written_at, website, email,
                     delivery, reason, origin)
VALUES (:sequence, :article, :id, :parent, :author, :text, :written_at, :website, :email,
        :delivery, :reason, :origin)
"""
_DRAW_UP: Final = """
INSERT INTO draft (sequence, article, parent, edits, text, name, email, website, saved_at)
VALUES (:sequence, :article, :parent, :edits, :text, :name, :email, :website, :saved_at)
"""
_HIGHLIGHT: Final = """
INSERT INTO highlight (sequence, article, block, "offset", end_block, end_offset, prefix, exact,
                       suffix, note, made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SAME_HIGHLIGHT: Final = """
SELECT sequence, note FROM highlight
WHERE article = ? AND prefix = ? AND exact = ? AND suffix = ?
    AND (made_at = ? OR (block = ? AND "offset" = ?)) AND sequence <= ?
"""
"""One that was here before: of those that come together none stands for another."""


class ArrivingWords:
    """Brings in what was said and noted, within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers = {table: _Numbers(connection, table) for table in _NUMBERED}
        self._greatest_own = 0

    def take(self, carried: Carried) -> dict[int, int]:
        """Bring in those of one article that is here; give what its comments' numbers are here."""
        own = carried.record.id
        ids, numbers = self._comments(carried)
        for draft in carried.drafts:
            self._draft(own, draft, ids)
        for highlight in carried.highlights:
            self._highlight(own, highlight)
        return numbers

    def hold_numbers(self) -> None:
        """Let no comment that is written here later get an id that came with another."""
        self._connection.execute(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'comment'",
            (self._greatest_own,),
        )

    def _comments(self, carried: Carried) -> tuple[dict[str, str], dict[int, int]]:
        """Bring in the comments; give what their ids and their numbers are here."""
        own = carried.record.id
        rows = self._connection.execute(
            "SELECT * FROM comment WHERE article = ? ORDER BY sequence DESC", (own,)
        ).fetchall()
        here = _Here(rows)
        ids: dict[str, str] = {}
        numbers: dict[int, int] = {}
        missing: list[tuple[int, Comment]] = []
        for kept in carried.comments:
            comment = kept.comment
            same = here.same(comment)
            if same is not None:
                ids[comment.id], numbers[kept.number] = same["id"], same["sequence"]
                continue
            number = self._numbers["comment"].take(kept.number)
            numbers[kept.number] = number
            ids[comment.id] = here.free_id(comment.id, number)
            missing.append((number, replace(comment, id=ids[comment.id])))
        for number, comment in missing:
            values = asdict(comment) | {"sequence": number, "article": own}
            values["parent"] = ids.get(comment.parent or "", comment.parent)
            self._connection.execute(_SAY, values)
            if found := _OWN_ID.fullmatch(comment.id):
                self._greatest_own = max(self._greatest_own, int(found[1]))
        return ids, numbers

    def _draft(self, own: str, kept: CarriedDraft, ids: dict[str, str]) -> None:
        draft = kept.draft
        draft = replace(
            draft,
            parent=ids.get(draft.parent or "", draft.parent),
            edits=ids.get(draft.edits or "", draft.edits),
        )
        about = {"article": own, "parent": draft.parent or "", "edits": draft.edits or ""}
        row = self._connection.execute(
            "SELECT sequence, text FROM draft"
            " WHERE article = :article AND parent = :parent AND edits = :edits",
            about,
        ).fetchone()
        if row is not None:
            both = joined(row["text"], draft.text)
            number = row["sequence"]
            self._connection.execute("UPDATE draft SET text = ? WHERE sequence = ?", (both, number))
            return
        number = self._numbers["draft"].take(kept.number)
        values = asdict(draft) | about | {"sequence": number, "saved_at": kept.saved_at}
        self._connection.execute(_DRAW_UP, values)

    def _highlight(self, own: str, highlight: Highlight) -> None:
        start, end = highlight.passage.start, highlight.passage.end
        words = columns_of(highlight.passage.quote)
        here = self._numbers["highlight"].greatest_here
        row = self._connection.execute(
            _SAME_HIGHLIGHT, (own, *words, highlight.made_at, start.block, start.offset, here)
        ).fetchone()
        if row is not None:
            self._connection.execute(
                "UPDATE highlight SET note = ? WHERE sequence = ?",
                (joined(row["note"], highlight.note), row["sequence"]),
            )
            return
        number = self._numbers["highlight"].take(highlight.number)
        places = start.block, start.offset, end.block, end.offset
        self._connection.execute(
            _HIGHLIGHT, (number, own, *places, *words, highlight.note, highlight.made_at)
        )


class _Here:
    """The comments that an article has in this library."""

    def __init__(self, rows: Sequence[sqlite3.Row]) -> None:
        """Take them with the first ones last."""
        self._by_id = {row["id"]: row for row in rows}
        self._own = {_said(row): row for row in rows if row["origin"] == Origin.OWN}
        self._taken = set(self._by_id)

    def same(self, comment: Comment) -> sqlite3.Row | None:
        """Give the comment that is this one: by its id, edited since or not, or by its words."""
        row = self._by_id.get(comment.id)
        if row is not None and row["origin"] == comment.origin:
            is_own = comment.origin is Origin.OWN
            if not is_own or _said(row)[:2] == (comment.author, comment.written_at):
                return row
        if comment.origin is Origin.SITE:
            return None
        return self._own.get((comment.author, comment.written_at, comment.text))

    def free_id(self, wanted: str, number: int) -> str:
        """Give a comment the id that it had, or one of this library where another has it."""
        found = wanted
        while found in self._taken:
            found = f"own-{number}" if found == wanted else f"{found}-{number}"
        self._taken.add(found)
        return found


def _said(row: sqlite3.Row) -> tuple[str, str, str]:
    return row["author"], row["written_at"], row["text"]


class _Numbers:
    """Numbers for rows of a table: as they were where they came from, if nobody ever had them."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        row = connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)
        ).fetchone()
        self.greatest_here: int = row["seq"] if row else 0
        self._greatest = self.greatest_here
        self._taken: set[int] = set()

    def take(self, wanted: int) -> int:
        is_free = self.greatest_here < wanted <= _NUMBER_AT_MOST and wanted not in self._taken
        number = wanted if is_free else self._greatest + 1
        self._taken.add(number)
        self._greatest = max(self._greatest, number)
        return number


def joined(here: str, theirs: str) -> str:
    """Give a text that has all the words of two, each once, those that are here first."""
    if not theirs.strip() or theirs.strip() in here:
        return here
    return theirs if here.strip() in theirs else f"{here}\n\n{theirs}"

"""Libraries with contents of every sort: strategies for them, and their rows as they are kept."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from reader.library import articles, identity
from reader.model.anchor import Anchor, QuotedPlace
from reader.model.carried import Carried, CarriedComment, CarriedDraft, CarriedHead, CarriedPlace
from reader.model.clean import clean
from reader.model.comment import Comment, Delivery, Draft, Identity, Origin
from reader.model.document import CommentForm, FormField
from reader.model.highlight import Bookmark, Highlight, Passage, SavedSearch
from reader.model.location import Kind, Location
from reader.model.reading_time import ReadingTime
from reader.model.state import ArticleRecord, ArticleState, ReadingPlace
from reader.printing.json import block_object
from support_documents import documents, lines, texts

if TYPE_CHECKING:
    from typing import Any

    from reader.library.library import Library

MOMENTS: Final = st.sampled_from(
    ("2026-03-01T12:00:00+00:00", "2019-12-31T23:59:59-03:30", "2026-03-01T12:31:00Z")
)
ADDRESSES: Final = st.sampled_from(
    ("/articles/a.txt", "/港/朝.md", "/caf\udce9/\udcff.txt", "/a\nb\x1b[31m.txt", "/", "/con.html")
)
TABLES: Final = (
    "place", "draft", "comment", "tag", "highlight", "bookmark", "saved_search", "body", "identity"
)  # fmt: skip
_EMAILS: Final = st.sampled_from((None, "ani@example.org"))
_SAID: Final = sorted(set(Delivery) - {Delivery.DRAFT, Delivery.QUEUED, Delivery.SENDING})
_FORMS: Final = st.sampled_from(
    (
        CommentForm(),
        CommentForm(
            title="Tinggalkan Balasan",
            note="Ruas yang wajib ditandai *",
            fields=(FormField("comment", "Komentar", required=True), FormField("url", "Situs")),
            open=True,
            system="wordpress",
            endpoint="https://example.org/wp-comments-post.php",
        ),
    )
)


def _anchors() -> st.SearchStrategy[Anchor]:
    return st.builds(Anchor, st.integers(-1, 9), st.integers(0, 99))


def _quotes() -> st.SearchStrategy[QuotedPlace]:
    words = st.builds("\n".join, st.lists(lines(), min_size=1, max_size=2))
    return st.builds(QuotedPlace, texts() | st.just(""), words, st.just("") | texts())


@st.composite
def carried(draw: st.DrawFn, number: int = 1) -> Carried:
    """Give one article of many; its numbers are its own."""
    document = replace(draw(documents()), comment_form=draw(_FORMS))
    time = st.builds(ReadingTime, *[st.integers(0, 9999)] * 4)
    place = draw(st.none() | st.builds(CarriedPlace, _places(), MOMENTS))
    numbers = draw(st.permutations(range(number * 10, number * 10 + 4)))
    comments = tuple(_comment(draw, numbers[at]) for at in range(draw(st.integers(0, 3))))
    drafts = tuple(_draft(draw, numbers[at], at) for at in range(draw(st.integers(0, 3))))
    added_at = draw(st.none() | MOMENTS)
    opened = number if added_at is None else draw(st.sampled_from((None, number)))
    return Carried(
        record=ArticleRecord(
            id=f"{number * 7919:016x}",
            location=Location(draw(st.sampled_from((Kind.FILE, Kind.STDIN))), draw(ADDRESSES)),
            facts=replace(document, blocks=()),
            media_type=draw(st.sampled_from((None, "text/plain"))),
            fetched_at=draw(st.none() | MOMENTS),
            reading_time=draw(st.none() | time),
            body_digest=draw(st.sampled_from((None, "a" * 64))),
            opening_digest=draw(st.sampled_from((None, "b" * 64))),
        ),
        state=ArticleState(
            read=draw(st.booleans()),
            progress=place.place.progress if place else 0.0,
            starred=draw(st.booleans()),
            archived=draw(st.booleans()),
            tags=tuple(sorted(draw(st.sets(lines(), max_size=2)))),
            draft=any(kept.draft.text.strip(" \t\n\r") for kept in drafts),
            added_at=added_at,
        ),
        added=added_at is not None and draw(st.booleans()),
        blocks=draw(st.sampled_from((None, document.blocks))),  # type: ignore[arg-type]
        opened=opened,
        opened_at=draw(MOMENTS) if opened else None,
        seen=draw(st.sampled_from((0, *(said.number for said in comments)))),
        place=place,
        drafts=tuple(sorted(drafts, key=lambda kept: kept.number)),
        comments=tuple(sorted(comments, key=lambda kept: kept.number)),
        highlights=_highlights(draw, numbers),
        bookmarks=tuple(
            Bookmark(
                letter, draw(_anchors()), draw(st.none() | _quotes()), draw(st.integers(-9, 9))
            )
            for letter in sorted(draw(st.sets(st.sampled_from("aZ1<"), max_size=2)))
        ),
    )


def libraries() -> st.SearchStrategy[tuple[CarriedHead, list[Carried]]]:
    """Give what a library holds: its articles are in the order in which they were added."""
    identity = st.builds(Identity, lines(), st.just("ani@example.org"), lines())
    searches = st.lists(st.builds(SavedSearch, lines(), lines()), max_size=2, unique_by=_name)
    head = st.builds(CarriedHead, searches.map(tuple), st.none() | identity)
    kept = st.integers(0, 3).flatmap(lambda count: st.tuples(*map(carried, range(1, count + 1))))
    return st.tuples(head, kept.map(list))


def plant(library: Library, head: CarriedHead, kept: list[Carried]) -> None:
    """Write the rows of a library into an empty one."""
    if head.identity:
        identity.remember(library, head.identity)
    with library.transaction() as connection:
        for search in head.searches:
            connection.execute("INSERT INTO saved_search (name, query) VALUES (?, ?)", (
                search.name, search.query
            ))  # fmt: skip
        for each in kept:
            articles.know(library, each.record)
            for table, row in rows(each):
                names = ", ".join(f'"{name}"' for name in row)
                places = ", ".join(f":{name}" for name in row)
                connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", row)  # noqa: S608
            if each.state.added_at:
                articles.list_now(connection, each.record.id, each.state.added_at)
            connection.execute(
                "UPDATE article SET read = ?, starred = ?, archived = ?, added = ?, opened = ?,"
                " opened_at = ?, seen = ? WHERE id = ?",
                (
                    *(each.state.read, each.state.starred, each.state.archived, each.added),
                    *(each.opened, each.opened_at, each.seen, each.record.id),
                ),
            )


def rows(each: Carried) -> list[tuple[str, dict[str, Any]]]:
    """Give the rows of an article in the tables beside its own."""
    own = {"article": each.record.id}
    found: list[tuple[str, dict[str, Any]]] = [
        ("tag", own | {"name": name}) for name in each.state.tags
    ]
    if each.place:
        place = each.place.place
        more = {"progress": place.progress, "lead": place.lead, "moved_at": each.place.moved_at}
        found.append(("place", own | asdict(place.anchor) | _words(place.quote) | more))
    for mark in each.bookmarks:
        letter = {"letter": mark.letter, "lead": mark.lead}
        found.append(("bookmark", own | letter | asdict(mark.anchor) | _words(mark.quote)))
    for highlight in each.highlights:
        end = highlight.passage.end
        more = {"sequence": highlight.number, "note": highlight.note, "made_at": highlight.made_at}
        ends = {"end_block": end.block, "end_offset": end.offset}
        start = asdict(highlight.passage.start) | _words(highlight.passage.quote)
        found.append(("highlight", own | start | ends | more))
    for draft in each.drafts:
        about = {"parent": draft.draft.parent or "", "edits": draft.draft.edits or ""}
        more = {"sequence": draft.number, "saved_at": draft.saved_at}
        found.append(("draft", own | asdict(draft.draft) | about | more))
    found += [
        ("comment", own | {"sequence": said.number} | asdict(said.comment))
        for said in each.comments
    ]
    if each.blocks is not None:
        printed = json.dumps([block_object(block) for block in each.blocks], ensure_ascii=False)
        found.append(("body", own | {"blocks": zlib.compress(printed.encode())}))
    return found


def contents(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """Give all that a library holds, apart from its index and what can be undone.

    What only orders articles is told by the order alone.
    """
    found = {
        table: sorted(map(tuple, library.ask(f"SELECT * FROM {table}")), key=repr)  # noqa: S608
        for table in TABLES
    }
    names = [row["name"] for row in library.ask("SELECT name FROM pragma_table_info('article')")]
    named = ", ".join(name for name in names if name not in ("rank", "opened"))
    found["article"] = [
        tuple(row)
        for row in library.ask(f"SELECT {named} FROM article ORDER BY rank IS NULL, rank, id")  # noqa: S608
    ]
    found["opened"] = [
        tuple(row)
        for row in library.ask("SELECT id FROM article WHERE opened NOTNULL ORDER BY opened")
    ]
    return found


def _name(search: SavedSearch) -> str:
    return search.name


def _places() -> st.SearchStrategy[ReadingPlace]:
    shares = st.sampled_from((0.0, 0.1, 1 / 3, 1.0))
    return st.builds(ReadingPlace, _anchors(), st.none() | _quotes(), shares, st.integers(-9, 9))


def _comment(draw: st.DrawFn, number: int) -> CarriedComment:
    origin = draw(st.sampled_from(Origin))
    comment = Comment(
        id=f"own-{number}" if origin is Origin.OWN else str(number),
        parent=draw(st.sampled_from((None, "own-10", "11", "gone"))),
        author=draw(lines()),
        text=draw(texts()),
        written_at=draw(MOMENTS),
        website=draw(st.none() | lines()),
        email=draw(_EMAILS),
        delivery=draw(st.sampled_from(_SAID)),
        reason=draw(st.none() | lines()),
        origin=origin,
    )
    return CarriedComment(number, comment)


def _draft(draw: st.DrawFn, number: int, at: int) -> CarriedDraft:
    parent, edits = ((None, None), ("own-10", None), (None, "own-11"))[at]
    text, name = draw(texts() | st.just("")), draw(lines() | st.just(""))
    draft = Draft(text, name, draw(_EMAILS) or "", "", parent, edits)
    return CarriedDraft(number, draft, draw(MOMENTS))


def _highlights(draw: st.DrawFn, numbers: list[int]) -> tuple[Highlight, ...]:
    made = [
        Highlight(
            number,
            Passage(draw(_anchors()), draw(_anchors()), draw(_quotes())),
            clean(draw(texts() | st.just(""))),
            draw(MOMENTS),
        )
        for number in numbers[: draw(st.integers(0, 2))]
    ]
    start = {each.number: each.passage.start for each in made}
    return tuple(sorted(made, key=lambda each: (start[each.number], each.number)))


def _words(quote: QuotedPlace | None) -> dict[str, Any]:
    return asdict(quote) if quote else {"prefix": None, "exact": None, "suffix": None}

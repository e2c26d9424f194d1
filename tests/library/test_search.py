"""The query language: by SQL over what is kept, and over rows in memory, with the same answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as some

from reader.library import articles, bodies, comments, drafts, highlights, listing, tags
from reader.library.journal import Action
from reader.model.anchor import Anchor, QuotedPlace
from reader.model.comment import Draft
from reader.model.document import Document
from reader.model.highlight import Passage
from reader.model.query import Order, Query, parse_query
from reader.model.reading_time import ReadingTime
from reader.model.snippet import Wanted
from support_library import NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.state import ArticleRecord


def found(library: Library, typed: str, *, is_beginning: bool = False) -> list[int]:
    """Give the numbers of the articles that a query finds, the newest first."""
    query = parse_query(typed, is_beginning=is_beginning)
    return [int(article, 16) for article in listing.ordered(library, query, Order.FOUND).ids]


def facts(number: int, **facts: object) -> ArticleRecord:
    return replace(record(number), facts=Document(**{"title": f"Kabar {number}", **facts}))  # type: ignore[arg-type]


@pytest.fixture
def full(library: Library) -> Library:
    """Give a library of articles that differ in everything that can be asked for."""
    long = ReadingTime(seconds=900, minutes=15, words=3000, characters=18000)
    first = facts(1, byline=("Dwi Arifin",), language="id")
    second = facts(2, site="Télé Paris", language="fr-CA", published="2025-12-31")
    third = facts(3, url="https://news.detik.com/x", published="2026-01-01")
    fourth, fifth = replace(facts(4), reading_time=long), replace(facts(5), reading_time=None)
    for article in (first, second, third, fourth, fifth):
        articles.add(library, article, NOW)
    articles.mark(library, first, Action.READ, NOW)
    articles.mark(library, second, Action.STAR, NOW)
    articles.mark(library, fifth, Action.ARCHIVE, NOW)
    tags.put(library, third, ["Réseau", "two words"], NOW)
    drafts.save(library, fourth, Draft("half a thought"), NOW)
    return library


CASES = [
    ("", [4, 3, 2, 1]),
    ("is:unread", [4, 3, 2]),
    ("is:READ", [1]),
    ("-is:read", [4, 3, 2]),
    ("is:starred", [2]),
    ("is:draft", [4]),
    ("is:archived", [5]),
    ("-is:archived", [4, 3, 2, 1]),
    ("tag:reseau", [3]),
    ('tag:"two words"', [3]),
    ("tag:two", []),
    ("-tag:réseau", [4, 2, 1]),
    ("site:tele", [2]),
    ("site:detik.com", [3]),
    ("-site:detik.com", [4, 2, 1]),
    ("by:dwi", [1]),
    ('by:"dwi arifin"', [1]),
    ("-by:dwi", [4, 3, 2]),
    ("lang:id", [1]),
    ("lang:fr", [2]),
    ("-lang:fr", [4, 3, 1]),
    ("before:2026-01-01", [2]),
    ("after:2026-01-01", [4, 3, 1]),
    ("after:2026-02", [4, 1]),
    ("before:2026", [2]),
    ("time:<5", [3, 2, 1]),
    ("time:>4", [4]),
    ("time:15", [4]),
    ("-time:>4", [3, 2, 1]),
    ("is:unread time:<5 -is:starred", [3]),
]


@pytest.mark.parametrize(("typed", "numbers"), CASES)
def test_each_term_finds_what_it_names(full: Library, typed: str, numbers: list[int]) -> None:
    assert found(full, typed) == numbers


@pytest.mark.parametrize("typed", [typed for typed, _ in CASES])
def test_rows_in_memory_are_found_by_the_same_terms(full: Library, typed: str) -> None:
    query = parse_query(typed)
    rows = [row for row in articles.listed(full) if query.matches(row)]
    numbers = [
        int(row.record.id, 16) for row in rows if query.wants_archived or not row.state.archived
    ]
    assert numbers == found(full, typed)


_VALUES = some.sampled_from(["a", "B", "é", "2025", "2026-01", "2026-01-01", "3", "x.org", "fr"])
_TERMS = some.one_of(
    some.builds("{}{}{}".format, some.sampled_from(["", "-"]), some.sampled_from(
        ["tag:", "site:", "by:", "lang:", "before:", "after:", "time:<", "time:>", "time:"]
    ), _VALUES),
    some.sampled_from(["is:unread", "-is:starred", "is:archived", "is:draft", "-is:read"]),
)  # fmt: skip
_ARTICLES = some.fixed_dictionaries({
    "site": some.none() | some.sampled_from(["A", "É", "x"]),
    "url": some.none() | some.sampled_from(["https://a.x.org/b", "http://[", "no address"]),
    "byline": some.lists(some.sampled_from(["Ab", "É c"]), max_size=2).map(tuple),
    "language": some.none() | some.sampled_from(["fr", "fr-CA", "FR", "a"]),
    "published": some.none() | some.sampled_from(["2025-06-01", "2026-01-01T09:00:00+07:00"]),
    "minutes": some.none() | some.sampled_from([1, 3, 2026]),
    "tags": some.sets(some.sampled_from(["a", "É", "b"])),
    "marks": some.sets(some.sampled_from([Action.READ, Action.STAR, Action.ARCHIVE])),
    "draft": some.sampled_from([None, "", "words"]),
})  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(kept=some.lists(_ARTICLES, max_size=3), terms=some.lists(_TERMS, max_size=3))
def test_sql_and_the_predicate_agree(
    library: Library, kept: list[dict[str, object]], terms: list[str]
) -> None:
    with library.transaction() as connection:
        connection.execute("DELETE FROM indexed")
        connection.execute("INSERT INTO word (word) VALUES ('delete-all')")
        connection.execute("DELETE FROM article")
        for number, one in enumerate(kept):
            _keep(library, number, dict(one))
    query = parse_query(" ".join(terms))
    in_memory = [
        row.record.id
        for row in articles.listed(library)
        if query.matches(row) and (query.wants_archived or not row.state.archived)
    ]
    assert listing.ordered(library, query, Order.FOUND).ids == in_memory


def _keep(library: Library, number: int, one: dict[str, object]) -> None:
    names, marks, draft, minutes = (one.pop(key) for key in ("tags", "marks", "draft", "minutes"))
    time = ReadingTime(60, minutes, 1, 1) if isinstance(minutes, int) else None
    article = replace(facts(number, **one), reading_time=time)
    articles.add(library, article, NOW)
    assert isinstance(names, set)
    assert isinstance(marks, set)
    tags.put(library, article, names, NOW)
    for mark in marks:
        articles.mark(library, article, mark, NOW)
    if isinstance(draft, str):
        drafts.save(library, article, Draft(draft), NOW)


def paragraph(text: str) -> dict[str, object]:
    return {"type": "paragraph", "text": text, "marks": []}


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        pytest.param("Un café à Paris.", "CAFE", id="accents and capitals"),
        pytest.param("Un café à Paris.", "café paris", id="words apart"),
        pytest.param("Un café à Paris.", '"café à"', id="a phrase"),
        pytest.param("一个学生在学校读书。", "学生", id="two signs"),
        pytest.param("一个学生在学校读书。", "校", id="one sign"),
        pytest.param("一个学生在学校读书。", "在学校读", id="four signs"),
        pytest.param("東京タワーに登った", "タワー", id="kana"),
        pytest.param("Он пьёт чай", "пьет", id="cyrillic"),
        pytest.param("An e-mail to R&D", "e-mail R&D", id="signs within words"),
        pytest.param("nothing here", "here -there", id="a word that is not there"),
    ],
)
def test_words_of_the_body_are_found(library: Library, text: str, typed: str) -> None:
    articles.add(library, facts(1), NOW)
    bodies.keep(library, record().id, [paragraph(text)])
    assert found(library, typed) == [1]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        pytest.param("Un café à Paris.", '"paris café"', id="a phrase in another order"),
        pytest.param("Un café à Paris.", "paris -café", id="a word that must not stand there"),
        pytest.param("Un café à Paris.", "pari", id="the beginning of a word"),
        pytest.param("一个学生在学校读书。", "学书", id="signs that are not beside each other"),
    ],
)
def test_other_words_are_not_found(library: Library, text: str, typed: str) -> None:
    articles.add(library, facts(1), NOW)
    bodies.keep(library, record().id, [paragraph(text)])
    assert found(library, typed) == []


def test_the_word_that_is_being_typed_may_go_on(library: Library) -> None:
    articles.add(library, facts(1), NOW)
    bodies.keep(library, record().id, [paragraph("Un café à Paris.")])
    assert found(library, "café pari", is_beginning=True) == [1]
    assert found(library, "caf paris", is_beginning=True) == []


_LETTERS = some.text(alphabet="abÉe\u0301学校タ -._7&\n", max_size=12)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=_LETTERS, typed=_LETTERS, is_phrase=some.booleans(), is_beginning=some.booleans())
def test_what_is_found_in_a_text_has_a_sentence(
    library: Library,
    text: str,
    typed: str,
    is_phrase: bool,  # noqa: FBT001
    is_beginning: bool,  # noqa: FBT001
) -> None:
    query = parse_query(f'"{typed}"' if is_phrase else typed, is_beginning=is_beginning)
    assume(query.words)
    articles.add(library, facts(1, title="zz"), NOW)
    bodies.keep(library, record().id, [paragraph(text)])
    is_found = bool(listing.ordered(library, query, Order.FOUND).ids)
    has_sentence = Wanted(query).snippet([text]) is not None
    assert has_sentence or not is_found


def test_words_are_found_in_everything_that_is_kept(library: Library) -> None:
    article = facts(1, title="Judul", deck="Anak judul", byline=("Dwi",), site="Kempalan")
    articles.add(library, article, NOW)
    bodies.keep(library, article.id, [
        {"type": "figure", "image": None, "alt": "alternatif", "caption": "Wali Kota",
         "caption_marks": [], "credit": "Antara"},
        {"type": "table", "header": ["kepala"], "rows": [["sel"]]},
        {"type": "rule"},
    ])  # fmt: skip
    tags.put(library, article, ["laut"], NOW)
    comments.keep(library, article, Draft("Komentar", name="Ani"), NOW)
    passage = Passage(Anchor(0, 0), Anchor(0, 1), QuotedPlace("", "x", ""))
    highlights.add(library, article, passage, "catatan", NOW)
    for word in ("judul", "anak", "dwi", "kempalan", "alternatif", "kota", "antara", "kepala",
                 "sel", "laut", "komentar", "ani", "catatan"):  # fmt: skip
        assert found(library, word) == [1], word


def test_an_article_without_a_title_is_found_by_its_file(library: Library) -> None:
    articles.add(library, replace(record(7), facts=Document()), NOW)
    assert found(library, "7.txt") == [7]


@given(some.text() | some.from_regex(r'(-?[a-z]{0,6}:?"?[<>\w .-]*"? ?){0,4}', fullmatch=True))
def test_whatever_is_typed_is_a_query(typed: str) -> None:
    query = parse_query(typed)
    assert isinstance(query, Query)
    assert all(term.value for term in query.terms)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=some.text(), is_beginning=some.booleans())
def test_whatever_is_typed_can_be_asked(library: Library, typed: str, is_beginning: bool) -> None:  # noqa: FBT001
    found(library, typed, is_beginning=is_beginning)


@pytest.mark.parametrize("day", ["9999-99-99", "2024-13", "2023-02-29", "0000"])
def test_a_day_that_never_was_is_words(day: str) -> None:
    assert parse_query(f"after:{day}").words == (f"after:{day}",)


def test_an_unknown_term_is_words() -> None:
    assert parse_query("is:blue http://x.org before:soon").words == (
        "is:blue", "http://x.org", "before:soon",
    )  # fmt: skip

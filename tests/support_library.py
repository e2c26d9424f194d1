"""What the tests of the library share: moments, and an article to keep things of."""

from __future__ import annotations

from reader.model.document import CommentForm, Document, FormField
from reader.model.location import Kind, Location
from reader.model.reading_time import ReadingTime
from reader.model.state import ArticleRecord

NOW = "2026-03-01T12:00:00+00:00"
LATER = "2026-03-01T12:31:00+00:00"


def record(number: int = 1) -> ArticleRecord:
    """Give one article of many, with facts of every sort."""
    return ArticleRecord(
        id=f"{number:016x}",
        location=Location(Kind.FILE, f"/articles/{number}.txt"),
        facts=Document(
            title=f"Kabar {number}",
            byline=("Dwi Arifin", "Ani"),
            language="id",
            tags=("laut", "kapal"),
            stated_minutes=4,
            comment_form=CommentForm(
                title="Tinggalkan Balasan",
                fields=(FormField("comment", "Komentar", required=True), FormField("url", "Situs")),
                open=True,
            ),
        ),
        media_type="text/plain",
        reading_time=ReadingTime(seconds=218, minutes=4, words=652, characters=4167),
        body_digest="a" * 64,
    )

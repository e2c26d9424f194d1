"""A thread: comments, each followed by its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.comment import Comment


@record(frozen=True, slots=True)
class Threaded:
    """A comment at its place in a thread."""

    comment: Comment
    depth: int
    """0 at the top level, 1 for an answer to that, and so on."""


def in_reading_order(comments: Iterable[Comment]) -> tuple[Threaded, ...]:
    """Let answers follow what they answer, and otherwise keep the order; ids are told apart.

    An answer to a comment that is not there stands at the top level, and so does the first of a
    ring of comments that answer each other: a site deletes parents, and may print anything.
    """
    all_comments = tuple(comments)
    present = {comment.id for comment in all_comments}
    answers: dict[str | None, list[Comment]] = {}
    for comment in all_comments:
        parent = comment.parent if comment.parent in present else None
        answers.setdefault(parent, []).append(comment)
    ordered: list[Threaded] = []
    placed: set[str] = set()
    for root in (*answers.get(None, ()), *all_comments):
        waiting = [Threaded(root, 0)]
        while waiting:
            threaded = waiting.pop()
            if threaded.comment.id in placed:
                continue
            placed.add(threaded.comment.id)
            ordered.append(threaded)
            waiting.extend(
                Threaded(answer, threaded.depth + 1)
                for answer in reversed(answers.get(threaded.comment.id, ()))
            )
    return tuple(ordered)

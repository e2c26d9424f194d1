"""Work that is done beside the screen, and waited for only a moment."""

from __future__ import annotations

from concurrent.futures import Future, wait
from threading import Thread
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")

MOMENT_SECONDS: Final = 0.5
"""What takes longer is said."""


def done_beside(work: Callable[[], Answer]) -> Future[Answer]:
    """Begin a work on a thread of its own; what it raises is raised where it is asked for."""
    answer: Future[Answer] = Future()
    Thread(target=_do, args=(work, answer), name="beside", daemon=True).start()
    return answer


def is_done_within(answer: Future[Answer], seconds: float) -> bool:
    """Wait for an answer; say whether it is there by then."""
    return bool(wait((answer,), seconds).done)


def _do(work: Callable[[], Answer], answer: Future[Answer]) -> None:
    try:
        done = work()
    except BaseException as error:  # noqa: BLE001 - it is raised again by who asks for the answer
        answer.set_exception(error)
    else:
        answer.set_result(done)

"""The one thread that writes while somebody reads and types.

A key never waits for the disk. Values that follow each other fast are thinned out: the newest of
each kind wins, the first goes to disk at once, the last at most `PAUSE_SECONDS` after that. One
thread keeps the order: several would commit as they please, and an old draft could win.
"""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from time import monotonic
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

from reader.errors import LibraryError
from reader.library import drafts, places

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.library import Library
    from reader.model.comment import Draft
    from reader.model.state import ArticleRecord, ReadingPlace

PAUSE_SECONDS: Final = 0.3
"""Between two commits of values that replace each other."""
RETRY_SECONDS: Final = 2.0
"""Before what could not be kept is tried again."""

Answer = TypeVar("Answer")
Told: TypeAlias = "Callable[[str | LibraryError], None]"
"""Called on the writer's thread, with the time that was saved, or with what prevents it."""


class _Save(NamedTuple):
    """A value that replaces the one before it under the same key."""

    write: Callable[[], None]
    now: str
    told: Told


class Writer:
    """A queue to the library, and the thread that empties it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._changed = threading.Condition()
        self._saves: dict[tuple[str, ...], _Save] = {}
        self._jobs: deque[Callable[[BaseException | None], None]] = deque()
        self._not_before = monotonic()
        self._closing = False
        self._crash: BaseException | None = None
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    def save_place(self, record: ArticleRecord, place: ReadingPlace, now: str) -> None:
        """Keep the reading place, soon; returns at once."""
        self._save(
            ("place", record.id),
            _Save(lambda: places.save(self._library, record, place, now), now, lambda _: None),
        )

    def save_draft(self, record: ArticleRecord, draft: Draft, now: str, told: Told) -> None:
        """Keep what stands in the form, soon; returns at once.

        `told` hears of each try. A draft that a newer one replaced before it was written is not
        spoken of.
        """
        self._save(
            ("draft", record.id, draft.parent or "", draft.edits or ""),
            _Save(lambda: drafts.save(self._library, record, draft, now), now, told),
        )

    def do(self, work: Callable[[], Answer]) -> Future[Answer]:
        """Change the library after all that was saved before; the answer comes when it is on disk.

        Where something before it could not be kept, the work is not done and the answer is why.
        """
        answer: Future[Answer] = Future()

        def job(earlier: BaseException | None) -> None:
            if earlier is not None:
                answer.set_exception(earlier)
                return
            try:
                answer.set_result(work())
            except BaseException as error:  # noqa: BLE001 - raised again where the answer is asked for
                answer.set_exception(error)

        with self._changed:
            if self._crash:
                raise self._crash
            self._jobs.append(job)
            self._changed.notify()
        return answer

    def flush(self) -> None:
        """Wait until everything is on disk.

        Raises:
            LibraryError: something could not be kept.
        """
        self.do(lambda: None).result()

    def close(self) -> None:
        """Flush, and end the thread.

        Raises:
            LibraryError: something could not be kept.
        """
        try:
            self.flush()
        finally:
            with self._changed:
                self._closing = True
                self._changed.notify()
            self._thread.join()

    def _save(self, key: tuple[str, ...], save: _Save) -> None:
        with self._changed:
            self._saves[key] = save
            self._changed.notify()

    def _work(self) -> None:
        try:
            self._serve()
        except BaseException as error:
            with self._changed:
                self._crash = error
                for job in self._jobs:
                    job(error)
            raise

    def _serve(self) -> None:
        while True:
            with self._changed:
                while not (self._jobs or self._closing or self._is_due()):
                    self._changed.wait(self._pause())
                if self._closing and not self._jobs:
                    return
                saves = dict(self._saves)
                job = self._jobs[0] if self._jobs else None
            failure = self._write(saves)
            if job is not None:
                job(failure)
                self._jobs.popleft()

    def _is_due(self) -> bool:
        return bool(self._saves) and monotonic() >= self._not_before

    def _pause(self) -> float | None:
        return max(0.0, self._not_before - monotonic()) if self._saves else None

    def _write(self, saves: dict[tuple[str, ...], _Save]) -> LibraryError | None:
        """Write each value in a transaction of its own, so that none takes another down."""
        failure: LibraryError | None = None
        for key, save in saves.items():
            try:
                save.write()
            except LibraryError as error:
                failure = error
                save.told(error)
                continue
            with self._changed:
                if self._saves[key] is save:
                    del self._saves[key]
            save.told(save.now)
        if saves:
            self._not_before = monotonic() + (RETRY_SECONDS if failure else PAUSE_SECONDS)
        return failure

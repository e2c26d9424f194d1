"""That the program is ended from outside, by a signal."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_STATUSES: Final = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
"""The exit status after each signal that ends programs: 128 and its number."""


class Ended(BaseException):
    """A signal ends the visit, wherever it is; what was typed is kept all the same."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status
        """The exit status."""


@contextmanager
def signals_end() -> Iterator[None]:
    """Let signals end the visit, once: those that follow while it is being ended are passed over.

    Nothing is put back afterwards, for the program ends with the visit.
    """
    for sign in _STATUSES:
        if signal.getsignal(sign) is not signal.SIG_IGN or sign is signal.SIGTERM:
            signal.signal(sign, _end)
    yield


def _end(number: int, frame: FrameType | None) -> None:
    del frame
    for sign in _STATUSES:
        signal.signal(sign, signal.SIG_IGN)
    raise Ended(_STATUSES[signal.Signals(number)])

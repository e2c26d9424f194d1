"""Other programs: the browser and the editor, which may need the terminal for a while."""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import webbrowser
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from reader.errors import ReaderError
from reader.i18n.catalogue import N_, _
from reader.model.clean import clean_line
from reader.model.location import Kind
from reader.workflows.printed import as_markdown
from reader.workflows.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from reader.model.location import Location
    from reader.ui.app import ReaderApp

_NO_EDITOR: Final = N_("The editor could not be started")
NOT_FOUND: Final = 127
"""What a shell gives for a command that there is not; the status where there is no shell."""


class Host(Protocol):
    """A program with a terminal that it can give away."""

    @property
    def is_headless(self) -> bool:
        """Whether it has none."""

    def suspend(self) -> AbstractContextManager[None]:
        """Leave it to another program meanwhile."""

    def warn(self, notice: str) -> None:
        """Say that something is wrong."""


class NotStarted(ReaderError):
    """Another program could not be started."""


def browse(app: Host, address: str) -> bool:
    """Open an address in the browser; one that runs in the terminal has it meanwhile.

    Says whether there was one that opened it.
    """
    if _has_windows() and not os.environ.get("BROWSER"):
        return webbrowser.open(address)
    with _terminal_for_others(app):
        return webbrowser.open(address)


def edit_article(app: Host, location: Location) -> None:
    """Open an article's own file in the editor.

    What is no file is opened as a copy in Markdown, which is never written back.

    Raises:
        NotStarted: there is no such editor.
        SourceError: what is no file could not be read.
    """
    if location.kind is Kind.FILE:
        _run(app, [*editor(), location.address])
        return
    text = "\n".join(as_markdown(read(location))) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "article.md")
        copy.write_text(text, encoding="utf-8")
        _run(app, [*editor(), str(copy)])


def edit_file(app: Host, path: str) -> bool:
    """Open a file in the editor; say whether that ended well.

    Raises:
        NotStarted: there is no such editor.
    """
    return _run(app, [*editor(), path])


def edit_text(app: Host, text: str) -> str:
    """Let a person write on in the editor.

    Give what was written, or the text as it was where the editor failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "comment.md")
        draft.write_text(text, encoding="utf-8")
        try:
            if _run(app, [*editor(), str(draft)]):
                return draft.read_text(encoding="utf-8", errors="replace").rstrip("\n")
        except NotStarted as error:
            app.warn(str(error))
    return text


def pipe(app: ReaderApp, line: str, text: str) -> int:
    """Run a line of a person's own shell with a text as its input; give its exit status.

    It has the terminal until it ends and Enter is pressed, so that what it says can be read; ^C
    ends the command alone.
    """
    status = NOT_FOUND
    with _terminal_for_others(app), _interrupts_for_others(app), suppress(OSError):
        status = in_shell(line, text)
        if not app.is_headless:
            _wait_for_enter()
    return status


def in_shell(line: str, text: str) -> int:
    """Run a line of a person's own shell with a text as its input; give its exit status.

    Raises:
        OSError: there is no such shell.
    """
    shell = os.environ.get("SHELL") or "/bin/sh"
    given = text.encode("utf-8", errors="replace")
    return subprocess.run([shell, "-c", line], input=given, check=False).returncode  # noqa: S603 - typed by the person


def ended(line: str, status: int) -> str:
    """Say how a line of the shell ended."""
    if status:
        return _("{command}: status {status}").format(command=line, status=status)
    return _("{command}: done").format(command=line)


def _wait_for_enter() -> None:
    with suppress(OSError), Path("/dev/tty").open(encoding="utf-8", errors="replace") as terminal:
        sys.stdout.write(_("Enter goes back."))
        sys.stdout.flush()
        terminal.readline()


@contextmanager
def _interrupts_for_others(app: ReaderApp) -> Iterator[None]:
    """Have ^C reach a command that runs, and not us, who would leave."""
    asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
    signal.signal(signal.SIGINT, lambda *_: None)  # a handler, unlike SIG_IGN, is not inherited
    try:
        yield
    finally:
        app.listen(signal.SIGINT)


def editor() -> list[str]:
    """Give the words of the person's editor: VISUAL, EDITOR, or vi.

    Raises:
        NotStarted: what is set is no command.
    """
    line = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(line)
    except ValueError:  # a quotation mark that is not closed
        words = []
    if not words:
        raise NotStarted(_(_NO_EDITOR), _("EDITOR is {line}").format(line=repr(clean_line(line))))
    return words


def _run(app: Host, words: Sequence[str]) -> bool:
    """Run an editor in the terminal; say whether it ended well.

    What it was given is an argument, never part of a shell's command.
    """
    with _terminal_for_others(app):
        try:
            return subprocess.run(words, check=False).returncode == 0  # noqa: S603 - their own editor
        except OSError as error:
            why = clean_line(error.strerror or _("cannot be run")).lower()
            raise NotStarted(_(_NO_EDITOR), f"{clean_line(words[0])}: {why}") from error


def _has_windows() -> bool:
    return sys.platform == "darwin" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


@contextmanager
def _terminal_for_others(app: Host) -> Iterator[None]:
    """Give the terminal away, and take it back."""
    if app.is_headless:
        yield
        return
    with app.suspend():
        yield

"""What every room answers alike: commands, help, what was opened and said, undo, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.config.load import load
from reader.errors import LibraryError, ReaderError
from reader.i18n.catalogue import N_, _
from reader.i18n.formats import per_cent
from reader.i18n.moments import now_here, when
from reader.i18n.wording import delivery_word
from reader.model.fold import folded
from reader.paths import places
from reader.ui import commands
from reader.ui.key_map import faults_of, keyed
from reader.ui.keys import Chosen, key_name
from reader.ui.plain.outward import open_named
from reader.ui.shared.answering import Answering, answers
from reader.workflows.opened import can_be_opened, opened_lately
from reader.workflows.outbox import outbox
from reader.workflows.page import file_name, row_headline
from reader.workflows.undo import done, undoable

if TYPE_CHECKING:
    from reader.library.history import Opened
    from reader.model.state import KeptComment
    from reader.ui.commands import Command
    from reader.ui.plain.room import PlainRoom

_INTERRUPTED = 130
_OPEN = N_("open")
"""What may be typed before a name among the commands."""


class Common(Answering):
    """Answers the commands that mean the same in every room."""

    def __init__(self, room: PlainRoom) -> None:
        self._room = room

    # Commands

    def _known(self) -> list[Command]:
        """Give the commands of this room that somebody here answers."""
        room = self._room
        return [one for one in commands.COMMANDS if room.ROOM in one.rooms and one in room.known]

    @answers(commands.HELP)
    def _list_keys(self, chosen: Chosen) -> None:
        """List the keys, a screenful at a time; a number runs its command."""
        del chosen
        known = [
            one for one in self._known() if self._room.reader.key_map.keys(one, self._room.ROOM)
        ]
        self._run_one_of(_("Keys"), known)

    @answers(commands.PALETTE)
    def _ask_for_command(self, chosen: Chosen) -> None:
        """Ask for words of a command, and run it, or list those that have the words."""
        del chosen
        typed = self._room.reader.ask(_("Command, or Enter for all:"))
        if typed is None:
            return
        word, _blank, name = typed.partition(" ")
        if name and word.casefold() in (_OPEN, _(_OPEN).casefold()):
            open_named(self._room, name.strip())
            return
        words = folded(typed).split()
        fitting = [one for one in self._known() if all(word in _searched(one) for word in words)]
        if not fitting:
            self._room.say(_("No command has “{words}”.").format(words=typed))
        elif len(fitting) == 1 or typed in (one.id for one in fitting):
            named = [one for one in fitting if one.id == typed]
            self._room.ask_for(Chosen((named or fitting)[0], None))
        else:
            self._run_one_of(_("Commands"), fitting)

    def _told(self, command: Command) -> str:
        """Say what a command does, and by which keys."""
        keys = self._room.reader.key_map.keys(command, self._room.ROOM)[:2]
        return ", ".join(filter(None, [_(command.help), " ".join(map(key_name, keys))]))

    def _run_one_of(self, title: str, known: list[Command]) -> None:
        number = self._room.reader.choose(title, list(map(self._told, known)))
        if number is not None:
            self._room.ask_for(Chosen(known[number], None))

    # What was done

    @answers(commands.UNDO)
    def _undo(self, chosen: Chosen) -> None:
        del chosen
        self._room.reader.undo()

    @answers(commands.UNDO_LIST)
    def _list_undoable(self, chosen: Chosen) -> None:
        """List what can be undone; what is chosen is taken back with all that came after."""
        del chosen
        reader = self._room.reader
        reader.commit()
        try:
            changes = undoable(reader.library)
        except LibraryError as error:
            reader.fail(error)
            return
        if not changes:
            self._room.say(_("There is nothing to undo."))
            return
        now = now_here()
        choices = [f"{done(one.entry)}, {when(one.done_at, now)}" for one in changes]
        number = reader.choose(_("What can be undone"), choices)
        if number is not None:
            reader.undo_down_to(changes[number].sequence)

    @answers(commands.HISTORY)
    def _list_opened(self, chosen: Chosen) -> None:
        """List what was opened lately, and open it again."""
        del chosen
        reader = self._room.reader
        reader.commit()
        try:
            opened = opened_lately(reader.library)
        except LibraryError as error:
            reader.fail(error)
            return
        if not opened:
            self._room.say(_("Nothing was opened yet."))
            return
        number = reader.choose(_("Opened lately"), list(map(_told_opened, opened)))
        if number is None:
            return
        row = opened[number].row
        if can_be_opened(reader.library, row):
            reader.open_location(row.record.location)
        else:
            said = _("{name}: no such file").format(name=file_name(row.record.location))
            self._room.say(said)

    @answers(commands.OUTBOX)
    def _list_said(self, chosen: Chosen) -> None:
        """List all drafts and comments, and open the article of one of them."""
        del chosen
        reader = self._room.reader
        reader.commit()
        try:
            found = outbox(reader.library)
        except LibraryError as error:
            reader.fail(error)
            return
        if not found:
            said = _("Nothing was said yet. {key} beside an article writes a comment.")
            self._room.say(keyed(said, commands.COMMENTS))
            return
        number = reader.choose(_("All drafts and comments"), list(map(_told_said, found)))
        if number is not None:
            reader.open_said(found[number])

    # Settings

    @answers(commands.SETTINGS)
    def _edit_settings(self, chosen: Chosen) -> None:
        """Open the settings in the editor, and do what they say."""
        del chosen
        from reader.config.writing import write_template  # noqa: PLC0415 - for those who ask
        from reader.ui.shared import outside  # noqa: PLC0415 - the same

        reader = self._room.reader
        try:
            write_template(places())
            outside.edit_file(reader, str(places().settings))
        except ReaderError as error:
            reader.fail(error)
            return
        reader.use(load(places().settings))
        self._room.forget_keys()
        if not self._say_faults():
            self._room.say(_("The settings hold."))

    @answers(commands.SETTINGS_FAULTS)
    def _list_faults(self, chosen: Chosen) -> None:
        del chosen
        if not self._say_faults():
            self._room.say(_("Nothing is wrong in the settings."))

    def _say_faults(self) -> bool:
        """Say all that is wrong in the settings; False where nothing is."""
        faults = faults_of(self._room.reader.settings)
        self._room.say(*(fault.sentence for fault in faults))
        return bool(faults)

    # Leaving

    @answers(commands.SUSPEND)
    def _suspend(self, chosen: Chosen) -> None:
        del chosen
        reader = self._room.reader
        if reader.keyboard.is_terminal:
            reader.paper.end()
            reader.keyboard.suspend()
            self._room.begin_again()
        else:
            self._room.say(_("There is no shell to go back to."))

    @answers(commands.QUIT)
    def _quit(self, chosen: Chosen) -> None:
        del chosen
        self._room.reader.leave(0)

    @answers(commands.INTERRUPT)
    def _interrupt(self, chosen: Chosen) -> None:
        del chosen
        self._room.reader.leave(_INTERRUPTED)


def _searched(command: Command) -> str:
    return folded(f"{_(command.help)} {command.help} {command.id}")


def _told_opened(opened: Opened) -> str:
    state = opened.row.state
    read = _("read") if state.read else per_cent(state.progress) if state.progress > 0 else ""
    moment = when(opened.opened_at, now_here())
    return ", ".join(filter(None, [row_headline(opened.row), read, moment]))


def _told_said(said: KeptComment) -> str:
    words = " ".join(said.comment.text.split())
    title = said.title or file_name(said.location)
    return f"{title}, {delivery_word(said.comment.delivery)}: {words}"

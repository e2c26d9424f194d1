"""What every screen answers alike: commands, help, looks, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.i18n.formats import counted
from reader.i18n.moments import now_here, when
from reader.ui import commands
from reader.ui.keys import Chosen, key_name
from reader.ui.shared.choices import Choice, Shape
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.undo import done, undoable

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.commands import Command
    from reader.ui.shared.commanding import CommandScreen

INTERRUPTED = 130


class Common(Answering):
    """Answers the commands that mean the same on every screen."""

    def __init__(self, screen: CommandScreen) -> None:
        self._screen = screen

    @answers(commands.PALETTE)
    def _show_commands(self, chosen: Chosen) -> None:
        del chosen
        known = self._known()
        choices = [
            Choice(
                _(command.help),
                right=self._keys(command),
                searched=f"{command.id} {command.help}",
                about=" · ".join(filter(None, (_(command.more), command.id))),
            )
            for command in known
        ]
        run_known = self._run_of(known)
        offered: list[Callable[[], None]] = []

        def offer(typed: str) -> Choice | None:
            found = self._screen.offered(typed)
            offered[:] = [found[1]] if found else []
            return found[0] if found else None

        def run(number: int | None) -> None:
            if number == len(known):
                offered[0]()
            else:
                run_known(number)

        self._screen.choose(_("Commands"), choices, run, shape=Shape.BOX).offer(offer)

    @answers(commands.HELP)
    def _show_help(self, chosen: Chosen) -> None:
        del chosen
        rows: list[Command | None] = []
        choices: list[Choice] = []
        for group in commands.Group:
            own = [
                command
                for command in self._known()
                if command.group is group and self._keys(command)
            ]
            if own and choices:
                choices.append(Choice("", is_name=True))
                rows.append(None)
            if own:
                choices.append(Choice(_(group.value), is_name=True))
                rows.append(None)
            choices += [
                Choice(_(command.help), key=self._keys(command), about=_(command.more))
                for command in own
            ]
            rows += own
        self._screen.choose(
            _("Keys"), choices, self._run_of(rows), shape=Shape.TWO_COLUMNS, closing=commands.HELP
        )

    def _keys(self, command: Command) -> str:
        """Say for people by which keys a command is asked for here, two at most."""
        keys = self._screen.reader.key_map.keys(command, self._screen.room)
        return " ".join(key_name(key) for key in keys[:2])

    def _known(self) -> list[Command]:
        """Give the commands of this room that somebody here answers."""
        room = self._screen.room
        answered = {command for one in self._screen.answering for command in one.answered}
        return [
            command
            for command in commands.COMMANDS
            if room in command.rooms and command in answered
        ]

    def _run_of(self, rows: list[Command] | list[Command | None]) -> Callable[[int | None], None]:
        def run(number: int | None) -> None:
            command = None if number is None else rows[number]
            if command is not None:
                self._screen.ask_for(Chosen(command, None))

        return run

    @answers(commands.LIGHT)
    def _turn_light(self, chosen: Chosen) -> None:
        del chosen
        self._screen.reader.turn_light()

    @answers(commands.REDRAW)
    def _redraw(self, chosen: Chosen) -> None:
        del chosen
        self._screen.reader.free_pictures()  # the terminal may have lost them
        self._screen.reader.draw_again()
        self._screen.say(_("Drawn again"))

    @answers(commands.ZEN)
    def _zen(self, chosen: Chosen) -> None:
        del chosen
        self._screen.toggle_class("-zen")
        self._screen.status.refresh()

    @answers(commands.UNDO)
    def _undo(self, chosen: Chosen) -> None:
        del chosen
        from reader.ui.shared.undoing import undo  # noqa: PLC0415 - not before something is done

        undo(self._screen)

    @answers(commands.UNDO_LIST)
    def _show_undoable(self, chosen: Chosen) -> None:
        """List what can be undone; what is chosen there is taken back with all that came after."""
        del chosen
        screen = self._screen
        screen.reader.commit()
        try:
            changes = undoable(screen.reader.library)
        except LibraryError as error:
            screen.say(str(error), failed=True)
            return
        now = now_here()
        choices = [
            Choice(
                done(one.entry),
                right=when(one.done_at, now),
                about=_taking_back(after),
            )
            for after, one in enumerate(changes)
        ]

        def take_back(number: int | None) -> None:
            if number is not None:
                from reader.ui.shared.undoing import undo  # noqa: PLC0415 - when it is asked for

                undo(screen, changes[number].sequence)

        if choices:
            screen.choose(_("What can be undone"), choices, take_back)
        else:
            screen.say(_("There is nothing to undo."))

    @answers(commands.OUTBOX)
    def _show_outbox(self, chosen: Chosen) -> None:
        del chosen
        self._screen.reader.open_outbox()

    @answers(commands.SETTINGS)
    def _edit_settings(self, chosen: Chosen) -> None:
        del chosen
        from reader.ui.shared.configuring import edit_settings  # noqa: PLC0415 - for those who ask

        edit_settings(self._screen)

    @answers(commands.SETTINGS_FAULTS)
    def _show_faults(self, chosen: Chosen) -> None:
        del chosen
        from reader.ui.shared.configuring import show_faults  # noqa: PLC0415 - for those who ask

        show_faults(self._screen)

    @answers(commands.SUSPEND)
    def _suspend(self, chosen: Chosen) -> None:
        del chosen
        self._screen.app.action_suspend_process()

    @answers(commands.QUIT)
    def _quit(self, chosen: Chosen) -> None:
        del chosen
        self._screen.reader.leave(0)

    @answers(commands.INTERRUPT)
    def _interrupt(self, chosen: Chosen) -> None:
        del chosen
        self._screen.reader.leave(INTERRUPTED)


def _taking_back(above: int) -> str:
    if not above:
        return _("Enter takes it back.")
    return counted(
        above,
        "Enter takes it back, and the one above it.",
        "Enter takes it back, and the {number} above it.",
    )

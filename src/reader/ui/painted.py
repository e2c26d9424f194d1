"""How the program is seen: its look, its pictures, and what the terminal does to letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reader.i18n.catalogue import _
from reader.layout import signs
from reader.ui import themes
from reader.ui.paint import Painter
from reader.ui.shared.commanding import CommandScreen
from reader.ui.shared.pointing import cell_meant
from reader.ui.typed import TypedApp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter
    from textual.geometry import Offset

    from reader.settings import Settings
    from reader.terminal import Terminal
    from reader.ui.article.pictures import Pictures
    from reader.ui.themes import Look


class PaintedApp(TypedApp):
    """A program that looks as a person wants it, and as its terminal can."""

    def __init__(self, settings: Settings, terminal: Terminal) -> None:
        """Take the look with which the program begins.

        Args:
            settings: what the person has set.
            terminal: what is known of the terminal.
        """
        super().__init__(ansi_color=True)
        self.settings = settings
        self.terminal = terminal
        self.animation_level = "none"
        self._pictures: Pictures | None = None
        self.look: Look = themes.first_look(settings, terminal)
        self.console = themes.console_of(self.console, terminal)
        signs.use(only_ascii=themes.are_ascii(settings, terminal))
        self.painter = Painter(self.look, has_italics=terminal.has_italics)
        self._undone: LineFilter | None = None
        """What takes back beforehand how the terminal moves letters; None where it moves none."""
        if self.terminal_orders or terminal.turns_words:
            from reader.ui.shared.ordering import undone  # noqa: PLC0415 - few terminals move letters

            self._undone = undone(words=not self.terminal_orders)
            self.painter.joins = False
        self.measure = settings.measure
        """Cells that a person wants the measure to have; a narrow screen may give less."""
        self._wear(self.look)

    @property
    def terminal_orders(self) -> bool:
        """Whether letters that are written from the right are left to the terminal to order."""
        if self.settings.right_to_left == "auto":
            return self.terminal.reorders
        return self.settings.right_to_left == "terminal"

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Give what rows pass on their way to the terminal."""
        usual = super().get_line_filters()
        return [*usual, self._undone] if self._undone else usual

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor stands behind each frame: on what is meant."""
        return cell_meant(self.screen)

    @cursor_position.setter
    def cursor_position(self, offset: Offset) -> None:
        """Fields say theirs when it changes; they are asked again when a frame is drawn."""

    # The look

    def turn_light(self) -> None:
        """Go from dark to light and back; from the terminal's own colours to light first."""
        if not themes.has_themes(self.terminal):
            if isinstance(self.screen, CommandScreen):
                self.screen.say(_("Light and dark need more colours than there are here."))
            return
        name: Literal["dark", "light"] = "dark" if self.look.name == "light" else "light"
        self.put_on(themes.themed(name, self.settings, self.terminal))

    def put_on(self, look: Look) -> None:
        """Paint everything in another look."""
        self.look = look
        self.painter.use(look)
        self._wear(look)
        self.draw_again()

    def _wear(self, look: Look) -> None:
        """Have Textual use a look for what we do not paint ourselves."""
        theme = themes.for_textual(look)
        self.register_theme(theme)
        self.theme = theme.name

    def draw_again(self) -> None:
        """Draw every cell of the screen anew."""
        self.refresh(layout=True)
        for widget in self.screen.walk_children():
            widget.refresh()

    # Pictures

    @property
    def pictures(self) -> Pictures:
        """The pictures of the articles, as this terminal draws them."""
        if self._pictures is None:
            from reader.ui.article.pictures import Pictures  # noqa: PLC0415 - at the first picture

            self._pictures = Pictures(self)
        return self._pictures

    def free_pictures(self) -> None:
        """Let the terminal forget what it was sent; what is drawn again is sent again."""
        if self._pictures is not None:
            self._pictures.free()

    def tell_terminal(self, sequences: str) -> None:
        """Write what is no text, before whatever is drawn next."""
        if self._driver is not None:
            self._driver.write(sequences)

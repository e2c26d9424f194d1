"""The program on the screen: which screens there are, and what they share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.theme import Theme

from reader.layout.lines import Role
from reader.ui import themes
from reader.ui.article.screen import ArticleScreen
from reader.ui.paint import Painter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.screen import Screen

    from reader.model.location import Location
    from reader.ui.themes import Look


class ReaderApp(App[int]):
    """Reader on the full screen; its return value is the exit status."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []
    VERTICAL_BREAKPOINTS: ClassVar = [(0, "-low"), (16, "-tall")]

    def __init__(self, locations: Sequence[Location]) -> None:
        super().__init__(ansi_color=True)
        self.locations = list(locations)
        self.look: Look = themes.COLOURLESS if os.environ.get("NO_COLOR") else themes.DARK
        self.painter = Painter(self.look)
        for look in (themes.DARK, themes.LIGHT, themes.OWN, themes.COLOURLESS):
            self.register_theme(_theme(look))
        self.theme = f"reader-{self.look.name}"

    def get_default_screen(self) -> Screen[None]:
        """Begin with the article, or with the list of several."""
        return ArticleScreen(self.painter, self.locations[0])


def _theme(look: Look) -> Theme:
    """Give Textual's part of a look: the grounds of what we do not paint ourselves."""
    ground = look.ground or "ansi_default"
    text = look.colours[Role.TEXT] or "ansi_default"
    return Theme(
        name=f"reader-{look.name}",
        primary=text,
        foreground=text,
        background=ground,
        surface=ground,
        panel=ground,
        dark=look.dark,
        ansi=not look.fills,
        variables={"ground": ground}
        | {f"reader-{role.name.lower()}": _css_colour(look, role) for role in Role},
    )


def _css_colour(look: Look, role: Role) -> str:
    """Give a role's colour as the style sheet names it; the terminal's own where there is none."""
    colour = look.colours[role] or "default"
    return colour if colour.startswith("#") else f"ansi_{colour}"

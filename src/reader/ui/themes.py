"""What each role looks like: dark, light, or the terminal's own colours (docs/look.md, Colours)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.layout.lines import Role
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping


@record(frozen=True, slots=True)
class Look:
    """The colours of one theme, as rich and Textual spell them."""

    name: str
    dark: bool
    ground: str | None
    """None: the terminal's own."""
    colours: Mapping[Role, str | None]
    """None: the terminal's own foreground, or no fill."""
    text_on: Mapping[Role, str]
    """The colour of text on a ground that needs its own."""

    @property
    def has_colours(self) -> bool:
        """Whether anything is told by a colour at all."""
        return any(self.colours.values())

    @property
    def fills(self) -> bool:
        """Whether grounds are told by a fill; else they are told by shape."""
        return self.ground is not None


DARK: Final = Look(
    name="dark",
    dark=True,
    ground="#181a1d",
    colours={
        Role.TEXT: "#cfccc4",
        Role.STRONG: "#f1eee6",
        Role.DIM: "#9b988f",
        Role.LINE: "#717376",
        Role.RAIL: "#34373c",
        Role.ACCENT: "#8db9e0",
        Role.WARN: "#e8a07c",
        Role.SURFACE: "#26292e",
        Role.BADGE: "#233446",
        Role.SELECT: "#28303a",
        Role.MARK: "#4d431f",
        Role.HIT: "#e5c25a",
    },
    text_on={Role.MARK: "#efe3b8", Role.HIT: "#17181a"},
)
LIGHT: Final = Look(
    name="light",
    dark=False,
    ground="#fbf9f4",
    colours={
        Role.TEXT: "#2f2d29",
        Role.STRONG: "#12110f",
        Role.DIM: "#67635b",
        Role.LINE: "#87837a",
        Role.RAIL: "#dcd7cb",
        Role.ACCENT: "#1d5b8a",
        Role.WARN: "#a03a10",
        Role.SURFACE: "#f0ece2",
        Role.BADGE: "#dfe8ef",
        Role.SELECT: "#e6ecf0",
        Role.MARK: "#f7e6a6",
        Role.HIT: "#845600",
    },
    text_on={Role.MARK: "#2b2716", Role.HIT: "#fffaf0"},
)
OWN: Final = Look(
    name="own",
    dark=True,
    ground=None,
    colours=dict.fromkeys(Role) | {Role.ACCENT: "cyan", Role.WARN: "bright_yellow"},
    text_on={},
)
COLOURLESS: Final = Look(
    name="colourless", dark=True, ground=None, colours=dict.fromkeys(Role), text_on={}
)
"""NO_COLOR: the terminal's own, without its two colours."""

"""What each role looks like: dark, light, or the terminal's own colours (docs/look.md, Colours)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from rich.color import Color
from rich.console import Console
from textual.theme import BUILTIN_THEMES, Theme

from reader.layout.lines import Role
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.settings import Settings
    from reader.terminal import Colours, Terminal

Rgb: TypeAlias = "tuple[int, int, int]"
"""Red, green and blue, 0 to 255."""

TEXT_CONTRAST: Final = 4.5
"""What text has at least on its ground (WCAG 2.2, 1.4.3)."""
EDGE_CONTRAST: Final = 3.0
"""What an edge has at least that carries a meaning (WCAG 2.2, 1.4.11)."""
_FEW: Final = 16
"""Colours that are the person's own, so that none can be chosen for them."""
_PALETTE: Final = 256
_SYSTEMS: Final[Mapping[Colours, Literal["standard", "256", "truecolor"]]] = {
    0: "standard",
    16: "standard",
    256: "256",
    16_777_216: "truecolor",
}
"""What rich calls so many colours."""
_BY_WEIGHT: Final = frozenset({Role.ACCENT, Role.WARN})


@record(frozen=True, slots=True)
class Look:
    """The colours of one theme, as rich spells them."""

    name: str
    dark: bool
    ground: str | None
    """None: the terminal's own."""
    colours: Mapping[Role, str | None]
    """None: the terminal's own foreground, or no fill."""
    text_on: Mapping[Role, str]
    """The colour of text on a ground that needs its own."""
    bold: frozenset[Role] = frozenset()
    """Roles that are told by weight, for want of a colour that is surely seen."""
    beneath: str | None = None
    """The terminal's ground, where it is known and stays; to mix with, never to paint."""
    has_colours: bool = True
    """Whether anything at all may be coloured; pictures are nothing else."""

    @property
    def fills(self) -> bool:
        """Whether grounds are told by a fill; else they are told by shape."""
        return self.colours[Role.SURFACE] is not None


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
DARK_256: Final = Look(
    name="dark",
    dark=True,
    ground="color(234)",
    colours={
        Role.TEXT: "color(252)",
        Role.STRONG: "color(255)",
        Role.DIM: "color(248)",
        Role.LINE: "color(243)",
        Role.RAIL: "color(237)",
        Role.ACCENT: "color(110)",
        Role.WARN: "color(216)",
        Role.SURFACE: "color(235)",
        Role.BADGE: "color(236)",
        Role.SELECT: "color(236)",
        Role.MARK: "color(58)",
        Role.HIT: "color(179)",
    },
    text_on={Role.MARK: "color(223)", Role.HIT: "color(234)"},
)
"""Chosen by hand: rounding makes the selected row and the first badge teal."""
LIGHT_256: Final = Look(
    name="light",
    dark=False,
    ground="color(231)",
    colours={
        Role.TEXT: "color(235)",
        Role.STRONG: "color(16)",
        Role.DIM: "color(241)",
        Role.LINE: "color(244)",
        Role.RAIL: "color(252)",
        Role.ACCENT: "color(24)",
        Role.WARN: "color(124)",
        Role.SURFACE: "color(255)",
        Role.BADGE: "color(254)",
        Role.SELECT: "color(254)",
        Role.MARK: "color(229)",
        Role.HIT: "color(94)",
    },
    text_on={Role.MARK: "color(235)", Role.HIT: "color(231)"},
)
OWN: Final = Look(
    name="own",
    dark=True,
    ground=None,
    colours=dict.fromkeys(Role),
    text_on={},
    bold=_BY_WEIGHT,
)
"""The terminal's own, where it is not known whether it is dark or light."""
OWN_DARK: Final = replace(
    OWN,
    colours=dict.fromkeys(Role) | {Role.ACCENT: "cyan", Role.WARN: "bright_yellow"},
    bold=frozenset(),
)
OWN_LIGHT: Final = replace(
    OWN,
    dark=False,
    colours=dict.fromkeys(Role) | {Role.ACCENT: "blue", Role.WARN: "red"},
    bold=frozenset(),
)
COLOURLESS: Final = replace(OWN, name="colourless", has_colours=False)
"""NO_COLOR: the terminal's own, without its two colours."""


def has_themes(terminal: Terminal) -> bool:
    """Say whether a terminal has colours enough for dark and light."""
    return terminal.colours > _FEW


def first_look(settings: Settings, terminal: Terminal) -> Look:
    """Give the look that the program begins with."""
    theme, ground = settings.theme, terminal.ground
    if not terminal.colours:
        return COLOURLESS
    if theme == "own" or not has_themes(terminal):
        return OWN if ground is None else OWN_DARK if _is_dark(ground) else OWN_LIGHT
    if theme != "auto":
        return themed(theme, settings, terminal)
    if ground is None:
        return OWN
    return themed("dark" if _is_dark(ground) else "light", settings, terminal)


def themed(name: Literal["dark", "light"], settings: Settings, terminal: Terminal) -> Look:
    """Give dark or light as a terminal can show it.

    Over its own ground, where nobody has chosen one and all can be read on it.
    """
    whole, palette = (DARK, DARK_256) if name == "dark" else (LIGHT, LIGHT_256)
    look = palette if terminal.colours <= _PALETTE else whole
    ground = terminal.ground
    if settings.theme != "auto" or ground is None or _is_dark(ground) is not look.dark:
        return look
    for role, least in (Role.DIM, TEXT_CONTRAST), (Role.LINE, EDGE_CONTRAST):
        if contrast(rgb(whole.colours[role] or ""), ground) < least:
            return look
    return replace(look, ground=None, beneath="#{:02x}{:02x}{:02x}".format(*ground))


def are_ascii(settings: Settings, terminal: Terminal) -> bool:
    """Say whether only ASCII signs are drawn."""
    return settings.symbols == "ascii" or (settings.symbols == "auto" and not terminal.has_signs)


def console_of(console: Console, terminal: Terminal) -> Console:
    """Give Textual's console with as many colours as the terminal has.

    Rich knows few terminals by name, and takes all others for one with 16.
    """
    system = _SYSTEMS[terminal.colours]
    if console.color_system == system:
        return console
    return Console(file=console.file, force_terminal=True, color_system=system)


def for_textual(look: Look) -> Theme:
    """Give Textual's part of a look: the grounds of what we do not paint ourselves."""
    ground = _hexadecimal(look.ground) or "ansi_default"
    text = _hexadecimal(look.colours[Role.TEXT]) or "ansi_default"
    return Theme(
        name=f"reader-{look.name}",
        primary=text,
        foreground=text,
        background=ground,
        surface=ground,
        panel=ground,
        dark=look.dark,
        ansi=look.ground is None,
        # Textual's own sheets name variables that only its packaged themes of this kind have.
        variables=(BUILTIN_THEMES["ansi-dark"].variables if look.ground is None else {})
        | {"ground": ground, "beneath": look.beneath or ground}
        | {f"reader-{role.name.lower()}": _css_colour(look, role) for role in Role},
    )


def _css_colour(look: Look, role: Role) -> str:
    """Give a role's colour as the style sheet names it; the terminal's own where there is none."""
    colour = look.colours[role] or "default"
    return _hexadecimal(colour) or f"ansi_{colour}"


def _hexadecimal(colour: str | None) -> str | None:
    """Give a colour as `#rrggbb`; None for one of the terminal's own."""
    if colour is None or not colour.startswith("color("):
        return colour if colour and colour.startswith("#") else None
    return Color.parse(colour).get_truecolor().hex


def contrast(one: Rgb, other: Rgb) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def rgb(colour: str) -> Rgb:
    """Give the parts of a colour that is written `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _is_dark(ground: Rgb) -> bool:
    """Say whether white is easier to read on a ground than black."""
    return contrast((255, 255, 255), ground) > contrast((0, 0, 0), ground)


def _luminance(colour: Rgb) -> float:
    shares = [value / 255 for value in colour]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the formula's own
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

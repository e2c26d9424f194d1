"""What a person has set, once and for all, in `config.toml`."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal

from reader.i18n.catalogue import _
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping


@record(frozen=True, slots=True)
class Fault:
    """Something that is wrong with the file, or cannot be as it says."""

    why: str
    """A sentence without its capital and full stop, as `N_` marks it; facts stand in braces."""
    facts: Mapping[str, Any] = field(default_factory=dict)
    line: int | None = None
    """Where it is wrong, from 1; None where it is the whole file."""

    @property
    def place(self) -> str:
        """Where it is wrong, for people."""
        if self.line is None:
            return "config.toml"
        return _("config.toml, line {line}").format(line=self.line)

    @property
    def reason(self) -> str:
        """What is wrong there, in the language that is spoken by now."""
        return _(self.why).format(**self.facts)

    @property
    def sentence(self) -> str:
        """Where and what, in one sentence."""
        return f"{self.place}: {self.reason}"


@record(frozen=True, slots=True)
class Settings:
    """All settings; each default is what holds where the file says nothing."""

    language: str | None = None
    """Of the program's own words (ISO 639-1); None for what the environment asks for."""
    measure: int = 66
    """Cells of a line of text, 40 to 100."""
    theme: Literal["auto", "dark", "light", "own"] = "auto"
    """auto: what suits the terminal's own ground, where it tells it."""
    symbols: Literal["auto", "unicode", "ascii"] = "auto"
    """Of which signs bars, bullets and badges are made."""
    right_to_left: Literal["auto", "terminal", "reader"] = "auto"
    """Who puts the letters of Arabic and Hebrew in their order on the screen."""
    pictures: Literal["auto", "kitty", "blocks", "none"] = "auto"
    mouse: bool = True
    """False gives the mouse back to the terminal."""
    plain: bool = False
    """No full screen: lines alone, as `--plain` gives them."""
    words_per_minute: int | None = None
    """A reading rate of one's own, for what the screen shows; None for the published ones."""
    keys: str = "default"
    """A preset: default, less, newsboat."""
    bind: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of a command, by its id, in the place of the preset's."""
    bind_also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further keys of a command, by its id."""
    name: str | None = None
    """Who is writing comments, as `[identity]` says."""
    email: str | None = None
    website: str | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    """On which line of the file what holds stands, by its name there: `bind.page.down`."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with the file, in the order of its lines; the rest of it holds."""

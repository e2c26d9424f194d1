"""The commands that mean nothing without a screen, each with what is said instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_
from reader.ui import commands

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.ui.commands import Command

_NOT_CUT: Final = N_("Nothing is cut off here, so nothing can be shifted.")
_NO_SCREEN: Final = N_("There is no screen here whose look could change.")
_NO_FOLDS: Final = N_("All comments are said here; none is folded.")

WITHOUT: Final[Mapping[Command, str]] = {
    commands.SHIFT_RIGHT: _NOT_CUT,
    commands.SHIFT_LEFT: _NOT_CUT,
    commands.HINTS: N_("No letters stand at links here; there is a list of links instead."),
    commands.ZEN: _NO_SCREEN,
    commands.LIGHT: _NO_SCREEN,
    commands.FOLD: _NO_FOLDS,
    commands.UNFOLD: _NO_FOLDS,
    commands.FOLD_TOGGLE: _NO_FOLDS,
}

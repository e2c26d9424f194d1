"""What the very first start says in the status line: the keys with which one gets on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands

if TYPE_CHECKING:
    from reader.ui.key_map import KeyMap


def greeting(key_map: KeyMap) -> tuple[str, ...]:
    """Name four keys, the rarest last; the fifth, for help, always stands in the status line."""
    words = (
        (commands.PAGE_DOWN, _("{key} page")),
        (commands.FIND, _("{key} find")),
        (commands.COMMENTS, _("{key} comment")),
        (commands.CLOSE, _("{key} leave")),
    )
    return tuple(said.format(key=key_map.hint(command)) for command, said in words)

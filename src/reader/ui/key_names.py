"""How people write keys, as "ctrl+f", "^F", "C-f", "<Space>", "PgDn", and how Textual does."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = {
    "space": "space",
    "enter": "enter",
    "return": "enter",
    "escape": "escape",
    "esc": "escape",
    "tab": "tab",
    "backspace": "backspace",
    "bs": "backspace",
    "up": "up",
    "down": "down",
    "left": "left",
    "right": "right",
    "home": "home",
    "end": "end",
    "pageup": "pageup",
    "pgup": "pageup",
    "pagedown": "pagedown",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "insert": "insert",
    "ins": "insert",
    "delete": "delete",
    "del": "delete",
    "less": "<",
    "lt": "<",
    "minus": "-",
    "plus": "+",
} | {f"f{number}": f"f{number}" for number in range(1, 25)}
"""What a key is called, and what Textual calls it; one that types a character is called by that."""
SPELT: Final = (
    "Space",
    "Enter",
    "Esc",
    "Tab",
    "Backspace",
    "Home",
    "End",
    "PgUp",
    "PgDn",
    "Delete",
)
"""What a misspelt name was probably meant to be."""
_MODIFIERS: Final = {"ctrl": "ctrl", "control": "ctrl", "c": "ctrl", "shift": "shift", "s": "shift"}
_MODIFIED: Final = re.compile(r"(?P<modifier>[a-z]+)[+-](?P<rest>.+)", re.IGNORECASE | re.DOTALL)
_CONTROLS: Final = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+[": "escape",
    "ctrl+h": "backspace",
    "ctrl+?": "backspace",
    "ctrl+space": "ctrl+@",
    "ctrl+\\": "ctrl+backslash",
    "ctrl+]": "ctrl+right_square_bracket",
    "ctrl+^": "ctrl+circumflex_accent",
    "ctrl+_": "ctrl+underscore",
}
"""Controls that a terminal cannot tell from a key, or that Textual spells out."""
_WITH_CONTROL: Final = re.compile(
    r"[a-z@]|up|down|left|right|home|end|pageup|pagedown|insert|delete|f\d+"
)
_WITH_SHIFT: Final = re.compile(r"tab|up|down|left|right|home|end|pageup|pagedown|insert|delete")


def key_of(written: str) -> str | None:
    """Give a key as `commands` names it; None where a terminal has no such key."""
    if len(written) == 1:
        return "space" if written == " " else written if written.isprintable() else None
    written = written.strip()
    if written.startswith("<") and written.endswith(">"):
        written = written[1:-1]
    if len(written) == 2 and written[0] == "^":  # noqa: PLR2004 - as less and newsboat write it
        written = f"ctrl+{written[1]}"
    modified = _MODIFIED.fullmatch(written)
    if modified is None:
        return written if len(written) == 1 else _NAMES.get(written.lower())
    return _with(_MODIFIERS.get(modified["modifier"].lower(), ""), modified["rest"])


def _with(modifier: str, rest: str) -> str | None:
    """Give the key with Ctrl or Shift; the shift of a letter is its capital."""
    if modifier == "shift" and len(rest) == 1 and rest.isalpha():
        return rest.upper()
    base = rest.lower() if len(rest) == 1 else _NAMES.get(rest.lower(), "")
    if modifier == "ctrl":
        key = _CONTROLS.get(f"ctrl+{base}")
        return key or (f"ctrl+{base}" if _WITH_CONTROL.fullmatch(base) else None)
    if modifier == "shift" and _WITH_SHIFT.fullmatch(base):
        return f"shift+{base}"
    return None

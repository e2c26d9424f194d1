"""From an exported Markdown text back to its article: what it says, and what its key carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.parsing.shapes import WrongShape, an_object, read_json

if TYPE_CHECKING:
    from reader.model.document import Document

_OPENING: Final = "reader: "
_RULE: Final = "---"


def parted(body: bytes) -> tuple[str, dict[str, object]]:
    """Part the text of an article from the object that its front matter carries.

    Raises:
        WrongShape: it carries none.
    """
    try:
        lines = body.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise WrongShape(_("is no UTF-8")) from error
    end = lines.index(_RULE, 1) if lines[0] == _RULE and _RULE in lines[1:] else 0
    for number in range(1, end):
        if lines[number].startswith(_OPENING):
            carried = lines.pop(number).removeprefix(_OPENING)
            if end == 2:  # noqa: PLR2004 - it stood alone between the rules, and they go with it
                del lines[: 3 if lines[2:3] == [""] else 2]
            return "\n".join(lines), an_object(read_json(carried.encode()), '"reader"')
    raise WrongShape(_('has no "reader" in its front matter'))


def read_text(text: str) -> Document | None:
    """Read the text that `parted` gave; None where the parser gives up on it."""
    from reader.parsing.markdown import parse_markdown  # noqa: PLC0415 - markdown_it, 48 ms

    try:
        return parse_markdown(text)
    except Exception:  # noqa: BLE001 - a third-party parser, fed with whatever there is
        return None

"""The file that a person begins with: every setting explained, with its default, commented out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reader.config.known import KNOWN, Kind
from reader.i18n.catalogue import N_, _
from reader.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.config.known import Known

_HEAD: Final = (
    N_("The settings of Reader. What is commented out shows the default; take the # away."),
    N_("reader config says what holds, and what is wrong in here."),
)
_KEYS: Final = (
    N_("The ids of the commands stand under : on the screen, and in docs/keys.md."),
    N_("A key is a character, or a name as space, enter, pagedown, ctrl+f (or ^F), shift+tab."),
)
_EXAMPLE: Final = '"article.next" = ["J"]'


def template() -> str:
    """Give the text of the file; without the marks of comments it sets the defaults."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from (f"# {_(line)}" for line in _HEAD)
    table = ""
    for known in KNOWN:
        yield ""
        name = known.name
        if known.kind is Kind.KEYS:
            yield f"# {_(known.about)}"
            if name == "bind":
                yield from (f"# {_(line)}" for line in _KEYS)
            yield f"[{name}]"
            yield f"#{_EXAMPLE}"
            continue
        own, _dot, name = name.rpartition(".")
        if own != table:
            table = own
            yield f"[{table}]"
        yield f"# {_(known.about)}{_takes(known)}"
        yield f"#{name} = {as_toml(getattr(Settings(), known.field), known)}"


def _takes(known: Known) -> str:
    """Say what a setting takes, where its words do not."""
    if known.kind is Kind.NUMBER:
        return " " + _("({least} to {most})").format(least=known.least, most=known.most)
    return f" ({', '.join(known.choices)})" if known.choices else ""


def as_toml(value: Any, known: Known) -> str:  # noqa: ANN401 - whatever a setting may be
    """Give a value as the file spells it; what is not set is an empty text, or 0."""
    if isinstance(value, bool):
        return str(value).lower()
    if known.kind is Kind.NUMBER:
        return str(value or 0)
    if isinstance(value, tuple):
        return f"[{', '.join(as_toml(one, known) for one in value)}]"
    text = str(value or "").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'

"""Objects of JSON that others wrote: each field is asked for by its sort, cleaned and bounded."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Final, NoReturn

from reader.i18n.catalogue import _
from reader.model.clean import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST: Final = 2**53
"""Whole numbers are exact up to it in every program that reads JSON (RFC 8259, section 6)."""
CONTAINERS_AT_MOST: Final = 2_000_000
"""Objects and lists in one text; each takes a hundred times the two bytes that it is written in."""

COMMAS_AT_MOST: Final = 8_000_000
"""In one text; what stands between two takes up to twelve times the five bytes that it may be."""


class WrongShape(ValueError):
    """What was read is not what it should be; its words say where and how."""


def read_json(text: bytes) -> object:
    """Read one value of JSON.

    Raises:
        WrongShape: it is none, or holds too much.
    """
    containers = text.count(b"{") + text.count(b"[")
    if containers > CONTAINERS_AT_MOST or text.count(b",") > COMMAS_AT_MOST:
        raise WrongShape(_("holds too many parts"))
    try:
        value: object = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise WrongShape(_("is no JSON")) from error
    return value


def _refuse(constant: str) -> NoReturn:
    raise WrongShape(_("{word} is no number of JSON").format(word=constant))


def an_object(value: object, what: str) -> dict[str, object]:
    """Give a value that has to be an object."""
    if not isinstance(value, dict):
        raise WrongShape(_("{what} is no object").format(what=what))
    return value


def objects(found: Mapping[str, object], name: str) -> list[dict[str, object]]:
    """Give a list of objects; none where the field is missing or null."""
    what = _('an entry of "{name}"').format(name=name)
    return [an_object(value, what) for value in values(found, name)]


def values(found: Mapping[str, object], name: str) -> list[object]:
    """Give a list of anything; none where the field is missing or null."""
    value = found.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise WrongShape(_('"{name}" is no list').format(name=name))
    return value


def lines(found: Mapping[str, object], name: str) -> tuple[str, ...]:
    """Give a list of texts, each on one line; empty ones are left out."""
    cleaned = [clean_line(_text(value, name)) for value in values(found, name)]
    return tuple(filter(None, cleaned))


def line(found: Mapping[str, object], name: str) -> str | None:
    """Give a text on one line; None where it is missing, null or empty."""
    value = found.get(name)
    return None if value is None else clean_line(_text(value, name)) or None


def text(found: Mapping[str, object], name: str) -> str:
    """Give a text that may have several lines; empty where it is missing or null."""
    value = found.get(name)
    return "" if value is None else clean(_text(value, name))


def raw_text(found: Mapping[str, object], name: str) -> str:
    """Give a text that has to be there, as it stands: the name of a file may be anything."""
    return _text(found.get(name), name)


def number(found: Mapping[str, object], name: str, least: int = 0) -> int | None:
    """Give a whole number; None where it is missing or null."""
    value = found.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise WrongShape(_('"{name}" is no whole number').format(name=name))
    if not least <= value <= LARGEST:
        raise WrongShape(_('"{name}" is out of range').format(name=name))
    return value


def share(found: Mapping[str, object], name: str) -> float:
    """Give a number from 0 to 1; 0 where it is missing or null."""
    value = found.get(name) or 0
    if not isinstance(value, int | float) or not 0 <= value <= 1:
        raise WrongShape(_('"{name}" is no number from 0 to 1').format(name=name))
    return float(value)


def flag(found: Mapping[str, object], name: str) -> bool | None:
    """Give true or false; None where it is missing or null."""
    value = found.get(name)
    if value is not None and not isinstance(value, bool):
        raise WrongShape(_('"{name}" is neither true nor false').format(name=name))
    return value


def moment(found: Mapping[str, object], name: str) -> str | None:
    """Give a moment of ISO 8601 with its offset; None where it is missing or null."""
    value = line(found, name)
    if value is None:
        return None
    try:
        parted = datetime.fromisoformat(value).utcoffset()
    except (ValueError, OverflowError) as error:
        raise WrongShape(_('"{name}" is no moment').format(name=name)) from error
    if parted is None:
        raise WrongShape(_('"{name}" is a moment without its offset').format(name=name))
    return value


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise WrongShape(_('"{name}" is no text').format(name=name))
    return value

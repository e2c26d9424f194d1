"""From the file to settings: what is right in it holds, what is wrong is told with its line."""

from __future__ import annotations

import itertools
import os
import re
import stat
import tomllib
from typing import TYPE_CHECKING, Any, Final

from reader.config.known import BY_NAME, Kind, near
from reader.config.lines import key_lines, line_of, statements
from reader.i18n.catalogue import N_
from reader.model.clean import clean_line
from reader.settings import Fault, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reader.config.known import Known
    from reader.config.lines import Statement

MOST_BYTES: Final = 2**18
"""Nobody sets so much; a file of more is not read."""
_MOST_CHARACTERS_SHOWN: Final = 40
"""Of a value that is named in a sentence."""
_MOST_MISTAKES: Final = 20
"""Statements that are passed over one by one; with more, nothing of the file holds."""
_MOST_LINES_MENDED: Final = 2_000
"""Of a longer text with a mistake nothing holds: to look for what is right takes too long."""
_MOST_CHARACTERS_MENDED: Final = 4_000
"""Of a line, for the same reason."""
_LARGEST_SHOWN: Final = 10**12
_TOO_DEEP: Final = re.compile(r"""^[ \t[]*(?:[\w"'-]++[ \t]*\.[ \t]*){16}""", re.MULTILINE)
"""A name of more parts than any setting has, for which Python's reader takes an age."""
_LINE: Final = re.compile(r"at line (\d+)")
"""How Python's reader of TOML says where it stopped."""
_TABLES: Final = frozenset({"identity", "bind", "bind_also"})


def read(path: Path) -> Settings:
    """Read the settings of a file that is there."""
    text = _text(path)
    return Settings(faults=(text,)) if isinstance(text, Fault) else understood(text)


def understood(text: str) -> Settings:
    """Give what a text sets, and what is wrong with it."""
    data, lines, faults = _parsed(text)
    fields: dict[str, Any] = {}
    for name, value in _named(data):
        known = BY_NAME.get(name)
        if name in _TABLES and not isinstance(value, dict):
            facts = {"setting": name, "name": name, "value": shown(value)}
            faults.append(Fault(N_("{name} is a table, not {value}"), facts))
        elif known is None:
            faults.append(_unknown(name, looks_near=len(faults) < _MOST_MISTAKES))
        elif known.kind is Kind.KEYS:
            fields[known.field] = dict(_bound(name, value, faults))
        else:
            fault = None if _is_unset(known, value) else _wrong(known, value)
            if fault:
                faults.append(fault)
            elif value or not known.is_optional:
                fields[known.field] = clean_line(value) if isinstance(value, str) else value
    told = tuple(_in_order(faults, lines))
    wrong = {fault.facts.get("setting") for fault in told}
    in_force = {name: line for name, line in lines.items() if name not in wrong}
    return Settings(**fields, lines=in_force, faults=told)


def _in_order(faults: list[Fault], lines: Mapping[str, int]) -> list[Fault]:
    """Give each fault its line, by the name of the setting that it is about, and sort them."""
    placed = [
        fault
        if fault.line is not None
        else Fault(fault.why, fault.facts, line_of(str(fault.facts.get("setting", "")), lines))
        for fault in faults
    ]
    return sorted(placed, key=lambda fault: fault.line or 0)


# The text


def _text(path: Path) -> str | Fault:
    """Read a file, unless it is none, or too large; a pipe is not waited for."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return Fault(N_("it is no file, so the defaults hold"))
            with os.fdopen(os.dup(handle), "rb") as file:
                body = file.read(MOST_BYTES + 1)
        finally:
            os.close(handle)
    except OSError as error:
        why = clean_line(error.strerror or "").lower()
        return Fault(N_("it cannot be read ({why}), so the defaults hold"), {"why": why})
    if len(body) > MOST_BYTES:
        why, most = N_("it is larger than {most} KiB, so the defaults hold"), MOST_BYTES // 1024
        return Fault(why, {"most": most})
    try:
        return body.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        return Fault(N_("this is not UTF-8, so the defaults hold"), line=line)


def _parsed(text: str) -> tuple[dict[str, Any], dict[str, int], list[Fault]]:
    """Parse a text; each statement that is no TOML is told, and passed over.

    Returns:
        What it says, the lines of what it says, and what is wrong with it.
    """
    faults: list[Fault] = []
    rows = text.split("\n")
    is_long = len(rows) > _MOST_LINES_MENDED or max(map(len, rows)) > _MOST_CHARACTERS_MENDED
    if _TOO_DEEP.search(text):
        return {}, {}, [Fault(N_("this is no TOML, so the defaults hold"))]
    while len(faults) < _MOST_MISTAKES:
        try:
            return tomllib.loads(text), key_lines(text), faults
        except tomllib.TOMLDecodeError as error:
            stopped = _LINE.search(str(error))
            if is_long:
                line = int(stopped[1]) if stopped else None
                return {}, {}, [Fault(N_("this is no TOML, so the defaults hold"), line=line)]
            text, line = _without_mistake(text, int(stopped[1]) if stopped else None)
            faults.append(Fault(N_("this is no TOML, and is passed over"), line=line))
        except (ValueError, RecursionError):  # a number of 5,000 digits, or lists 500 levels deep
            return {}, {}, [Fault(N_("this is no TOML, so the defaults hold"))]
    return {}, {}, [*faults[:1], Fault(N_("there are more mistakes, so the defaults hold"))]


def _without_mistake(text: str, stopped: int | None) -> tuple[str, int]:
    """Blank what cannot be parsed; give the new text, and the line of the mistake.

    With the header of a table goes what stands below it, for that would count as another table's;
    unless the table was opened before.

    Args:
        text: the text.
        stopped: the line where the parser stopped; None for the end.
    """
    rows = text.split("\n")
    stopped = stopped or len(rows)
    before = [one for one in statements(text) if one.first <= stopped]
    wrong = next((one for one in before if not one.is_closed), before[-1] if before else None)
    if wrong is None or (wrong.is_closed and wrong.last < stopped and rows[stopped - 1].strip()):
        first = last = stopped  # a comment with a control character
    else:
        first, last = wrong.first, _last_line_with(wrong, text)
    rows[first - 1 : last] = [""] * (last - first + 1)
    return "\n".join(rows), first


def _last_line_with(wrong: Statement, text: str) -> int:
    """Give the last line of what goes with a mistake."""
    others = list(statements(text))
    at = others.index(wrong)
    if not wrong.is_closed:  # what stands in its brackets, up to the next key
        own = itertools.takewhile(lambda one: not one.path, others[at + 1 :])
    elif wrong.is_header and all(one.path != wrong.path for one in others[:at]):
        own = itertools.takewhile(lambda one: not one.is_header, others[at + 1 :])
    else:
        return wrong.last
    return max((wrong.last, *(one.last for one in own)))


# The values


def _named(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give each setting with its name; those of a table behind its name and a dot."""
    for name, value in data.items():
        if name == "identity" and isinstance(value, dict):
            yield from ((f"{name}.{own}", given) for own, given in value.items())
        else:
            yield name, value


def _unknown(name: str, *, looks_near: bool) -> Fault:
    word, meant = shown(name), near(name, [*BY_NAME, *_TABLES]) if looks_near else None
    if meant:
        why = N_("there is no setting {word}; {near} is near")
        return Fault(why, {"word": word, "near": meant, "setting": name})
    return Fault(N_("there is no setting {word}"), {"word": word, "setting": name})


def _is_unset(known: Known, value: object) -> bool:
    unset: object = 0 if known.kind is Kind.NUMBER else ""
    return known.is_optional and value == unset and type(value) is type(unset)


def _wrong(known: Known, value: object) -> Fault | None:
    """Say what is wrong with the value of a setting."""
    facts: dict[str, Any] = {"name": known.name, "setting": known.name, "value": shown(value)}
    if known.kind is Kind.SWITCH:
        is_right = isinstance(value, bool)
        return None if is_right else Fault(N_("{name} is true or false, not {value}"), facts)
    if known.kind is Kind.NUMBER:
        facts |= {"least": known.least, "most": known.most}
        is_number = isinstance(value, int) and not isinstance(value, bool)
        if is_number and known.least <= value <= known.most:  # type: ignore[operator]
            return None
        return Fault(N_("{name} is a number from {least} to {most}, not {value}"), facts)
    if not isinstance(value, str):
        return Fault(N_("{name} is a text in quotation marks, not {value}"), facts)
    if known.choices and value not in known.choices:
        facts["choices"] = ", ".join(known.choices)
        return Fault(N_("{name} is one of {choices}, not {value}"), facts)
    return None


def _bound(
    table: str, value: Mapping[str, Any], faults: list[Fault], prefix: str = ""
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the keys of each command; an id with dots may be written as tables within tables."""
    for name, keys in value.items():
        identity = f"{prefix}{name}"
        if isinstance(keys, dict):
            yield from _bound(table, keys, faults, f"{identity}.")
        elif isinstance(keys, str):
            yield identity, (keys,)
        elif isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            yield identity, tuple(keys)
        else:
            facts = {"setting": f"{table}.{identity}", "name": shown(identity)}
            why = N_('the keys of {name} are a list in brackets, as ["j", "ctrl+e"]')
            faults.append(Fault(why, facts))


def shown(value: object) -> str:
    """Give a value as the file spells it, more or less, and no longer than a sentence allows."""
    if isinstance(value, bool):
        text = str(value).lower()
    elif isinstance(value, dict):
        text = "{…}"
    elif isinstance(value, list):
        text = "[…]"
    elif isinstance(value, int) and abs(value) > _LARGEST_SHOWN:
        text = "…"  # Python refuses to write out the largest ones
    else:
        text = clean_line(str(value))
    if len(text) > _MOST_CHARACTERS_SHOWN:
        return text[: _MOST_CHARACTERS_SHOWN - 1] + "…"
    return text

"""Make `src/reader/i18n/date_table.py` from CLDR, as Babel carries it; `tools.generate` asks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import babel
from babel.core import get_cldr_version

from reader.i18n.catalogue import LANGUAGES
from tools.cldr_badges import NATIVE_DIGITS, mapping, unit_forms

TABLE: Final = Path(__file__).parent.parent / "src/reader/i18n/date_table.py"
LOCALES: Final = {"en": "en_GB"}
"""Whose dates a language has, where it is not its own: "3 March 2026", and 24 hours."""
SELF: Final = "`tools/cldr_dates.py`"
OUR_PER_CENT: Final = {"en": "{} %"}
OUR_HOURS: Final = {"en": {"o": "{} h"}}
"""English as the screens are drawn for it (docs/look.md); CLDR has "52%" and "3 hrs"."""
_PATTERNS: Final = {
    "d": "{day}",
    "MMMM": "{month}",
    "M": "{number}",
    "y": "{year}",
    "HH": "{hour:02}",
    "H": "{hour}",
    "h": "{twelve}",
    "mm": "{minute:02}",
    "a": "{half}",
}
"""What CLDR's letters become (UTS #35, part 4, date field symbols)."""


def table() -> str:
    """Give the text of the module."""
    locales = {tag: babel.Locale.parse(LOCALES.get(tag, tag)) for tag in LANGUAGES}
    halves = {
        tag: tuple(str(locale.day_periods["format"]["abbreviated"][half]) for half in ("am", "pm"))
        for tag, locale in locales.items()
        if "a" in locale.time_formats["short"].pattern
    }
    hours = {
        tag: OUR_HOURS.get(tag) or unit_forms(tag, locale, "hour")
        for tag, locale in locales.items()
    }
    return (
        "\n".join(
            [
                f'"""How our languages write dates: CLDR {get_cldr_version()}, by {SELF}."""',
                "",
                "# ruff: noqa: E501 - the months of a year stand in one row",
                "",
                "from __future__ import annotations",
                "",
                "from typing import Final",
                "",
                *mapping(
                    "MONTHS: Final",
                    {tag: " ".join(_months(locale)) for tag, locale in locales.items()},
                    "Their names within a date, parted by blanks.",
                ),
                *mapping(
                    "DAYS: Final",
                    {
                        tag: _pattern(locale.date_formats["long"].pattern)
                        for tag, locale in locales.items()
                    },
                    "A day in full.",
                ),
                *mapping(
                    "TIMES: Final",
                    {
                        tag: _pattern(locale.time_formats["short"].pattern)
                        for tag, locale in locales.items()
                    },
                    "A time of day.",
                ),
                *mapping(
                    "HALVES: Final", halves, "Before noon and after it, where a time names them."
                ),
                *mapping(
                    "PER_CENT: Final",
                    {
                        tag: OUR_PER_CENT.get(tag) or _per_cent(tag, locale)
                        for tag, locale in locales.items()
                    },
                    "So many of a hundred.",
                ),
                *mapping(
                    "HOURS: Final[dict[str, dict[str, str]]]",
                    hours,
                    "So many hours, by plural; what is not named is as other.",
                ),
            ]
        ).rstrip("\n")
        + "\n"
    )


def _months(locale: babel.Locale) -> list[str]:
    names = locale.months["format"]["wide"]
    return [str(names[number]).replace(" ", "\xa0") for number in range(1, 13)]


def _pattern(pattern: str) -> str:
    """Give a pattern of CLDR as one of Python's; quoted letters stand for themselves."""
    quoted = re.split(r"'([^']*)'", pattern)
    for at in range(0, len(quoted), 2):
        quoted[at] = re.sub(r"([a-zA-Z])\1*", lambda found: _PATTERNS[found[0]], quoted[at])
    return "".join(quoted)


def _per_cent(tag: str, locale: babel.Locale) -> str:
    system = str(locale.other_numbering_systems["native"] if tag in NATIVE_DIGITS else "latn")
    sign = str(locale.number_symbols[system]["percentSign"]).rstrip("\u061c")
    return str(locale.percent_formats[None].pattern).replace("#,##0", "{}").replace("%", sign)

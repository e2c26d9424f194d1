"""Make `src/reader/i18n/badge_table.py` from CLDR, as Babel carries it; `tools.generate` asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import babel
from babel.core import get_cldr_version
from babel.numbers import get_group_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE: Final = Path(__file__).parent.parent / "src/reader/i18n/badge_table.py"
SELF: Final = "`tools/cldr_badges.py`"

LANGUAGES: Final = (
    "ar bg bn ca cs da de el en es et eu fa fi fil fr gl he hi hr hu hy id it ja jv ka ko lt lv"
    " ms nb nl pl pt ro ru sk sl sr su sv sw ta te th tr uk ur uz vi zh zh-Hant"
)
SPELT_OUT: Final = frozenset(("ar", "el", "hi", "hu", "hy", "id", "jv", "ka", "ta", "te"))
"""Languages whose short form of a minute says little to most who read it."""
NATIVE_DIGITS: Final = frozenset(("ar",))
"""Languages written with their own digits although CLDR's default is another."""
COUNTED: Final = 200
"""Plurals of whole numbers depend on the number below 100 and on its last two digits above."""
ROW: Final = 50
FIRST_DIGITS: Final = {"arab": "\u0660", "arabext": "\u06f0", "beng": "\u09e6"}
CATEGORIES: Final = {"zero": "0", "one": "1", "two": "2", "few": "f", "many": "m", "other": "o"}
LAST_CASED: Final = "\u058f"
"""Scripts up to Armenian open a name that stands alone with a capital."""


def table() -> str:
    """Give the text of the module."""
    locales = {tag: babel.Locale.parse(tag, sep="-") for tag in LANGUAGES.split()}
    rules = {tag: _plurals(locale) for tag, locale in locales.items()}
    numbers = {rule: number for number, rule in enumerate(dict.fromkeys(rules.values()))}
    digits = {tag: _digits(tag, locale) for tag, locale in locales.items()}
    names = {tag: _name(locale) for tag, locale in locales.items()}
    minutes = {tag: unit_forms(tag, locale, "minute") for tag, locale in locales.items()}
    groups = {tag: _group(tag, locale) for tag, locale in locales.items()}
    return "\n".join(
        [
            f'"""How languages count and name themselves: CLDR {get_cldr_version()}, by {SELF}."""',
            "",
            "# ruff: noqa: RUF001 - each language has its own letters",
            "",
            "from __future__ import annotations",
            "",
            "from typing import Final",
            "",
            *mapping("NAMES: Final", names, "What a language calls itself."),
            *mapping(
                "MINUTES: Final[dict[str, dict[str, str]]]",
                minutes,
                "So many minutes, by plural; what is not named is as other.",
            ),
            *mapping("GROUPS: Final", groups, "What parts thousands."),
            *mapping(
                "DIGITS: Final",
                {tag: row for tag, row in digits.items() if row},
                "Digits from 0 to 9, where they are not the Latin ones.",
            ),
            *mapping(
                "PLURAL_OF: Final",
                {tag: numbers[rule] for tag, rule in rules.items()},
                "Which of `PLURALS` a language follows.",
            ),
            "PLURALS: Final = (",
            *(row for rule in numbers for row in _rule(rule)),
            ")",
            '"""The plural of each number below 200: 0, 1 and 2, f(ew), m(any), o(ther)."""',
            "",
        ]
    )


def mapping(name: str, values: Mapping[str, object], sentence: str) -> list[str]:
    """Give the rows of a table with a sentence below it."""
    rows = [f"    {_quoted(key)}: {_quoted(value)}," for key, value in values.items()]
    return [f"{name} = {{", *rows, "}", f'"""{sentence}"""', ""]


def _rule(rule: str) -> list[str]:
    rows = [f'        "{rule[start : start + ROW]}"' for start in range(0, COUNTED, ROW)]
    return ["    (", *rows, "    ),"]


def _quoted(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(k)}: {_quoted(v)}" for k, v in value.items()) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_quoted, value)) + ")"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text) + '"'


def _plurals(locale: babel.Locale) -> str:
    return "".join(CATEGORIES[locale.plural_form(number)] for number in range(COUNTED))


def _name(locale: babel.Locale) -> str:
    code = f"{locale.language}_{locale.script}" if locale.script else locale.language
    name = str(locale.languages[code])
    return name[0].upper() + name[1:] if name[0] <= LAST_CASED else name


def unit_forms(tag: str, locale: babel.Locale, unit: str) -> dict[str, str]:
    """Give how so many of a unit of time are written, by plural; what is as other is left out."""
    width = "long" if tag in SPELT_OUT else "short"
    patterns = locale._data["unit_patterns"][f"duration-{unit}"][width]  # noqa: SLF001 - no other way
    forms = {
        CATEGORIES[plural]: _plain(pattern)
        for plural, pattern in patterns.items()
        if plural in CATEGORIES
    }
    other = forms["o"]
    return {plural: form for plural, form in forms.items() if plural == "o" or form != other}


def _plain(pattern: str) -> str:
    """Give a pattern with plain spaces, and without any where its unit is an ideograph."""
    pattern = pattern.replace("\xa0", " ").replace("\u202f", " ").replace("{0}", "{}")
    return pattern.replace(" ", "") if "\u4e00" <= pattern[-1] <= "\u9fff" else pattern


def _group(tag: str, locale: babel.Locale) -> str:
    sign = get_group_symbol(locale, numbering_system=_system(tag, locale))
    return str(sign).replace("\u202f", "\xa0")


def _digits(tag: str, locale: babel.Locale) -> str:
    first = FIRST_DIGITS.get(_system(tag, locale))
    return "".join(chr(ord(first) + value) for value in range(10)) if first else ""


def _system(tag: str, locale: babel.Locale) -> str:
    if tag in NATIVE_DIGITS:
        return str(locale.other_numbering_systems["native"])
    return str(locale.default_numbering_system)

"""The program's own sentences, in the language of the person who reads them.

    from reader.i18n.catalogue import N_, _

    screen.say(_("Nothing here is unread."))
    screen.say(_("Removed: {title}").format(title=title))

A sentence is English where it stands in the code; its translations are the catalogues in `locale/`,
which `python -m tools.catalogues` brings up to date. Words that are put together elsewhere are
marked by `N_` where they stand and given to `_` where they are shown.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES: Final = ("en", "id", "de", "fr", "es", "ja", "ar")
"""What the program speaks (ISO 639-1)."""
_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where the environment names a locale, the first one that is set."""
_PLAIN_LOCALES: Final = ("C", "POSIX")
"""Whoever asks for one of these wants English, whatever `LANGUAGE` says (GNU gettext does so)."""

_spoken = "en"
_translations: NullTranslations | None = None
"""None for English, whose sentences stand in the code."""


def use(language: str | None) -> None:
    """Speak a language from now on; None for the one that the environment asks for.

    One that the program does not speak is English.
    """
    global _spoken, _translations  # noqa: PLW0603 - one person reads, in one language
    _spoken = _nearest([language] if language else _wanted())
    _translations = _loaded(_spoken) if _spoken != "en" else None


def spoken() -> str:
    """Say which of `LANGUAGES` the program speaks."""
    return _spoken


def _(text: str) -> str:
    """Give a sentence of ours in the person's language."""
    if _translations is None or not text:  # nothing is the name of a catalogue's own head
        return text
    return _translations.gettext(text)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a sentence for the catalogues where it stands; it is given to `_` where it is shown."""
    return text


def plural(one: str, many: str, number: int) -> str:
    """Give the form of a sentence that goes with a number."""
    if _translations is None:
        return one if number == 1 else many
    return _translations.ngettext(one, many, number)


def _wanted() -> list[str]:
    locale = next(filter(None, map(os.environ.get, _LOCALE)), "")
    preferred = os.environ.get("LANGUAGE", "")
    if preferred and locale not in _PLAIN_LOCALES:
        return preferred.split(":")
    return [locale]


def _nearest(wanted: list[str]) -> str:
    for one in wanted:
        code = one.replace("-", "_").partition("_")[0].partition(".")[0].lower()
        if code in ("c", "posix") or code in LANGUAGES:
            return code if code in LANGUAGES else "en"
    return "en"


def _loaded(language: str) -> NullTranslations:
    import gettext  # noqa: PLC0415 - English needs none
    from pathlib import Path  # noqa: PLC0415 - the same

    path = Path(__file__).parent / "locale" / language / "LC_MESSAGES/reader.mo"
    with path.open("rb") as file:  # what looks for it elsewhere too takes 3 ms longer
        return gettext.GNUTranslations(file)

"""Bring the translations up to date with the sentences in the code.

    python -m tools.catalogues                    takes the sentences out of src/reader, and writes
                                                  every catalogue, as text (.po) and compiled (.mo)
    python -m tools.catalogues --check            writes nothing; status 1 where one is stale
    python -m tools.catalogues --missing de       prints what has no translation, as lines of JSON
    python -m tools.catalogues --fill de FILE     puts translations in: lines of {"id", "text"}, or
                                                  of {"id", "plural", "text": [each form in order]}

Sentences that are gone leave the catalogues, and nothing is guessed: a sentence that was changed is
a new one. Catalogues hold no dates and no line numbers, so they change with sentences alone.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from reader.i18n.catalogue import LANGUAGES
from tools.sentences import extracted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT: Final = Path(__file__).parent.parent
LOCALE: Final = ROOT / "src/reader/i18n/locale"
TRANSLATED: Final = tuple(language for language in LANGUAGES if language != "en")
PLURALS: Final = {
    "id": (1, "0"),
    "de": (2, "n != 1"),
    "fr": (2, "n > 1"),
    "es": (2, "n != 1"),
    "ja": (1, "0"),
    "ar": (
        6,
        "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5",
    ),
}
"""How many forms a language has, and which a number takes: CLDR's, in its order.

Without the form of French and Spanish for whole millions.
"""
_PERCENT_PLACES: Final = re.compile(r"%\(\w+\)[sr]|%[sr]")
"""Places as argparse has them in its own sentences."""
_LEAST_LINE: Final = 100
_HEADER: Final = """\
# {name} translations of reader.
# Written by tools/catalogues.py; only what stands in msgstr is written by hand (CONTRIBUTING.md).
"""


class Undated(Catalog):
    """A catalogue whose head names no dates and no programs."""

    @property
    def num_plurals(self) -> int:
        """How many forms the language has."""
        return PLURALS[str(self.locale_identifier)][0]

    @property
    def plural_expr(self) -> str:
        """Which of them a number takes, as an expression of C."""
        return PLURALS[str(self.locale_identifier)][1]

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Give what the head says."""
        return [
            ("Language", str(self.locale_identifier)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def main() -> int:
    """Do what the command line says."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--check", action="store_true", help="compare, write nothing")
    options.add_argument("--missing", choices=TRANSLATED, help="print what is not translated")
    options.add_argument("--fill", nargs=2, metavar=("LANG", "FILE"), help="put translations in")
    chosen = options.parse_args()
    if chosen.missing:
        for message in missing(brought_up_to_date(chosen.missing)):
            print(json.dumps(_asked(message, chosen.missing), ensure_ascii=False))
        return 0
    if chosen.fill:
        return _fill(chosen.fill[0], Path(chosen.fill[1]))
    return make_current(generated(), is_check=chosen.check)


def make_current(files: Mapping[Path, bytes], *, is_check: bool) -> int:
    """Write those files that are not what they should be, or name them; give the exit status."""
    status = 0
    for path, made in files.items():
        if path.is_file() and path.read_bytes() == made:
            continue
        name = path.relative_to(ROOT)
        if is_check:
            status = 1
            print(f"{name} is stale: make docs", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
            print(f"made {name}")
    return status


def generated() -> dict[Path, bytes]:
    """Give each file of the catalogues, and what belongs in it."""
    return {
        path: made
        for language in TRANSLATED
        for path, made in _files(language, brought_up_to_date(language)).items()
    }


def _files(language: str, catalog: Catalog) -> dict[Path, bytes]:
    translated = Undated(language, fuzzy=False)  # an empty one would be shown as nothing
    for message in catalog:
        if message.id and is_translated(message, catalog):
            translated.add(message.id, message.string)
    compiled = io.BytesIO()
    write_mo(compiled, translated)
    path = po_path(language)
    return {path: _as_text(catalog), path.with_suffix(".mo"): compiled.getvalue()}


def po_path(language: str) -> Path:
    """Say where the catalogue of a language stands."""
    return LOCALE / language / "LC_MESSAGES/reader.po"


def brought_up_to_date(language: str) -> Catalog:
    """Give the catalogue of a language with just those sentences that the code has."""
    known = stored(language)
    catalog = Undated(language, fuzzy=False)
    for message in extracted():
        old = known.get(message.id)
        same = old is not None and old.id == message.id
        catalog.add(
            message.id,
            old.string if old is not None and same else None,
            locations=message.locations,
        )
    return catalog


def stored(language: str) -> Catalog:
    """Read the catalogue of a language as it stands; an empty one where there is none."""
    path = po_path(language)
    if not path.is_file():
        return Undated(language, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _as_text(catalog: Catalog) -> bytes:
    written = io.BytesIO()
    catalog.header_comment = _HEADER.format(name=catalog.locale.english_name).rstrip("\n")
    write_po(written, catalog, width=_LEAST_LINE, include_lineno=False, ignore_obsolete=True)
    return written.getvalue()


def missing(catalog: Catalog) -> list[Message]:
    """Give the sentences that have no translation, or one without some of its forms."""
    return [message for message in catalog if message.id and not is_translated(message, catalog)]


def is_translated(message: Message, catalog: Catalog) -> bool:
    """Say whether a sentence has all its forms."""
    forms = texts(message)
    return all(forms) and len(forms) == (catalog.num_plurals if message.pluralizable else 1)


def texts(message: Message) -> tuple[str, ...]:
    """Give the translations of a sentence, in the order of its forms."""
    return _each(message.string or "")


def originals(message: Message) -> tuple[str, ...]:
    """Give a sentence, or that for one thing and that for many."""
    return _each(message.id)


def _each(text: str | Sequence[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _asked(message: Message, language: str) -> dict[str, object]:
    """Say what a translator has to know of a sentence."""
    where = [name for name, _line in message.locations]
    if not message.pluralizable:
        return {"id": message.id, "where": where}
    return {
        "id": message.id[0],
        "plural": message.id[1],
        "forms": numbers_of_forms(language),
        "where": where,
    }


def numbers_of_forms(language: str) -> list[str]:
    """Give for each form of a language the first numbers that take it."""
    form = form_of(language)
    numbers: dict[int, list[str]] = {number: [] for number in range(PLURALS[language][0])}
    for number in range(201):
        numbers[form(number)].append(str(number))
    return [", ".join(some[:4]) + (" …" if len(some) > 4 else "") for some in numbers.values()]  # noqa: PLR2004


def form_of(language: str) -> Callable[[int], int]:
    """Give what says which form of a language a number takes."""
    from gettext import c2py  # noqa: PLC0415 - for this alone

    return c2py(PLURALS[language][1])


def _fill(language: str, path: Path) -> int:
    """Put translations into a catalogue; what is wrong is named, and the rest is put in."""
    if language not in TRANSLATED:
        print(f"{language}: one of {', '.join(TRANSLATED)}", file=sys.stderr)
        return 1
    catalog, status, number = brought_up_to_date(language), 0, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        fields = json.loads(line)
        message = catalog.get(fields["id"])
        text = fields["text"]
        forms = _each(text)
        wrong = "is no sentence of the code" if message is None else fault(message, forms, catalog)
        if message is None or wrong:
            status = 1
            print(f"{fields['id']!r}: {wrong}", file=sys.stderr)
            continue
        message.string = forms if message.pluralizable else forms[0]
        number += 1
    if number:
        make_current(_files(language, catalog), is_check=False)
    print(f"{number} put in, {len(missing(catalog))} missing")
    return status


def fault(message: Message, forms: Sequence[str], catalog: Catalog) -> str:
    """Say what is wrong with a translation; empty where nothing is."""
    wanted = catalog.num_plurals if message.pluralizable else 1
    if len(forms) != wanted:
        return f"has {len(forms)} forms and not {wanted}"
    if not all(forms):
        return "has an empty form"
    original = originals(message)
    for form in forms:
        if form[:1].isspace() != original[0][:1].isspace():
            return "begins with another blank"
        if form[-1:].isspace() != original[0][-1:].isspace():
            return "ends with another blank"
    return _places_fault(original, forms)


def _places_fault(original: Sequence[str], forms: Sequence[str]) -> str:
    """Compare places: all in the last form; `{number}` may be a word in the others."""
    wanted = places(original[-1])
    for form in forms:
        found = places(form)
        spared = {"number"} if form is not forms[-1] else set()
        if found - wanted or wanted - found - spared:
            return f"has {_named(found)} and not {_named(wanted)} in {form!r}"
    return ""


def _named(some: set[str]) -> str:
    return ", ".join(sorted(some)) or "no places"


def places(text: str) -> set[str]:
    """Give the places of a sentence that are filled in."""
    named = {
        name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None
    }
    return named | set(_PERCENT_PLACES.findall(text))


if __name__ == "__main__":
    sys.exit(main())

"""Badges in the article's language."""

# ruff: noqa: RUF001 - each language has its own digits

from __future__ import annotations

import pytest
from babel import Locale

from reader.i18n.badge_table import MINUTES, NAMES, PLURAL_OF
from reader.i18n.badge_words import CHARACTERS, WORDS
from reader.i18n.badges import language_name, number, reading_badge, words_badge


@pytest.mark.parametrize(
    ("minutes", "language", "badge"),
    [
        (4, "id", "4 menit"),
        (4, "en-GB", "4 min"),
        (7, "de", "7 Min."),
        (5, "ja", "5分"),
        (5, "zh-CN", "5分钟"),
        (5, "zh-TW", "5分鐘"),
        (1, "ar", "دقيقة"),
        (2, "ar", "دقيقتان"),
        (7, "ar", "٧ دقائق"),
        (11, "ar", "١١ دقيقة"),
        (103, "ar", "١٠٣ دقائق"),
        (203, "ar", "٢٠٣ دقائق"),
        (1, "el", "1 λεπτό"),
        (2, "el", "2 λεπτά"),
        (1200, "fa", "۱٬۲۰۰ دقیقه"),
        (4, "in", "4 menit"),
        (4, "x-klingon", "4 min"),
        (4, None, "4 min"),
        (0, "id", "0 menit"),
    ],
)
def test_the_reading_time_speaks_the_language_of_the_article(
    minutes: int, language: str | None, badge: str
) -> None:
    assert reading_badge(minutes, language) == badge


@pytest.mark.parametrize(
    ("words", "language", "badge"),
    [
        (652, "id", "652 kata"),
        (1, "en", "1 word"),
        (1380, "en", "1,380 words"),
        (1380, "ar", "١٬٣٨٠ كلمة"),
        (21, "ru", "21 слово"),
        (22, "ru", "22 слова"),
        (12, "ru", "12 слов"),
        (3, "pl", "3 słowa"),
        (1380, "fr", "1\u00a0380 mots"),
        (12, "ja", "2,480字"),
        (12, "zh-Hant", "2,480字"),
        (12, None, "12 words"),
    ],
)
def test_the_length_is_counted_as_the_language_counts(
    words: int, language: str | None, badge: str
) -> None:
    assert words_badge(words, language, 2480) == badge


def test_a_language_is_called_what_it_calls_itself() -> None:
    names = {tag: language_name(tag) for tag in ("id", "en-US", "ar", "ja", "fr", "zh_TW", "xx")}
    assert names == {
        "id": "Indonesia",
        "en-US": "English",
        "ar": "العربية",
        "ja": "日本語",
        "fr": "Français",
        "zh_TW": "繁體中文",
        "xx": "xx",
    }


def test_numbers_are_parted_by_thousands() -> None:
    assert [number(1234567, tag) for tag in ("id", "en", "fa")] == [
        "1.234.567",
        "1,234,567",
        "۱٬۲۳۴٬۵۶۷",
    ]


def test_every_language_of_the_table_has_all_its_words() -> None:
    assert set(NAMES) == set(MINUTES) == set(PLURAL_OF) == set(WORDS) | set(CHARACTERS)
    assert all("o" in forms for forms in (*MINUTES.values(), *WORDS.values()))


@pytest.mark.parametrize("tag", sorted(NAMES))
def test_numbers_take_the_plurals_of_cldr(tag: str) -> None:
    signs = {"zero": "0", "one": "1", "two": "2", "few": "f", "many": "m", "other": "o"}
    rule, forms = Locale.parse(tag, sep="-").plural_form, MINUTES[tag]
    for count in (*range(450), 1000, 1001, 1002, 1011, 1021, 10_000, 100_000):
        form = forms.get(signs[rule(count)], forms["o"])
        assert reading_badge(count, tag) == form.format(number(count, tag)), count

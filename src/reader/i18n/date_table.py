"""How our languages write dates: CLDR 47, by `tools/cldr_dates.py`."""

# ruff: noqa: E501 - the months of a year stand in one row

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    "en": "January February March April May June July August September October November December",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ja": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
"""Their names within a date, parted by blanks."""

DAYS: Final = {
    "en": "{day} {month} {year}",
    "id": "{day} {month} {year}",
    "de": "{day}. {month} {year}",
    "fr": "{day} {month} {year}",
    "es": "{day} de {month} de {year}",
    "ja": "{year}年{number}月{day}日",
    "ar": "{day} {month} {year}",
}
"""A day in full."""

TIMES: Final = {
    "en": "{hour:02}:{minute:02}",
    "id": "{hour:02}.{minute:02}",
    "de": "{hour:02}:{minute:02}",
    "fr": "{hour:02}:{minute:02}",
    "es": "{hour}:{minute:02}",
    "ja": "{hour}:{minute:02}",
    "ar": "{twelve}:{minute:02} {half}",
}
"""A time of day."""

HALVES: Final = {
    "ar": ("ص", "م"),
}
"""Before noon and after it, where a time names them."""

PER_CENT: Final = {
    "en": "{} %",
    "id": "{}%",
    "de": "{}\u00a0%",
    "fr": "{}\u00a0%",
    "es": "{}\u00a0%",
    "ja": "{}%",
    "ar": "{}٪",
}
"""So many of a hundred."""

HOURS: Final[dict[str, dict[str, str]]] = {
    "en": {"o": "{} h"},
    "id": {"o": "{} jam"},
    "de": {"o": "{} Std."},
    "fr": {"o": "{} h"},
    "es": {"o": "{} h"},
    "ja": {"o": "{}時間"},
    "ar": {"1": "ساعة", "2": "ساعتان", "f": "{} ساعات", "o": "{} ساعة"},
}
"""So many hours, by plural; what is not named is as other."""

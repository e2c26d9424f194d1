"""How languages count and name themselves: CLDR 47, by `tools/cldr_badges.py`."""

# ruff: noqa: RUF001 - each language has its own letters

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "ar": "العربية",
    "bg": "Български",
    "bn": "বাংলা",
    "ca": "Català",
    "cs": "Čeština",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "et": "Eesti",
    "eu": "Euskara",
    "fa": "فارسی",
    "fi": "Suomi",
    "fil": "Filipino",
    "fr": "Français",
    "gl": "Galego",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "hy": "Հայերեն",
    "id": "Indonesia",
    "it": "Italiano",
    "ja": "日本語",
    "jv": "Jawa",
    "ka": "ქართული",
    "ko": "한국어",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "ms": "Melayu",
    "nb": "Norsk bokmål",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "sr": "Српски",
    "su": "Basa Sunda",
    "sv": "Svenska",
    "sw": "Kiswahili",
    "ta": "தமிழ்",
    "te": "తెలుగు",
    "th": "ไทย",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "uz": "O‘zbek",
    "vi": "Tiếng Việt",
    "zh": "中文",
    "zh-Hant": "繁體中文",
}
"""What a language calls itself."""

MINUTES: Final[dict[str, dict[str, str]]] = {
    "ar": {"1": "دقيقة", "2": "دقيقتان", "f": "{} دقائق", "o": "{} دقيقة"},
    "bg": {"o": "{} мин"},
    "bn": {"o": "{} মিনিট"},
    "ca": {"o": "{} min"},
    "cs": {"o": "{} min"},
    "da": {"o": "{} min."},
    "de": {"o": "{} Min."},
    "el": {"1": "{} λεπτό", "o": "{} λεπτά"},
    "en": {"o": "{} min"},
    "es": {"o": "{} min"},
    "et": {"o": "{} min"},
    "eu": {"o": "{} min"},
    "fa": {"o": "{} دقیقه"},
    "fi": {"o": "{} min"},
    "fil": {"o": "{} min."},
    "fr": {"o": "{} min"},
    "gl": {"o": "{} min"},
    "he": {"o": "{} דק׳"},
    "hi": {"o": "{} मिनट"},
    "hr": {"o": "{} min"},
    "hu": {"o": "{} perc"},
    "hy": {"o": "{} րոպե"},
    "id": {"o": "{} menit"},
    "it": {"o": "{} min"},
    "ja": {"o": "{}分"},
    "jv": {"o": "{} menit"},
    "ka": {"o": "{} წუთი"},
    "ko": {"o": "{}분"},
    "lt": {"o": "{} min."},
    "lv": {"o": "{} min"},
    "ms": {"o": "{} min"},
    "nb": {"o": "{} min"},
    "nl": {"o": "{} min"},
    "pl": {"o": "{} min"},
    "pt": {"o": "{} min"},
    "ro": {"o": "{} min."},
    "ru": {"o": "{} мин"},
    "sk": {"o": "{} min"},
    "sl": {"o": "{} min"},
    "sr": {"o": "{} мин"},
    "su": {"o": "{} min"},
    "sv": {"o": "{} min"},
    "sw": {"o": "dakika {}"},
    "ta": {"1": "{} நிமிடம்", "o": "{} நிமிடங்கள்"},
    "te": {"1": "{} నిమిషం", "o": "{} నిమిషాలు"},
    "th": {"o": "{} นาที"},
    "tr": {"o": "{} dk."},
    "uk": {"o": "{} хв"},
    "ur": {"o": "{} منٹ"},
    "uz": {"o": "{} daq."},
    "vi": {"o": "{} phút"},
    "zh": {"o": "{}分钟"},
    "zh-Hant": {"o": "{}分鐘"},
}
"""So many minutes, by plural; what is not named is as other."""

GROUPS: Final = {
    "ar": "٬",
    "bg": "\u00a0",
    "bn": ",",
    "ca": ".",
    "cs": "\u00a0",
    "da": ".",
    "de": ".",
    "el": ".",
    "en": ",",
    "es": ".",
    "et": "\u00a0",
    "eu": ".",
    "fa": "٬",
    "fi": "\u00a0",
    "fil": ",",
    "fr": "\u00a0",
    "gl": ".",
    "he": ",",
    "hi": ",",
    "hr": ".",
    "hu": "\u00a0",
    "hy": "\u00a0",
    "id": ".",
    "it": ".",
    "ja": ",",
    "jv": ".",
    "ka": "\u00a0",
    "ko": ",",
    "lt": "\u00a0",
    "lv": "\u00a0",
    "ms": ",",
    "nb": "\u00a0",
    "nl": ".",
    "pl": "\u00a0",
    "pt": ".",
    "ro": ".",
    "ru": "\u00a0",
    "sk": "\u00a0",
    "sl": ".",
    "sr": ".",
    "su": ".",
    "sv": "\u00a0",
    "sw": ",",
    "ta": ",",
    "te": ",",
    "th": ",",
    "tr": ".",
    "uk": "\u00a0",
    "ur": ",",
    "uz": "\u00a0",
    "vi": ".",
    "zh": ",",
    "zh-Hant": ",",
}
"""What parts thousands."""

DIGITS: Final = {
    "ar": "٠١٢٣٤٥٦٧٨٩",
    "bn": "০১২৩৪৫৬৭৮৯",
    "fa": "۰۱۲۳۴۵۶۷۸۹",
}
"""Digits from 0 to 9, where they are not the Latin ones."""

PLURAL_OF: Final = {
    "ar": 0,
    "bg": 1,
    "bn": 2,
    "ca": 1,
    "cs": 3,
    "da": 1,
    "de": 1,
    "el": 1,
    "en": 1,
    "es": 1,
    "et": 1,
    "eu": 1,
    "fa": 2,
    "fi": 1,
    "fil": 4,
    "fr": 2,
    "gl": 1,
    "he": 5,
    "hi": 2,
    "hr": 6,
    "hu": 1,
    "hy": 2,
    "id": 7,
    "it": 1,
    "ja": 7,
    "jv": 7,
    "ka": 1,
    "ko": 7,
    "lt": 8,
    "lv": 9,
    "ms": 7,
    "nb": 1,
    "nl": 1,
    "pl": 10,
    "pt": 2,
    "ro": 11,
    "ru": 12,
    "sk": 3,
    "sl": 13,
    "sr": 6,
    "su": 7,
    "sv": 1,
    "sw": 1,
    "ta": 1,
    "te": 1,
    "th": 7,
    "tr": 1,
    "uk": 12,
    "ur": 1,
    "uz": 1,
    "vi": 7,
    "zh": 7,
    "zh-Hant": 7,
}
"""Which of `PLURALS` a language follows."""

PLURALS: Final = (
    (
        "012ffffffffmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"
        "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"
        "oooffffffffmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"
        "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"
    ),
    (
        "o1oooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
    ),
    (
        "11oooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
    ),
    (
        "o1fffooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
    ),
    (
        "1111o1o11o1111o1o11o1111o1o11o1111o1o11o1111o1o11o"
        "1111o1o11o1111o1o11o1111o1o11o1111o1o11o1111o1o11o"
        "1111o1o11o1111o1o11o1111o1o11o1111o1o11o1111o1o11o"
        "1111o1o11o1111o1o11o1111o1o11o1111o1o11o1111o1o11o"
    ),
    (
        "o12ooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
    ),
    (
        "o1fffoooooooooooooooo1fffoooooo1fffoooooo1fffooooo"
        "o1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffooooo"
        "o1fffoooooooooooooooo1fffoooooo1fffoooooo1fffooooo"
        "o1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffooooo"
    ),
    (
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
    ),
    (
        "o1ffffffffooooooooooo1ffffffffo1ffffffffo1ffffffff"
        "o1ffffffffo1ffffffffo1ffffffffo1ffffffffo1ffffffff"
        "o1ffffffffooooooooooo1ffffffffo1ffffffffo1ffffffff"
        "o1ffffffffo1ffffffffo1ffffffffo1ffffffffo1ffffffff"
    ),
    (
        "01oooooooo000000000001oooooooo01oooooooo01oooooooo"
        "01oooooooo01oooooooo01oooooooo01oooooooo01oooooooo"
        "01oooooooo000000000001oooooooo01oooooooo01oooooooo"
        "01oooooooo01oooooooo01oooooooo01oooooooo01oooooooo"
    ),
    (
        "m1fffmmmmmmmmmmmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmm"
        "mmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmm"
        "mmfffmmmmmmmmmmmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmm"
        "mmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmm"
    ),
    (
        "f1ffffffffffffffffffoooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "offfffffffffffffffffoooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
    ),
    (
        "m1fffmmmmmmmmmmmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmm"
        "m1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmm"
        "m1fffmmmmmmmmmmmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmm"
        "m1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmm"
    ),
    (
        "o12ffooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
        "o12ffooooooooooooooooooooooooooooooooooooooooooooo"
        "oooooooooooooooooooooooooooooooooooooooooooooooooo"
    ),
)
"""The plural of each number below 200: 0, 1 and 2, f(ew), m(any), o(ther)."""

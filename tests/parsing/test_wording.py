"""The words by which a page names its own parts."""
# ruff: noqa: RUF001 - other scripts

from __future__ import annotations

import pytest

from reader.parsing.wording import (
    byline_names,
    editor_name,
    form_field,
    form_title,
    is_left_out,
    stated_minutes,
)

STATED = [
    ("4 min read", 4),
    ("4-minute read", 4),
    ("Reading time: about 12 minutes", 12),
    ("3–4 min read", 4),
    ("(5 mins to read)", 5),
    ("waktu baca 4 menit", 4),
    ("Estimasi waktu membaca: 3 menit", 3),
    ("Lesezeit: ca. 5 Min.", 5),
    ("5 Minuten Lesezeit", 5),
    ("Temps de lecture : 6 minutes", 6),
    ("6 min de lecture", 6),
    ("Tiempo de lectura: 7 minutos", 7),
    ("Tempo de leitura: 8 minutos", 8),
    ("Tempo di lettura: 9 minuti", 9),
    ("Leestijd: 3 minuten", 3),
    ("Okuma süresi: 2 dakika", 2),
    ("Время чтения: 4 мин", 4),
    ("読了時間：4分", 4),
    ("この記事は約5分で読めます", 5),
    ("阅读时间：6分钟", 6),
    ("閱讀時間：7 分鐘", 7),
    ("읽는 시간 3분", 3),
    ("وقت القراءة: 4 دقائق", 4),
    ("זמן קריאה: 4 דקות", 4),
    ("4 minutes", None),
    ("He read for 4 minutes", None),
    ("10 minutes by boat", None),
    ("Read 4 books", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "minutes"), STATED, ids=[line for line, _ in STATED])
def test_a_stated_reading_time_is_told_from_other_times(line: str, minutes: int | None) -> None:
    assert stated_minutes(line) == minutes


BYLINES = [
    ("By Siti Aminah", "en", ("Siti Aminah",)),
    ("BY SITI AMINAH", "en", ("SITI AMINAH",)),
    ("Written by: Siti", "en", ("Siti",)),
    ("By the News Desk", "en", ("the News Desk",)),
    ("By Siti Aminah, MD", "en", ("Siti Aminah, MD",)),
    ("By Siti Aminah, Senior Editor", "en", ("Siti Aminah",)),
    ("By Siti Aminah, Budi Santoso and Dewi Lestari", "en",
     ("Siti Aminah", "Budi Santoso", "Dewi Lestari")),
    ("By Center for Tides and Ferries", "en", ("Center for Tides and Ferries",)),
    ("Oleh Siti dan Budi", "id", ("Siti", "Budi")),
    ("Penulis: Siti Aminah", "id", ("Siti Aminah",)),
    ("Di Anna Rossi", "it", ("Anna Rossi",)),
    ("Di Surabaya", "id", ()),
    ("記者：王小明", "zh", ("王小明",)),
    ("By the way", "en", ()),
    ("By then it was late.", "en", ()),
    ("By default", "en", ()),
    ("By 2030", "en", ()),
    ("Por qué importa", "es", ()),
    ("Laporan Keuangan", "id", ()),
    ("By leaving at six, the ferry reaches the island in time for the bread", "en", ()),
    ("By Ferry & i", "en", ("Ferry & i",)),
    ("By Siti Aminah, MD and Budi Santoso", "en", ("Siti Aminah, MD", "Budi Santoso")),
    ("By Siti Aminah Jr.", "en", ("Siti Aminah Jr.",)),
    ("By Siti Aminah?", "en", ()),
    ("By early evening.", "en", ()),
    ("By " + "Siti " * 8 + "Aminah-Maharani-Wijayakusuma-Santoso-Lestari-Kartika", "en", ()),
    ("By :", "en", ()),
    ("Bye", "en", ()),
    ("By", "en", ()),
]  # fmt: skip


@pytest.mark.parametrize(("line", "language", "names"), BYLINES, ids=[row[0] for row in BYLINES])
def test_a_byline_gives_its_names(line: str, language: str, names: tuple[str, ...]) -> None:
    assert byline_names(line, language) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Editor: DAD", "DAD"),
        ("(Editor: Siti Aminah)", "Siti Aminah"),
        ("Redaktion: Jens Müller", "Jens Müller"),
        ("责任编辑：王小明", "王小明"),
        ("Editor", None),
        ("Editor: ", None),
        ("Editor: he said that it was late.", None),
    ],
)
def test_an_editor_is_named_behind_the_label(line: str, name: str | None) -> None:
    assert editor_name(line) == name


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tinggalkan Balasan", "Tinggalkan Balasan"),
        ("Tinggalkan Balasan Batalkan balasan", "Tinggalkan Balasan"),
        ("Leave a Reply to Siti", "Leave a Reply to Siti"),
        ("LEAVE A COMMENT:", "LEAVE A COMMENT"),
        ("Schreibe einen Kommentar", "Schreibe einen Kommentar"),
        ("コメントを残す", "コメントを残す"),
        ("Leave a comment if you like the boat", None),
        ("Comments", None),
    ],
)
def test_the_title_of_a_form_is_given_as_printed(line: str, title: str | None) -> None:
    assert form_title(line) == title


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Nama *", ("author", "Nama", True)),
        ("Surel:", ("email", "Surel", False)),
        ("Website (required)", ("url", "Website", True)),
        ("メール ※", ("email", "メール", True)),
        ("Phone", None),
    ],
)
def test_a_field_is_told_by_its_label(line: str, field: tuple[str, str, bool] | None) -> None:
    assert form_field(line) == field


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Dermaga lama",
        "[Read also: The tide]",
        "LESEN SIE AUCH: Die Flut",
        "関連記事：渡し船",
        "Share",
        "Share this article",
        "Bagikan ke Facebook",
        "Facebook Twitter WhatsApp",
    ],
)
def test_a_line_that_leads_away_is_left_out(line: str) -> None:
    assert is_left_out(line)


@pytest.mark.parametrize(
    "line",
    ["Read also what he wrote about the tide", "Facebook", "Share prices fell", "See also", ""],
)
def test_a_line_of_the_article_is_not_left_out(line: str) -> None:
    assert not is_left_out(line)

"""The place that a news text opens with."""

from __future__ import annotations

import pytest

from reader.parsing.datelines import find_dateline

LINES = [
    ("HAVEN-HERALD: The ferry left at six.", "en", "HAVEN-HERALD"),
    ("NEW HAVEN (AP) — The ferry left at six.", "en", "NEW HAVEN (AP)"),
    ("HAVEN, March 3 (Reuters) - The ferry left.", "en", "HAVEN, March 3 (Reuters)"),
    ("HAVEN, South Island—The ferry left.", "en", "HAVEN, South Island"),
    ("Jakarta (ANTARA) - Kapal itu berangkat.", "id", "Jakarta (ANTARA)"),
    ("Berlin (dpa) – Das Boot fährt ab.", "de", "Berlin (dpa)"),
    ("JAKARTA, Contoh.com - Kapal itu berangkat.", "id", "JAKARTA, Contoh.com"),
    ("CONTOH.CO, Jakarta - Kapal itu berangkat.", "id", "CONTOH.CO, Jakarta"),
    ("Surabaya - Kapal itu berangkat.", "id", "Surabaya"),
    ("新华社北京10月26日电 渡船离开码头。", "zh", "新华社北京10月26日电"),
    ("Surabaya - The ferry left.", "en", None),
    ("contoh.com - Kapal itu berangkat.", "id", "contoh.com"),
    ("Contoh.com, Jakarta: Kapal itu berangkat.", "id", None),
    ("Surabaya - kapal itu berangkat.", "id", None),
    ("HAVEN:", "en", None),
    ("HAVEN One Two Three Four Five Six Seven Eight: The ferry left.", "en", None),
    ("HAVEN: “It is late.”", "en", "HAVEN"),
    ("Surabaya: Kapal itu berangkat.", "id", None),
    ("Bab 1 - Kapal itu berangkat.", "id", None),
    ("AI: The ferry left at six.", "en", None),
    ("G20: The ferry left at six.", "en", None),
    ("NOTE: The ferry left at six.", "en", None),
    ("The ferry: a small boat.", "en", None),
    ("Ida Model Kit ($160) – The ferry as a toy.", "en", None),
    ("HAVEN", "en", None),
    ("", "en", None),
]


@pytest.mark.parametrize(("line", "language", "place"), LINES, ids=[row[0] for row in LINES])
def test_a_dateline_is_told_from_other_openings(
    line: str, language: str, place: str | None
) -> None:
    found = find_dateline([line], language)
    assert (found and found[1]) == place


def test_a_second_dateline_does_not_undo_the_first() -> None:
    lines = ["HAVEN — The ferry left.", "ISLAND — It came."]
    assert find_dateline(lines, "en") == (0, "HAVEN")


def test_the_paragraph_with_the_dateline_is_numbered() -> None:
    assert find_dateline(["A caption.", "HAVEN: The ferry left."], "en") == (1, "HAVEN")


def test_speakers_in_capitals_are_no_places() -> None:
    assert find_dateline(["ANNA ROUX: When?", "BUDI: At six.", "ANNA ROUX: Late."], "en") is None


def test_a_dateline_stands_near_the_start() -> None:
    assert find_dateline(["A word."] * 5 + ["HAVEN: The ferry left."], "en") is None

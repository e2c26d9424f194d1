"""Which lines stood under a picture, and who made it."""
# ruff: noqa: RUF001 - other scripts

from __future__ import annotations

import pytest

from reader.parsing.captions import describes_picture
from reader.parsing.picture_credits import credit_start, signs_article

CREDITS = [
    ("The crew on Tuesday. Photo: Siti Aminah", "Photo: Siti Aminah"),
    ("The crew on Tuesday. Photograph by A. B. Roux, Harbour Press", None),
    ("The crew on Tuesday (Foto: Siti Aminah/dpa)", "(Foto: Siti Aminah/dpa)"),
    ("The crew on Tuesday. (Siti Aminah / The Daily Tide)", "(Siti Aminah / The Daily Tide)"),
    ("The crew on Tuesday. Siti Aminah/The Daily Tide", "Siti Aminah/The Daily Tide"),
    ("The crew on Tuesday. Siti Aminah/AFP via Getty Images", "Siti Aminah/AFP via Getty Images"),
    ("The crew on Tuesday.CreditSiti Aminah for The Daily Tide", None),
    ("The crew on Tuesday. © Siti Aminah", "© Siti Aminah"),
    ("The crew on Tuesday. (FILE)", "(FILE)"),
    ("The crew on Tuesday. ANTARA FOTO/Siti Aminah/rwa.", "ANTARA FOTO/Siti Aminah/rwa."),
    ("渡し船の乗組員、写真：三枝 澪", "写真：三枝 澪"),
    ("Siti Aminah/iStock/Getty Images", "Siti Aminah/iStock/Getty Images"),
    ("Bild: Siti Aminah", "Bild: Siti Aminah"),
    ("The crew on Tuesday. (Foto: Siti Aminah)", "(Foto: Siti Aminah)"),
    ("The crew on Tuesday. (Image by Siti Aminah)", "(Image by Siti Aminah)"),
    ("The crew on Tuesday. Shutterstock", "Shutterstock"),
    ("The crew on Tuesday. Siti Aminah/PTI", "Siti Aminah/PTI"),
    ("The crew on the ferry Photo: Siti Aminah", "Photo: Siti Aminah"),
]


@pytest.mark.parametrize(("line", "credit"), CREDITS, ids=[row[0] for row in CREDITS])
def test_the_maker_of_a_picture_is_found_at_the_end(line: str, credit: str | None) -> None:
    start = credit_start(line)
    assert start is not None
    assert credit is None or line[start:] == credit


NO_CREDITS = [
    "The crew was seen on Tuesday, the photo shows.",
    "The picture was bought from Getty Images.",
    "He wrote to Reuters",
    "Pros / Cons",
    "1.2. Request/Response Capture",
    "Wallet (credit/debit cards, cash)",
    "The ferry left at six (as always).",
    "Copyright © The Daily Tide",
    "© 2022 The Daily Tide",
    "“It is late.” Source: Siti Aminah",
    "The crew on the ferry Source: Siti Aminah",
    "The crew in a photo: Siti Aminah",
    "The crew on Tuesday. Photo: Siti. She was late",
    "The crew on Tuesday. Photo Gallery: Siti Aminah",
    "The crew on Tuesday. Photo opens Siti Aminah",
    "The crew on Tuesday (Note: Siti Aminah)",
    "Siti Aminah and Budi Santoso, Associated Press",
    "The ferry left at six on Tuesday, the harbour said. PTI",
    "Photos: First look at the ferry that will leave the pier at six next year",
    "x" * 500 + " Photo: Siti Aminah",
]


@pytest.mark.parametrize("line", NO_CREDITS, ids=[line[:40] for line in NO_CREDITS])
def test_other_ends_name_no_maker(line: str) -> None:
    assert credit_start(line) is None


def test_a_wire_alone_can_sign_an_article() -> None:
    assert signs_article("(AFP)")
    assert not signs_article("(Siti Aminah/AFP)")


PICTURED = [
    "Siti Aminah (left) and Budi Santoso on the pier",
    "Siti Aminah, right, on the pier",
    "Siti Aminah (dua dari kiri) bersama awak kapal",
    "Image caption The crew of the ferry",
    "Figure 3: How the tide turns",
    "An artist's impression of the new ferry",
    "Wali Kota Budi Santoso saat meninjau dermaga",
    "Siti Aminah dan Budi Santoso berfoto di dermaga",
    "Gubernur Siti Aminah foto bersama awak kapal",
    "图为渡船离开码头。",
    "山田花子（左）と三枝澪",
    "How a task is run [Fig 1]",
]


@pytest.mark.parametrize("line", PICTURED)
def test_a_line_that_says_what_a_picture_shows_is_a_caption(line: str) -> None:
    assert describes_picture(line)


NOT_PICTURED = [
    "He left, and the ferry with him",
    "The ferry left at six (right on time).",
    "Siti Aminah (left) said: “It is late.”",
    "Siti Aminah (left) waved. Nobody saw it.",
    "Acara ditutup dengan foto bersama.",
    "Wali Kota Budi Santoso saat ditemui wartawan mengatakan kapal itu terlambat",
    "Hal itu disampaikan saat meninjau dermaga",
    "Kapal saat berangkat dari dermaga",
    "Siti Aminah foto kapal",
    "The ferry (the second) left at six",
    "Siti Aminah (left) and " + "many others of her crew " * 10,
    "Who is on the left (left)?",
]


@pytest.mark.parametrize("line", NOT_PICTURED, ids=[line[:40] for line in NOT_PICTURED])
def test_a_line_that_tells_a_story_is_none(line: str) -> None:
    assert not describes_picture(line)


def test_a_dated_scene_is_a_caption_between_longer_paragraphs_only() -> None:
    scene = "Anak-anak memilih buku di perahu pustaka, Minggu (8/3)."
    long = "Kapal itu berangkat pada pukul enam. " * 5
    assert describes_picture(scene, long, long)
    assert not describes_picture(scene, long, "Mereka tertawa.")
    assert not describes_picture("Hal itu dikatakan Siti di dermaga, Minggu (8/3).", long, long)

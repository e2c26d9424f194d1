from __future__ import annotations

from dataclasses import replace

from reader.layout.cells import cell_len
from reader.model.comment import Comment, Delivery, Origin
from reader.model.find import Pattern
from reader.model.thread import in_reading_order
from reader.ui.comments.thread_rows import LEVELS_AT_MOST, Spot, ThreadRows
from reader.ui.comments.thread_window import ThreadWindow
from support_comments import LURAH, NOW, RAHMA

OWN = replace(RAHMA, id="own-1", delivery=Delivery.KEPT, origin=Origin.OWN)


def rows_of(*comments: Comment, width: int = 40, right_to_left: bool = False) -> ThreadRows:
    return ThreadRows(
        in_reading_order(comments), width, NOW, {LURAH.id}, right_to_left=right_to_left
    )


def text(rows: ThreadRows) -> list[str]:
    return [line.text.rstrip() for _, line in rows.window(Spot(0, 0), 1000)]


def chain(length: int) -> list[Comment]:
    """Give comments each of which answers the one before."""
    return [
        replace(RAHMA, id=str(number), parent=str(number - 1), author=f"Orang {number}", text="Ya.")
        for number in range(length)
    ]


def flat(length: int, words: str = "Ya.") -> list[Comment]:
    return [replace(RAHMA, id=str(number), text=words) for number in range(length)]


# How a comment stands


def test_an_answer_stands_below_what_it_answers_behind_a_bar() -> None:
    assert text(rows_of(RAHMA, LURAH)) == [
        "Rahma S. · yesterday 19:04",
        "Mangganya memang manis, tetapi berapa",
        "biaya pelatihannya? Mohon ditulis juga.",
        "",
        "▏ Pak Lurah · today 08:12 ▐new▌",
        "▏ Ada di laman dinas, halaman anggaran.",
        "▏ Saya lampirkan tautannya.",
    ]


def test_levels_end_at_four_and_deeper_answers_name_whom_they_answer() -> None:
    shown = text(rows_of(*chain(7)))
    assert "▏ ▏ ▏ ▏ Orang 4 · yesterday 19:04" in shown
    assert not any("▏ " * (LEVELS_AT_MOST + 1) in row for row in shown)
    assert [row for row in shown if "in reply to" in row] == [
        "▏ ▏ ▏ ▏ ▸ in reply to Orang 4",
        "▏ ▏ ▏ ▏ ▸ in reply to Orang 5",
    ]


def test_the_state_of_an_own_comment_stands_behind_its_name_and_a_refusal_says_why() -> None:
    refused = replace(OWN, text="Ya.", delivery=Delivery.REFUSED, reason="Komentar ditutup.")
    assert text(rows_of(replace(OWN, text="Ya."))) == ["Rahma S. · yesterday 19:04 · kept", "Ya."]
    assert text(rows_of(refused))[2:] == ["! Komentar ditutup."]


def test_no_row_is_wider_than_the_thread() -> None:
    long = replace(OWN, author="Nama yang panjang sekali " * 4, text="kata" * 100 + "漢字" * 50)
    for width in (20, 33, 62):
        rows = rows_of(long, *chain(6), width=width)
        assert all(cell_len(row) <= width for row in text(rows))


def test_line_feeds_of_the_writer_stay_and_no_character_is_markup() -> None:
    assert text(rows_of(replace(RAHMA, text="[red]a[/]\n\n{{b}}\t%s")))[1:] == [
        "[red]a[/]",
        "",
        "{{b}} %s",
    ]


def test_in_an_article_written_from_the_right_the_thread_stands_at_the_right_edge() -> None:
    answer = replace(LURAH, text="نعم")
    shown = text(rows_of(replace(RAHMA, text="شكرا"), answer, right_to_left=True))
    assert shown[1] == "شكرا".rjust(40)
    assert shown[-1] == "نعم".rjust(38) + " ▏"


def test_what_came_since_the_last_look_has_a_badge_and_is_counted() -> None:
    rows = ThreadRows(in_reading_order((RAHMA, LURAH)), 40, NOW, {LURAH.id})
    assert rows.new == 1
    assert [row for row in text(rows) if "▐new▌" in row] == [text(rows)[4]]


# Folds


def test_a_folded_comment_is_one_row_that_counts_its_answers() -> None:
    rows = rows_of(*chain(4), replace(RAHMA, id="last", author="Lain", text="Ya."))
    assert rows.fold(1, folded=True)
    assert text(rows)[2:5] == ["", "▏ ▸ Orang 1 · 2 replies", ""]
    assert text(rows)[5:] == ["Lain · yesterday 19:04", "Ya."]
    assert not rows.fold(1, folded=True)


def test_a_find_opens_what_hides_a_hit() -> None:
    window = ThreadWindow(rows_of(RAHMA, LURAH), height=10)
    window.fold(folded=True)
    window.find(Pattern("tautannya"))
    assert window.selected == LURAH
    assert window.rows.folded == set()
    window.select(0)
    window.fold(folded=True)
    window.find(Pattern("manis"))
    assert window.rows.folded == set()


# Motions


def test_the_selected_comment_is_brought_into_view_whole() -> None:
    window = ThreadWindow(rows_of(*flat(50)), height=7)
    for _ in range(10):
        window.move(1)
    assert window.position == 10
    assert window.lines[-1][0] == 10
    window.move(-1)
    window.select(0)
    assert window.top == Spot(0, 0)


def test_a_comment_longer_than_the_view_is_read_to_its_end_first() -> None:
    window = ThreadWindow(rows_of(*flat(2, "kata " * 200)), height=10)
    seen = []
    while window.position == 0:
        seen.append(window.top.row)
        window.move(1)
    assert seen[:3] == [0, 8, 16]
    assert window.top.position == 1 or window.lines[-1][0] == 1
    while window.position == 1:
        window.move(-1)
    assert window.top.position == 0


def test_pages_take_the_selection_along() -> None:
    window = ThreadWindow(rows_of(*flat(50)), height=9)
    window.move_pages(1)
    assert window.top == Spot(2, 2)
    assert window.position in {position for position, _ in window.lines}
    for _ in range(40):
        window.move_pages(1)
    assert window.position == 49
    for _ in range(40):
        window.move_pages(-1)
    assert (window.position, window.top) == (0, Spot(0, 0))


def test_siblings_and_parents_are_found_in_the_tree() -> None:
    rows = rows_of(RAHMA, LURAH, replace(LURAH, id="3"), replace(RAHMA, id="4"))
    assert [rows.parent(index) for index in range(4)] == [None, 0, 0, None]
    assert [rows.sibling(index, 1) for index in range(4)] == [3, 2, None, None]
    assert [rows.sibling(index, -1) for index in range(4)] == [None, None, 1, 0]


def test_a_thread_that_grew_keeps_its_place_its_selection_and_its_folds() -> None:
    window = ThreadWindow(rows_of(*flat(50)), height=7)
    window.select(20)
    top = window.top
    grown = rows_of(*flat(50), replace(RAHMA, id="own", parent="3"))
    window.rows.fold(3, folded=True)
    window.renew(grown)
    assert window.selected is not None
    assert (window.selected.id, window.top) == ("20", top)
    assert grown.folded == {"3"}


def test_an_empty_thread_can_be_moved_in() -> None:
    window = ThreadWindow(rows_of(), height=7)
    for pages in (1, -1, 0.5):
        window.move_pages(pages)
    window.move(3)
    window.select(5)
    window.find(Pattern("x"))
    window.resize(20, 3)
    assert window.lines == []
    assert window.selected is None
    assert not window.fold(folded=True)

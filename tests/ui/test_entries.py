"""What stands in the list one below the other, against a list of it that is really made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.library.entries import Entries, Name


def written_out(folders: int, sizes: list[int]) -> list[int | Name]:
    """Give every entry."""
    entries: list[int | Name] = list(range(-folders, 0))
    number = 0
    for group, size in enumerate(sizes):
        entries.append(Name(f"group {group}", size))
        entries += range(number, number + size)
        number += size
    return entries


@given(st.integers(0, 3), st.lists(st.integers(1, 4), max_size=5))
def test_entries_are_what_a_list_of_them_would_be(folders: int, sizes: list[int]) -> None:
    entries = Entries(folders, sum(sizes), [(f"group {n}", size) for n, size in enumerate(sizes)])
    wanted = written_out(folders, sizes)
    assert [entries[at] for at in range(len(entries))] == wanted
    for at, entry in enumerate(wanted):
        if isinstance(entry, int):
            assert entries.of(entry) == at


@given(st.integers(0, 3), st.lists(st.integers(1, 4), max_size=5), st.integers(-4, 20))
def test_groups_are_gone_to_by_their_first_article(
    folders: int, sizes: list[int], number: int
) -> None:
    entries = Entries(folders, sum(sizes), [("", size) for size in sizes])
    number = entries.nearest(number)
    firsts = [sum(sizes[:group]) for group in range(len(sizes))]
    below = next((first for first in firsts if first > number), None)
    above = next((first for first in reversed(firsts) if first < number), None)
    assert entries.next_group(number, 1) == below
    assert entries.next_group(number, -1) == above


def test_articles_without_groups_follow_the_folders() -> None:
    entries = Entries(2, 3)
    assert [entries[at] for at in range(len(entries))] == [-2, -1, 0, 1, 2]
    assert entries.of(2) == 4
    assert entries.next_group(0, 1) is None
    assert (entries.nearest(-9), entries.nearest(9)) == (-2, 2)
    assert Entries().nearest(-1) == 0

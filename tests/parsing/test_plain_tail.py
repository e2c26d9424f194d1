"""What stands below the body of a bare text."""

from __future__ import annotations

import pytest

from reader.parsing.plain_tail import take_tail
from reader.parsing.stated_facts import Facts

SENTENCE = "The ferry leaves the pier at six, and nobody in the harbour has ever seen it late. "
PROSE = (SENTENCE * 3).strip()


def tail(*runs: str) -> tuple[Facts, list[str]]:
    facts, left = Facts(), list(runs)
    take_tail(left, facts)
    return facts, left


def test_facts_at_the_end_are_passed_over_copyright_only() -> None:
    facts, left = tail(PROSE, "Editor: Siti Aminah", "Copyright © The Tide 2024")
    assert (facts.editor, left) == ("Siti Aminah", [PROSE, "Copyright © The Tide 2024"])
    assert tail(PROSE, "Editor: Siti Aminah", "© The Tide")[0].editor == "Siti Aminah"
    assert tail(PROSE, "Editor: Siti Aminah", "Copyright The Tide")[0].editor == "Siti Aminah"
    assert tail(PROSE, "Editor: Siti Aminah", PROSE)[0].editor is None
    assert tail(PROSE, "Editor: Siti Aminah", "Read also: The tide")[0].editor is None
    assert tail(PROSE, "Editor: Siti Aminah", f"Copyright of the words. {PROSE}")[0].editor is None


@pytest.mark.parametrize(
    "words",
    ["at six", "BPSDM", "Reuters", "One Two Three Four Five Six", "ferry 12", "Siti aminah"],
)
def test_what_is_no_name_in_brackets_is_no_writer(words: str) -> None:
    assert tail(f"{PROSE} ({words})")[0].byline == ()


def test_a_writer_alone_in_brackets_is_no_block() -> None:
    facts, left = tail(PROSE, "(Siti Aminah)")
    assert (facts.byline, left) == (("Siti Aminah",), [PROSE])

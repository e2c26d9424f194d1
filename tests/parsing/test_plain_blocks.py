"""The body of a bare text as blocks."""

from __future__ import annotations

import pytest

from reader.model.blocks import Block, Code, Figure, Heading, ListItem, Paragraph, Quote, block_text
from reader.parsing.plain_blocks import PlainBlocks, body_entries

SENTENCE = "The ferry leaves the pier at six, and nobody in the harbour has ever seen it late. "
PROSE = (SENTENCE * 3).strip()


def blocks(*runs: str) -> list[Block]:
    return list(PlainBlocks(body_entries(runs)))


def kinds(*runs: str) -> list[str]:
    return [type(block).__name__ for block in blocks(*runs)]


HEADINGS = [
    pytest.param(PROSE, "The tide", PROSE, True, id="between paragraphs"),
    pytest.param(PROSE, "¿Quién viene?", PROSE, True, id="a question"),
    pytest.param("- a coat", "The tide", PROSE, True, id="below a list"),
    pytest.param(PROSE, "The tide", "It came at six, and it was late for once.", True, id="short"),
    pytest.param(PROSE, "  The tide", PROSE, True, id="an indented line"),
    pytest.param(PROSE, "the tide", PROSE, False, id="a small letter"),
    pytest.param(PROSE, "渡し船の時刻表" * 8, PROSE, False, id="wide letters"),
    pytest.param(
        PROSE, "What the ferry brought home from the island and from the sea",
        "It was late, and so nobody saw it come home.", False, id="above a shorter one",
    ),
    pytest.param(PROSE, "The tide.", PROSE, False, id="a full stop"),
    pytest.param(PROSE, "— The tide", PROSE, False, id="speech"),
    pytest.param(PROSE, "The tide", "Short.", False, id="above a short line"),
    pytest.param(PROSE, "The tide", f"- {PROSE}", False, id="above a list"),
    pytest.param(PROSE, "The tide", "The sea and the land and the air and the moon", False,
                 id="above a line without an end"),
    pytest.param("The sea", "The tide", PROSE, False, id="below a line without an end"),
    pytest.param(PROSE, "The tide that " * 7, PROSE, False, id="too long"),
    pytest.param(PROSE, "A b c d e f g h i j k l m", PROSE, False, id="many words"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "line", "after", "is_heading"), HEADINGS)
def test_a_heading_names_the_paragraph_below_it(
    before: str,
    line: str,
    after: str,
    is_heading: bool,  # noqa: FBT001 - the case
) -> None:
    assert isinstance(blocks(before, line.rstrip(), after)[1], Heading) is is_heading


def test_the_first_line_of_a_body_may_be_a_heading_and_the_last_may_not() -> None:
    assert kinds("The tide", PROSE, "The tide") == ["Heading", "Paragraph", "Paragraph"]


def test_only_code_that_is_indented_goes_on_over_blank_lines() -> None:
    assert kinds("    x = 1;", "    y = 2;", PROSE, "    z = 3;") == ["Code", "Paragraph", "Code"]
    assert kinds("a    b\nc    d", "e    f\ng    h") == ["Code", "Code"]
    assert blocks("    if x:\n        y()", "        z()") == [Code("if x:\n    y()\n\n    z()")]
    assert kinds("    x = 1;", "rain\nsalt") == ["Code", "Paragraph"]
    assert kinds("    A paragraph that is indented.") == ["Paragraph"]


def test_short_lines_that_stand_together_are_verse_and_long_ones_paragraphs() -> None:
    assert [block_text(block) for block in blocks("rain\n  salt")] == ["rain\nsalt"]
    assert kinds(f"{PROSE}\n{PROSE}\nRead also: The tide") == ["Paragraph", "Paragraph"]


def test_items_within_items_have_their_levels() -> None:
    items = blocks("  - a\n    - b\n      - c\n    - d\n  - e\nand f")
    levels = [item.level for item in items if isinstance(item, ListItem)]
    assert levels == [1, 2, 3, 2, 1]
    assert block_text(items[-1]) == "and f"


def test_a_long_item_is_one_by_its_neighbours_number() -> None:
    assert kinds(f"1. {PROSE} {PROSE}", f"2. {PROSE} {PROSE}") == ["ListItem", "ListItem"]


def test_a_quoted_line_is_a_quote() -> None:
    assert kinds("> It is late.", "> rain\n> salt") == ["Quote", "Quote"]
    quote = blocks("> rain\n> salt")[0]
    assert isinstance(quote, Quote)
    assert block_text(quote) == "rain\nsalt"


def test_a_long_paragraph_with_a_credit_is_a_caption_up_to_a_length() -> None:
    assert kinds(f"{PROSE} Photo: Siti Aminah", PROSE) == ["Figure", "Paragraph"]
    assert kinds(f"{PROSE} {PROSE} Photo: Siti Aminah", PROSE) == ["Paragraph", "Paragraph"]


def test_the_mark_of_a_wire_makes_a_caption_but_for_the_last_line() -> None:
    assert isinstance(blocks("The crew. (AFP)", PROSE)[0], Figure)
    assert isinstance(blocks(PROSE, "The crew. (AFP)")[1], Paragraph)
    assert isinstance(blocks(PROSE, "The crew. (Siti Aminah/AFP)")[1], Figure)


def test_blocks_are_compared_by_what_they_hold() -> None:
    own = PlainBlocks(body_entries([PROSE]))
    assert own == PlainBlocks(body_entries([PROSE]))
    assert own != PlainBlocks(body_entries([PROSE, PROSE]))
    assert own != 1

"""Lines that state facts."""

from __future__ import annotations

import pytest

from reader.parsing.stated_facts import Facts, facts_in

LINES = [
    pytest.param("World | By Siti Aminah", Facts(byline=("Siti Aminah",)), id="a bar"),
    pytest.param("World | Haven", None, id="no fact between bars"),
    pytest.param("By Siti Aminah | " + "word " * 15, None, id="a long part"),
    pytest.param("The ferry - an old boat", None, id="a dash"),
    pytest.param("By Ferry - Drupal", Facts(byline=("Ferry - Drupal",)), id="a dash in a name"),
    pytest.param("Updated 3 March 2024", Facts(modified="2024-03-03"), id="a change"),
    pytest.param("Editor: DAD", Facts(editor="DAD"), id="an editor"),
    pytest.param("Read also: The tide", Facts(), id="a link"),
    pytest.param("", None, id="nothing"),
    pytest.param("4 min read" + " |" * 100, None, id="too long"),
]


@pytest.mark.parametrize(("line", "facts"), LINES)
def test_a_line_of_facts_says_nothing_else(line: str, facts: Facts | None) -> None:
    assert facts_in(line) == facts

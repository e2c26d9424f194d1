"""On which line a key stands."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config.lines import key_lines, line_of, statements

TEXT = '''\
# measure = 1
measure = 70 # not = this
[bind]
"page.down" = [
    "x", # ] is no end
    "]",
]
page.up = ["y"]
'quit' = """
theme = 3
"""
[ bind_also . "a b" ]
c = {d = 1, e = "}"}

[identity]
"n\\u0061me" = "Siti"
'''
LINES = {
    "measure": 2,
    "bind": 3,
    "bind.page.down": 4,
    "bind.page.up": 8,
    "bind.page": 8,
    "bind.quit": 9,
    "bind_also.a b": 12,
    "bind_also": 12,
    "bind_also.a b.c": 13,
    "identity": 15,
    "identity.name": 16,
}


def test_each_key_stands_on_its_line() -> None:
    tomllib.loads(TEXT)  # it is TOML
    assert key_lines(TEXT) == LINES


def test_what_stands_in_a_table_of_one_line_has_its_line() -> None:
    assert line_of("bind_also.a b.c.d", LINES) == 13
    assert line_of("theme", LINES) is None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("a = [1,\n2\nb = 3", {"a": 1, "b": 3}, id="a bracket that never closes"),
        pytest.param('a = "x\nb = 3', {"a": 1, "b": 2}, id="a text that never ends"),
        pytest.param("a = '''x\nb = 3", {"a": 1, "b": 2}, id="a long text that never ends"),
        pytest.param("[a\nb = 3", {"a": 1, "a.b": 2}, id="a header that never closes"),
        pytest.param('"\\q" = 1', {"\\q": 1}, id="an escape that there is not"),
        pytest.param("= 3\n]]\nb = 3", {"b": 3}, id="no key"),
    ],
)
def test_a_mistake_hides_no_other_line(text: str, lines: dict[str, int]) -> None:
    assert key_lines(text) == lines


@given(st.text(alphabet="ab=.[]{}\"'#\n \\,1", max_size=60))
def test_statements_follow_each_other_and_stay_within_the_text(text: str) -> None:
    last = 0
    for statement in statements(text):
        assert last < statement.first <= statement.last <= text.count("\n") + 1
        last = statement.last

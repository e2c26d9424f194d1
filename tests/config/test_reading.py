"""What a file sets, and what is told of what is wrong with it."""

from __future__ import annotations

import os
import re
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.config.known import KNOWN
from reader.config.load import load
from reader.config.reading import MOST_BYTES, understood
from reader.config.template import template
from reader.i18n.catalogue import LANGUAGES
from reader.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

WHOLE = """\
language = "de"
measure = 72
theme = "light"
symbols = "ascii"
right_to_left = "reader"
pictures = "none"
mouse = false
plain = true
words_per_minute = 300
keys = "less"
[identity]
name = "Siti"
email = "siti@contoh.id"
website = "https://contoh.id"
[bind]
"article.next" = ["J"]
top = "g"
[bind_also]
article.previous = ["K", "ctrl+k"]
"""
SET = Settings(
    language="de",
    measure=72,
    theme="light",
    symbols="ascii",
    right_to_left="reader",
    pictures="none",
    mouse=False,
    plain=True,
    words_per_minute=300,
    keys="less",
    bind={"article.next": ("J",), "top": ("g",)},
    bind_also={"article.previous": ("K", "ctrl+k")},
    name="Siti",
    email="siti@contoh.id",
    website="https://contoh.id",
)
NOT_SET = {"lines", "faults"}


def values(found: Settings) -> Settings:
    """Give what is set, without where."""
    return replace(found, lines={}, faults=())


def told(text: str) -> list[str]:
    return [fault.sentence for fault in understood(text).faults]


def test_every_setting_can_be_set() -> None:
    found = understood(WHOLE)
    assert found.faults == ()
    assert values(found) == SET
    default = Settings()
    same = [
        one.name for one in fields(Settings) if getattr(SET, one.name) == getattr(default, one.name)
    ]
    assert set(same) == NOT_SET  # each of the others was really changed


def test_the_table_knows_each_setting_and_its_words() -> None:
    assert {known.field for known in KNOWN} == {one.name for one in fields(Settings)} - NOT_SET
    hints = get_type_hints(Settings, localns={"Mapping": dict})
    for known in KNOWN:
        if known.choices and known.name not in ("language", "keys"):
            assert known.choices == get_args(hints[known.field])
    assert next(known for known in KNOWN if known.name == "language").choices == LANGUAGES


def test_a_setting_stands_on_its_line() -> None:
    lines = understood(WHOLE).lines
    assert lines["measure"] == 2
    assert lines["identity.name"] == 12
    assert lines["bind_also.article.previous"] == 19


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\n\nmouze = true", "line 3: there is no setting mouze; mouse is near"),
        ("xyz = 1", "line 1: there is no setting xyz"),
        (
            "[identity]\nmail = ''",
            "line 2: there is no setting identity.mail; identity.email is near",
        ),
        ("measure = 300", "line 1: measure is a number from 40 to 100, not 300"),
        ("measure = true", "line 1: measure is a number from 40 to 100, not true"),
        ("measure = 70.0", "line 1: measure is a number from 40 to 100, not 70.0"),
        ("measure = 0", "line 1: measure is a number from 40 to 100, not 0"),
        (f"measure = {0x10**20}", "line 1: measure is a number from 40 to 100, not …"),
        ("words_per_minute = 9", "line 1: words_per_minute is a number from 50 to 2000, not 9"),
        (
            "words_per_minute = false",
            "line 1: words_per_minute is a number from 50 to 2000, not false",
        ),
        ("mouse = 1", "line 1: mouse is true or false, not 1"),
        ("theme = 'drak'", "line 1: theme is one of auto, dark, light, own, not drak"),
        ("keys = 'emacs'", "line 1: keys is one of default, less, newsboat, not emacs"),
        ("language = 3", "line 1: language is a text in quotation marks, not 3"),
        ("identity.name = 0", "line 1: identity.name is a text in quotation marks, not 0"),
        ("identity = 'Siti'", "line 1: identity is a table, not Siti"),
        ("bind = []", "line 1: bind is a table, not […]"),
        ("[bind]\ntop = 3", 'line 2: the keys of top are a list in brackets, as ["j", "ctrl+e"]'),
        ("[bind]\ntop = [3]", 'line 2: the keys of top are a list in brackets, as ["j", "ctrl+e"]'),
        (
            "theme = '\\u001b[31m'",
            "line 1: theme is one of auto, dark, light, own, not \\u001b[31m",
        ),
        ('theme = "\\u001b[31mx"', "line 1: theme is one of auto, dark, light, own, not x"),
        (
            f"theme = '{'x' * 99}'",
            f"line 1: theme is one of auto, dark, light, own, not {'x' * 39}…",
        ),
        ("\nmeasure 70", "line 2: this is no TOML, and is passed over"),
        ("mouse = true\nmouse = false", "line 2: this is no TOML, and is passed over"),
        ("# \x01", "line 1: this is no TOML, and is passed over"),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_with_its_line(text: str, sentence: str) -> None:
    assert told(text) == [f"config.toml, {sentence}"]


@pytest.mark.parametrize(
    "text",
    ["measure = " + "1" * 5000, "a = " + "[" * 5000 + "]" * 5000, "x y\n" * 50],
    ids=["a long number", "deep lists", "nothing but mistakes"],
)
def test_what_cannot_be_made_out_leaves_the_defaults(text: str) -> None:
    found = understood(text)
    assert found.faults
    assert values(found) == Settings()


BAD_LINES = (
    'theme = "light',
    "symbols = [1,",
    "pictures = '''x",
    "plain",
    "= 3",
    "right_to_left = maybe",
    "measure = 1_",
    "keys = {a = 1",
    "identity = 'nobody'",
    "# a bell \x07",
    "\x00",
)


@pytest.mark.parametrize("bad", BAD_LINES, ids=repr)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_bad_line_leaves_all_other_settings_in_force(bad: str, at: int) -> None:
    good = ["mouse = false", "words_per_minute = 300", "language = 'ja'"]
    found = understood("\n".join([*good[:at], bad, *good[at:]]))
    assert (found.mouse, found.words_per_minute, found.language) == (False, 300, "ja")
    assert [fault.line for fault in found.faults] == [at + 1]


def test_a_table_whose_header_is_broken_is_passed_over_as_a_whole() -> None:
    found = understood('[bind_also\ntop = ["x"]\n[bind]\nbottom = ["y"]\n')
    assert [fault.line for fault in found.faults] == [1]
    assert (found.bind, found.bind_also) == ({"bottom": ("y",)}, {})


def test_a_table_that_is_opened_twice_is_one_table() -> None:
    found = understood('[bind]\ntop = ["x"]\n[bind]\nbottom = ["y"]\n')
    assert [fault.line for fault in found.faults] == [3]
    assert found.bind == {"top": ("x",), "bottom": ("y",)}


PIECES = (
    *("measure", "theme", "bind", "[", "]", "{", "}", "=", '"', "'", '"""', ",", "1", "x", "."),
    *("\n", "#", " ", "\\", "[bind]\n", "[identity]\n", "true", "\r\n", "\x00", "é", "1e999", "0x"),
)
TOML_LIKE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(TOML_LIKE)
def test_whatever_stands_in_it_something_is_set_and_each_fault_is_one_sentence(text: str) -> None:
    for fault in understood(text).faults:
        assert fault.sentence.startswith("config.toml")
        assert "\n" not in fault.sentence


def test_the_template_sets_the_defaults_once_its_comments_are_taken_off() -> None:
    found = understood(re.sub(r"(?m)^#(?! )", "", template()))
    assert found.faults == ()
    assert values(replace(found, bind={}, bind_also={})) == Settings()
    assert set(found.lines) >= {known.name for known in KNOWN}
    assert found.bind == found.bind_also == {"article.next": ("J",)}  # as the table has it


def test_the_template_sets_nothing_as_it_stands() -> None:
    found = understood(template())
    assert found.faults == ()
    assert values(found) == Settings()


# The file


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _latin(path: Path) -> None:
    path.write_bytes(b"mouse = false\n[identity]\nname = 'Jos\xe9'\n")


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    ("put", "sentence"),
    [
        (_folder, "config.toml: it is no file, so the defaults hold"),
        (_pipe, "config.toml: it is no file, so the defaults hold"),
        (_latin, "config.toml, line 3: this is not UTF-8, so the defaults hold"),
        (_large, "config.toml: it is larger than 256 KiB, so the defaults hold"),
        (
            _dangling,
            "config.toml: it cannot be read (no such file or directory), so the defaults hold",
        ),
    ],
    ids=["folder", "pipe", "latin", "large", "dangling"],
)
def test_what_cannot_be_read_is_one_sentence(
    tmp_path: Path, put: Callable[[Path], None], sentence: str
) -> None:
    path = tmp_path / "config.toml"
    put(path)
    found = load(path)
    assert [fault.sentence for fault in found.faults] == [sentence]
    assert values(found) == Settings()


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == Settings()
    assert load(Path("/dev/null/config.toml")) == Settings()


def test_lines_may_end_as_on_other_systems(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbfmouse = false\r\nmeasure = 3\r\n")
    found = load(path)
    assert not found.mouse
    assert [fault.line for fault in found.faults] == [2]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(".".join(["a"] * 100_000) + " = 1\n", id="parts of a name"),
        pytest.param("a = [\n" * 30_000, id="brackets that stay open"),
        pytest.param("a = [\n" * 1_500, id="fewer brackets"),
        pytest.param('"\\' * 100_000, id="quotations that stay open"),
        pytest.param("=\n" * 100_000, id="mistakes"),
    ],
)
def test_a_file_that_means_harm_is_given_up_soon(text: str) -> None:
    read = understood(text)
    assert replace(read, faults=()) == Settings()
    assert read.faults

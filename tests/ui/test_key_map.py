"""The keys that a person has: the table's, a preset's, their own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.widgets import Input, TextArea

from reader.config.known import KNOWN
from reader.config.reading import understood
from reader.settings import Settings
from reader.ui import commands
from reader.ui.commands import COMMANDS, Room, key_map
from reader.ui.key_map import TABLE, KeyMap, faults_of, key_map_of
from reader.ui.key_names import key_of
from reader.ui.key_rules import OF_FIELDS, preset, ruled
from reader.ui.keys import key_name

PRESETS = next(known.choices for known in KNOWN if known.name == "keys")
OWN_PRESETS = [name for name in PRESETS if name != "default"]


def mapped(text: str) -> tuple[KeyMap, list[str]]:
    """Give the keys that a file makes, and what is said of it."""
    own = understood(text)
    sentences = [fault.sentence.removeprefix("config.toml, ") for fault in faults_of(own)]
    return key_map_of(own)[0], sentences


# Writing keys


@pytest.mark.parametrize(
    ("written", "key"),
    [
        *(("j", "j"), ("G", "G"), ("%", "%"), (" ", "space"), ("é", "é"), ("-", "-"), ("+", "+")),
        *(("space", "space"), ("Space", "space"), ("<Space>", "space"), ("SPACE", "space")),
        *(("ctrl+f", "ctrl+f"), ("^F", "ctrl+f"), ("^f", "ctrl+f"), ("C-f", "ctrl+f")),
        *(("Ctrl+F", "ctrl+f"), ("<C-f>", "ctrl+f"), ("control-f", "ctrl+f"), ("^", "^")),
        *(("PgDn", "pagedown"), ("pagedown", "pagedown"), ("PageUp", "pageup"), ("Esc", "escape")),
        *(("shift+tab", "shift+tab"), ("S-Tab", "shift+tab"), ("shift+g", "G"), ("F1", "f1")),
        *(("^I", "tab"), ("^M", "enter"), ("^[", "escape"), ("^H", "backspace"), ("<", "<")),
        *(
            ("^]", "ctrl+right_square_bracket"),
            ("ctrl+space", "ctrl+@"),
            ("ctrl+pgdn", "ctrl+pagedown"),
        ),
        *(
            ("", None),
            ("jj", None),
            ("PgDwn", None),
            ("ctrl+", None),
            ("alt+x", None),
            ("\x1b", None),
        ),
        *(
            ("ctrl+é", None),
            ("shift+1", None),
            ("hyper+x", None),
            ("ctrl+enter", None),
            ("f99", None),
        ),
    ],
    ids=repr,
)
def test_a_key_may_be_written_in_many_ways(written: str, key: str | None) -> None:
    assert key_of(written) == key


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_each_key_of_the_table_may_be_written_as_it_is_shown(command: commands.Command) -> None:
    for key in command.keys:
        assert key_of(key) == key
        assert key_of(key_name(key)) == key


# Presets


def test_without_settings_the_keys_are_those_of_the_table() -> None:
    own, faults = key_map_of(Settings())
    assert own is TABLE
    assert faults == ()
    assert all(own.in_room(room) == key_map(room) for room in Room)
    assert own.anywhere == commands.ANYWHERE


def test_the_table_written_out_is_the_table() -> None:
    bound = {command.id: command.keys for command in COMMANDS}
    own, faults = key_map_of(Settings(bind=bound))
    assert faults == ()
    assert all(own.in_room(room) == key_map(room) for room in Room)


@pytest.mark.parametrize("name", OWN_PRESETS)
def test_a_preset_takes_no_key_from_another_command(name: str) -> None:
    assert preset(name).faults == ()
    assert ruled(preset(name))[2] == ()  # as if its lines were a person's
    own, faults = key_map_of(Settings(keys=name))
    assert faults == ()
    for room in Room:
        keys = Counter(key for one in COMMANDS if room in one.rooms for key in own.keys(one))
        assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("name", OWN_PRESETS)
def test_a_preset_leaves_no_command_without_the_keys_that_it_had(name: str) -> None:
    own, _ = key_map_of(Settings(keys=name))
    lost = [one.id for one in COMMANDS if one.keys and not own.keys(one)]
    assert lost == (["back"] if name == "less" else [])  # `q` goes back


@pytest.mark.parametrize("name", OWN_PRESETS)
def test_each_line_of_a_preset_says_something_else_than_the_table(name: str) -> None:
    by_id = {command.id: command for command in COMMANDS}
    same = [one for one, keys in preset(name).bind.items() if by_id[one].keys == keys]
    assert same == []


@pytest.mark.parametrize(
    ("name", "key", "command"),
    [
        *(
            ("less", "e", commands.DOWN),
            ("less", "y", commands.UP),
            ("less", "w", commands.PAGE_UP),
        ),
        *(
            ("less", "<", commands.TOP),
            ("less", ">", commands.BOTTOM),
            ("less", "p", commands.PERCENT),
        ),
        *(
            ("less", "=", commands.INFORMATION),
            ("less", "v", commands.EDIT),
            ("less", "h", commands.HELP),
        ),
        *(
            ("less", "&", commands.FIND),
            ("less", "?", commands.FIND),
            ("less", "N", commands.PREVIOUS_HIT),
        ),
        *(
            ("less", "q", commands.CLOSE),
            ("less", "z", commands.PAGE_DOWN),
            ("less", "m", commands.BOOKMARK),
        ),
        *(("newsboat", "r", commands.RELOAD), ("newsboat", "R", commands.RELOAD)),
        *(("newsboat", "N", commands.READ), ("newsboat", "u", commands.LINKS)),
        *(("newsboat", "n", commands.NEXT), ("newsboat", "p", commands.PREVIOUS_UNREAD)),
        *(("newsboat", "O", commands.BROWSER_READ), ("newsboat", "D", commands.REMOVE)),
        *(("newsboat", "Q", commands.QUIT), ("newsboat", "|", commands.PIPE)),
    ],
    ids=lambda part: part if isinstance(part, str) else part.id,
)
def test_hands_of_other_programs_find_their_keys(
    name: str, key: str, command: commands.Command
) -> None:
    assert key_map_of(Settings(keys=name))[0].in_room(Room.ARTICLE)[key] is command


def test_presets_are_the_files_that_the_settings_name() -> None:
    import reader.ui  # noqa: PLC0415 - for where it lies

    folder = Path(next(iter(reader.ui.__path__))) / "presets"
    assert sorted(path.stem for path in folder.iterdir()) == sorted(OWN_PRESETS)


# Own keys


def test_keys_are_replaced_added_and_taken_away() -> None:
    own, said = mapped(
        '[bind]\ntop = ["^A"]\nzen = []\n[bind_also]\nbottom = ["^B", "w"]\n"page.up" = []'
    )
    assert said == ["line 5: ^B was a key of page.up; bottom has it now"]
    assert own.keys(commands.TOP) == ("ctrl+a",)
    assert own.keys(commands.ZEN) == ()
    assert own.keys(commands.BOTTOM) == ("G", "end", "ctrl+b", "w")
    assert own.in_room(Room.LIST)["w"] is commands.BOTTOM
    assert "g" not in own.in_room(Room.ARTICLE)


def test_own_keys_stand_above_those_of_a_preset() -> None:
    own, said = mapped('keys = "less"\n[bind]\n"line.down" = ["n"]\nnext = []\n')
    assert said == []
    assert own.in_room(Room.ARTICLE)["n"] is commands.DOWN
    assert own.in_room(Room.ARTICLE).get("e") is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('"page.dwon" = ["x"]', "line 2: there is no command page.dwon; page.down is near"),
        ('"frobnicate" = ["x"]', "line 2: there is no command frobnicate"),
        ('"zen" = ["PgDwn"]', "line 2: there is no key PgDwn; PgDn is near"),
        ('"zen" = ["hyper+x"]', "line 2: there is no key hyper+x"),
        ('"zen" = ["3"]', "line 2: 3 begins a count, and is no key"),
        ('"zen" = ["^C"]', "line 2: ^C always leaves, and is no key of zen"),
        ('"zen" = ["j"]', "line 2: j was a key of line.down; zen has it now"),
        ('"zen" = ["w"]\n"star" = ["w"]', "line 3: w is a key of zen above; star does without it"),
        ('"comment.send" = ["s"]', "line 2: s writes or edits in the form, and is no key there"),
        ('"comment.send" = ["^X"]', "line 2: ^X writes or edits in the form, and is no key there"),
        ('"quit" = []', "line 2: quit keeps ^Q, so that one can leave"),
        ('"quit" = ["3"]\n"zen" = ["w"]', "line 2: quit keeps ^Q, so that one can leave"),
        (
            '"quit" = ["X"]',
            "line 2: quit keeps ^Q, so that one can leave",
        ),  # letters are text in the form
        ('"zen" = ["Q", "^Q"]', "line 2: quit keeps ^Q, so that one can leave"),
    ],
    ids=str,
)
def test_what_cannot_be_is_told_with_its_line(text: str, sentence: str) -> None:
    said = mapped(f"[bind]\n{text}\n")[1]
    assert sentence in said
    assert len(said) <= 2


def test_what_a_field_does_with_a_key_no_command_of_the_form_takes() -> None:
    bound = {key for field in (TextArea, Input) for one in field.BINDINGS for key in _keys_of(one)}
    assert {key for key in bound if key_of(key) == key} <= OF_FIELDS


def _keys_of(binding: object) -> list[str]:
    return str(getattr(binding, "key", "")).split(",")


def test_a_key_may_have_one_command_in_each_room() -> None:
    own, said = mapped('[bind]\n"paragraph.next" = ["w"]\n"sibling.next" = ["w"]\n"tags" = ["w"]')
    assert said == []
    assert own.in_room(Room.ARTICLE)["w"] is commands.PARAGRAPH_NEXT
    assert own.in_room(Room.THREAD)["w"] is commands.SIBLING_NEXT


def test_a_command_that_loses_a_key_keeps_it_where_the_other_does_not_act() -> None:
    own, _ = mapped('[bind]\ntags = ["j"]')
    assert own.in_room(Room.LIST)["j"] is commands.TAGS
    assert own.in_room(Room.ARTICLE)["j"] is commands.DOWN
    assert own.keys(commands.DOWN, Room.LIST) == ("down", "ctrl+e")


def test_what_has_no_key_is_named_as_the_palette_finds_it() -> None:
    own, _ = mapped("[bind]\nundo = []")
    assert own.hint(commands.UNDO) == ":undo"
    assert own.hint(commands.HELP) == "?"
    assert mapped("[bind]\nundo = []\npalette = []")[0].hint(commands.UNDO) == "undo"


IDS = st.sampled_from([*(command.id for command in COMMANDS), "nothing"])
WRITTEN = st.sampled_from(
    [
        *(key for one in COMMANDS for key in one.keys),
        "^Q",
        "Q",
        "^C",
        "x",
        "3",
        "",
        "<C-q>",
        "no key",
    ]
)
BOUND = st.dictionaries(IDS, st.lists(WRITTEN, max_size=3).map(tuple), max_size=8)


@settings(max_examples=60, deadline=None)
@given(BOUND, BOUND, st.sampled_from(PRESETS))
def test_whatever_is_bound_one_can_leave_and_no_key_has_two_commands(
    bind: dict[str, tuple[str, ...]], also: dict[str, tuple[str, ...]], name: str
) -> None:
    own, faults = key_map_of(Settings(keys=name, bind=bind, bind_also=also))
    for fault in faults:
        assert fault.sentence
    for room in Room:
        keys = Counter(key for one in COMMANDS if room in one.rooms for key in own.keys(one, room))
        assert [key for key, count in keys.items() if count > 1] == []
        if room in commands.QUIT.rooms:
            assert any(
                len(key) > 1 or room is not Room.FORM for key in own.keys(commands.QUIT, room)
            )
        if room in commands.INTERRUPT.rooms:
            assert own.in_room(room)["ctrl+c"] is commands.INTERRUPT

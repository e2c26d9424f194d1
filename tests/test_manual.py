"""The manual page."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from tools.manual import page

from reader.cli.main import VERBS
from reader.config.known import KNOWN
from reader.ui.commands import COMMANDS


def test_it_names_each_verb_each_setting_and_each_command() -> None:
    plain = page().replace("\\-", "-")
    for verb in VERBS:
        assert re.search(rf"^\.B reader {verb}\b", plain, re.MULTILINE)
    for known in KNOWN:
        assert known.name in plain
    for command in COMMANDS:
        assert command.keys or f":{command.id}" in plain


def test_no_line_of_text_is_taken_for_a_macro() -> None:
    macros = {"TH", "SH", "SS", "PP", "TP", "B", "br", "RS", "RE", '\\"'}
    lines = [line for line in page().splitlines() if line.startswith((".", "'"))]
    assert {line[1:].split(" ")[0] for line in lines} == macros
    assert page().isascii()


def test_groff_has_no_objection() -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed")
    made = subprocess.run(
        [groff, "-man", "-ww", "-Tutf8"], input=page().encode(), capture_output=True, check=True
    )
    assert made.stderr == b""
    assert "Half a page down" in made.stdout.decode()

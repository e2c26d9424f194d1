"""What each way of starting the program loads, told by a fresh interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Final

import pytest

from support_screens import ARTICLES, NEWS

SCREEN: Final = {"textual", "reader.ui"}
HEAVY: Final = {
    *("lxml", "markdown_it", "mdit_py_plugins", "pygments", "PIL", "charset_normalizer"),
    *("sqlite3", "urllib3", "rich", "argparse", "platformdirs"),
}


def loaded(statement: str, *words: str) -> set[str]:
    """Run a statement in a fresh interpreter, without a library; give the modules it loaded."""
    code = f"import sys\n{statement}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=os.environ | {"READER_HOME": "/nonexistent"},
    )
    return set(done.stderr.split())


def ran(*words: str) -> set[str]:
    """Run a command line in a fresh interpreter; give the modules that it loaded."""
    return loaded(f"from reader.cli.main import run\nassert run({list(words)!r}) == 0")


def test_the_command_line_loads_nothing_heavy() -> None:
    assert loaded("import reader.cli.main") & (SCREEN | HEAVY) == set()


@pytest.mark.parametrize("words", ["--version", "--help"])
def test_a_word_about_itself_loads_nothing_heavy(words: str) -> None:
    assert ran(words) & (SCREEN | HEAVY) == set()


@pytest.mark.parametrize(
    ("words", "spared"),
    [
        (("show", str(NEWS)), {"lxml", "markdown_it", "pygments", "PIL", "sqlite3"}),
        (("show", "--format", "json", str(NEWS)), {"lxml", "markdown_it", "PIL", "sqlite3"}),
        (("show", str(ARTICLES / "eco.txt")), {"lxml", "markdown_it", "charset_normalizer"}),
        (("show", str(ARTICLES / "psanterim.md")), {"lxml", "PIL", "sqlite3"}),
        (("show", str(ARTICLES / "moban.html")), {"markdown_it", "PIL", "sqlite3"}),
    ],
    ids=lambda part: " ".join(sorted(part) if isinstance(part, set) else part),
)
def test_printing_loads_what_its_format_needs_and_no_screen(
    words: tuple[str, ...], spared: set[str]
) -> None:
    assert ran(*words) & (SCREEN | spared) == set()


def test_without_settings_nothing_is_loaded_that_reads_them() -> None:
    start = (
        "from pathlib import Path\nimport reader.cli.open\nfrom reader.config.load import load\n"
        "from reader.ui.app import ReaderApp\nReaderApp([], load(Path('/nonexistent/config.toml')))"
    )
    reading = {"tomllib", "reader.config.reading", "reader.ui.key_rules"}
    assert loaded(start) & (reading | {"reader.ui.shared.configuring"}) == set()


def test_imports_point_down() -> None:
    from importlinter.cli import lint_imports  # noqa: PLC0415 - its own imports are slow

    assert lint_imports(no_cache=True) == 0


def test_reading_in_lines_loads_no_screen() -> None:
    names = loaded("import reader.ui.plain.start, reader.ui.plain.list, reader.ui.plain.thread")
    assert "reader.ui.plain.thread" in names
    assert not any(name.partition(".")[0] == "textual" for name in names)
    assert not names & {"lxml", "markdown_it", "pygments", "PIL", "asyncio"}

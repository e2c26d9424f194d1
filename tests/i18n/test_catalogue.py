"""Which language the program speaks."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader.i18n.catalogue import _, plural, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        pytest.param({}, "en", id="none"),
        pytest.param({"LANG": "id_ID.UTF-8"}, "id", id="a locale"),
        pytest.param({"LANG": "de"}, "de", id="a language alone"),
        pytest.param({"LANG": "de_AT@euro"}, "de", id="a variant"),
        pytest.param({"LANG": "id_ID", "LC_ALL": "fr_FR"}, "fr", id="LC_ALL before LANG"),
        pytest.param({"LANG": "id_ID", "LC_MESSAGES": "es_ES"}, "es", id="messages before LANG"),
        pytest.param({"LANG": "id_ID", "LANGUAGE": "ja"}, "ja", id="LANGUAGE before all"),
        pytest.param({"LANG": "pl_PL", "LANGUAGE": "pl:ar:en"}, "ar", id="the first that is ours"),
        pytest.param({"LANG": "pl_PL"}, "en", id="none of ours"),
        pytest.param({"LC_ALL": "", "LANG": "de_DE"}, "de", id="empty is unset"),
        pytest.param({"LC_ALL": "C", "LANGUAGE": "de"}, "en", id="C is English"),
        pytest.param({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "de", id="C.UTF-8 names no language"),
    ],
)
def test_the_environment_names_the_language(
    environment: Mapping[str, str],
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    speak: Callable[[str | None], None],
) -> None:
    monkeypatch.delenv("LANG")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    speak(None)
    assert spoken() == language


def test_a_setting_goes_before_the_environment(
    monkeypatch: pytest.MonkeyPatch, speak: Callable[[str | None], None]
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    speak("ar")
    assert spoken() == "ar"


def test_a_sentence_without_a_translation_is_english(speak: Callable[[str | None], None]) -> None:
    speak("id")
    assert _("This was never written.") == "This was never written."
    assert plural("{number} thing", "{number} things", 1) == "{number} thing"


def test_nothing_stays_nothing(speak: Callable[[str | None], None]) -> None:
    speak("id")
    assert _("") == ""


def test_english_loads_no_translations() -> None:
    code = (
        "import sys; from reader.i18n import catalogue; catalogue.use('en'); catalogue._('A.');"
        "print('gettext' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"

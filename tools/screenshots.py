"""Photograph the program for the documentation.

    python -m tools.screenshots [SCENE ...]

Each scene is taken at 80 columns, dark and light, and some at other sizes, with fewer colours and
signs, or in another language too.
Letters are drawn in JetBrains Mono, with Noto Sans Mono CJK for East Asian ones, where these fonts
are installed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import use
from reader.library.greeting import greet
from reader.library.library import open_library
from reader.paths import places
from reader.settings import Settings
from reader.sources.locate import locate
from reader.terminal import Terminal
from reader.ui.app import ReaderApp
from reader.ui.typed import KEYS
from tools.screen_picture import png

if TYPE_CHECKING:
    from textual.pilot import Pilot

ROOT: Final = Path(__file__).parent.parent
FOLDER: Final = ROOT / "docs/screenshots"


@dataclass(frozen=True, slots=True)
class Scene:
    """What is opened, and what is typed then."""

    name: str
    source: str
    """As seen from the project's folder."""
    keys: tuple[str, ...] = ()
    """As Textual names them."""
    sizes: tuple[tuple[int, int], ...] = ((80, 24), (100, 40))
    """Columns and rows."""
    shows_less: bool = False
    """Whether it is shown with fewer colours and signs, and with less room too."""
    language: str = "en"
    """What the program speaks."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the program looks on a picture."""

    name: str
    settings: Settings
    terminal: Terminal


DARK: Final = Look("dark", Settings(theme="dark"), Terminal())
LIGHT: Final = Look("light", Settings(theme="light"), Terminal())
LESS: Final = [
    ((80, 24), Look("own", Settings(theme="own"), Terminal(ground=(24, 26, 29)))),
    ((80, 24), Look("256", Settings(theme="dark"), Terminal(colours=256))),
    ((80, 24), Look("ascii", Settings(theme="own", symbols="ascii"), Terminal())),
    ((40, 12), DARK),
    ((20, 5), DARK),
]
"""What is shown of some scenes only: fewer colours, fewer signs, less room."""
NEWS: Final = "articles/pasar-terapung.txt"
REPORT: Final = "articles/fog-book.md"
ARABIC: Final = "articles/furn.txt"


def _typed(words: str) -> list[str]:
    """Name the keys of words."""
    return ["space" if letter == " " else letter for letter in words]


_WIDE: Final = ((80, 24), (160, 50))
SCENES: Final = (
    Scene("list", "articles", ("j",), shows_less=True),
    Scene("article-top", NEWS, shows_less=True),
    Scene("article-middle", REPORT, ("5", "0", "%")),
    Scene("contents", REPORT, ("t",), sizes=_WIDE),
    Scene("links", REPORT, ("space", "space", "semicolon"), sizes=((80, 24),)),
    Scene("find", NEWS, ("slash", *"pasar", "enter", "n")),
    Scene("select", NEWS, ("space", "v", "v", "j", "j")),
    Scene("comments", NEWS, ("c", *_typed("Apakah pasar buka setiap hari")), sizes=_WIDE),
    Scene("commands", NEWS, ("colon", *"mark")),
    Scene("help", NEWS, ("question_mark",)),
    Scene("right-to-left", ARABIC, language="ar"),
    Scene("japanese", "articles/tanada.md", language="ja"),
)


async def photograph(scene: Scene, size: tuple[int, int], look: Look) -> bytes:
    """Give a scene as PNG, with nothing kept from before."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["READER_HOME"] = home
        library = open_library(places())
        greet(library)  # what is said at the very first start is no part of a picture
        library.close()
        use(scene.language)
        app = ReaderApp([locate(str(ROOT / scene.source))], look.settings, look.terminal)
        async with app.run_test(size=size) as pilot:
            await _settle(pilot)
            await pilot.press(*scene.keys)
            await _settle(pilot)
            return png(app.screen._compositor.render_strips())  # noqa: SLF001 - Textual tells it nowhere else


async def _settle(pilot: Pilot[int]) -> None:
    """Wait for what is being read; the worker that gives keys never ends."""
    workers = [worker for worker in pilot.app.workers if worker.group != KEYS]
    if workers:
        await pilot.app.workers.wait_for_complete(workers)
    await pilot.pause()


def main() -> None:
    """Take the pictures."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    names = {scene.name: scene for scene in SCENES}
    arguments.add_argument("scenes", nargs="*", metavar="SCENE", help=f"of {', '.join(names)}")
    wanted = arguments.parse_args().scenes or names
    os.environ.pop("NO_COLOR", None)
    FOLDER.mkdir(exist_ok=True)
    for name in wanted:
        scene = names[name]
        usual = [(size, look) for size in scene.sizes for look in (DARK, LIGHT)]
        for (columns, rows), look in [*usual, *(LESS if scene.shows_less else ())]:
            picture = asyncio.run(photograph(scene, (columns, rows), look))
            path = FOLDER / f"{name}-{columns}x{rows}-{look.name}.png"
            path.write_bytes(picture)
            print(f"{path.relative_to(ROOT)}  {len(picture) // 1024} KiB")


if __name__ == "__main__":
    main()

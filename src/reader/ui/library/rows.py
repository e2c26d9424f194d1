"""What stands in the list as lines: an article as two of them, for every width."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.i18n.formats import counted, numeral, per_cent
from reader.layout.cells import cell_len, shortened
from reader.layout.frame import badge_runs
from reader.layout.lines import Face, Role, Run
from reader.workflows.page import file_name, row_badge, row_headline

if TYPE_CHECKING:
    from reader.model.snippet import Snippet
    from reader.model.state import KeptArticle
    from reader.ui.library.entries import Folder, Name

BADGE_CELLS: Final = 10
"""The column of badges, at the right edge."""
_BADGE_GAP: Final = 3
TITLE_AT: Final = 2
"""Cells before the title: the state, and a blank."""
NARROW, MIDDLE, WIDE = 40, 56, 80
"""Columns of the screen from which on a row says more (docs/look.md, The list)."""


_HIT: Final = Face(Role.TEXT, Role.MARK)
_ELLIPSES: Final = 2
"""Cells that stand for what is left out of a sentence, before it and after it."""
_BREAKS: Final = {ord("\n"): " ", ord("\t"): " "}
_NAME: Final = Face(Role.DIM, bold=True)


def name_runs(name: Name, width: int) -> list[Run]:
    """Give the name of a group, with its number at the right edge."""
    count = numeral(name.count)
    text = shortened(name.text, max(1, width - cell_len(count) - 1))
    gap = width - cell_len(text) - cell_len(count)
    return [Run(text, _NAME), Run(" " * max(1, gap)), Run(count, Face(Role.DIM))]


def folder_runs(folder: Folder, width: int, *, selected: bool) -> list[Run]:
    """Give the line of a saved search: its name, and how many articles it finds."""
    ground = Role.SELECT if selected else None
    dim, count = Face(Role.DIM, ground), "" if folder.count is None else numeral(folder.count)
    name = shortened(folder.name, max(1, width - TITLE_AT - cell_len(count) - 1))
    gap = width - TITLE_AT - cell_len(name) - cell_len(count)
    return [
        Run("▸ ", dim),
        Run(name, Face(Role.TEXT, ground)),
        Run(" " * max(1, gap) + count, dim),
    ]


def title_runs(row: KeptArticle, width: int, columns: int, *, selected: bool) -> list[Run]:
    """Give the first line of a row: its state, its title, its badge.

    Args:
        row: the article.
        width: cells of the line.
        columns: of the screen, which decide what is said.
        selected: whether it stands on the ground of the selected row.
    """
    ground = Role.SELECT if selected else None
    unread = not row.state.read
    face = Face(Role.STRONG, ground, bold=True) if unread else Face(Role.TEXT, ground)
    badge = (row_badge(row) or "") if columns >= MIDDLE else ""
    room = width - TITLE_AT - (BADGE_CELLS + _BADGE_GAP if badge else 0)
    title = shortened(row_headline(row), room)
    runs = [
        Run("•" if unread else " ", Face(Role.ACCENT, ground)),
        Run(" ", Face(Role.DIM, ground)),
        Run(title, face, 0),  # it is no text of ours
    ]
    used = TITLE_AT + cell_len(title)
    if badge:
        edge = cell_len(badge) + 1
        runs.append(Run(" " * (width - used - edge), Face(Role.DIM, ground)))
        runs += badge_of_row(badge, unread=unread, selected=selected)
    else:
        runs.append(Run(" " * (width - used), Face(Role.DIM, ground)))
    return runs


def meta_runs(row: KeptArticle, width: int, columns: int, *, selected: bool) -> list[Run]:
    """Give the second line of a row; fields that do not fit go as a whole, the author first."""
    dim = Face(Role.DIM, Role.SELECT if selected else None)
    room = width - TITLE_AT
    star, draft = _marks(row, selected=selected)
    fields = _fields(row, columns)
    fixed = sum(cell_len(run.text) for run in star + draft)
    while len(fields) > 1 and fixed + _cells(fields, after=bool(draft)) > room:
        fields.pop(max(fields, key=lambda name: _GOES_FIRST[name]))
    texts = list(fields.values())
    if texts and fixed + _cells(fields, after=bool(draft)) > room:
        texts = [shortened(texts[0], max(1, room - fixed - (3 if draft else 0)))]
    said = " · ".join(texts)
    runs = [Run(" " * TITLE_AT, dim), *star, *draft]
    if said:
        runs.append(Run(f" · {said}" if draft else said, dim))
    used = sum(cell_len(run.text) for run in runs)
    return [*runs, Run(" " * max(0, width - used), dim)]


def _marks(row: KeptArticle, *, selected: bool) -> tuple[list[Run], list[Run]]:
    """Give what leads the second line of a row: a star, and that a draft waits."""
    accent = Face(Role.ACCENT, Role.SELECT if selected else None)
    star = [Run("* ", accent)] if row.state.starred else []
    return star, [Run(_("draft"), accent)] if row.state.draft else []


def sentence_runs(row: KeptArticle, snippet: Snippet, width: int, *, selected: bool) -> list[Run]:
    """Give the second line of a row that was found by words: the sentence in which they stand."""
    from reader.model.snippet import shortened as around  # noqa: PLC0415 - 3 ms, not at the start

    dim = Face(Role.DIM, Role.SELECT if selected else None)
    star, draft = _marks(row, selected=selected)
    runs = [Run(" " * TITLE_AT, dim), *star, *draft, *([Run(" · ", dim)] if draft else [])]
    room = width - sum(cell_len(run.text) for run in runs)
    line = replace(snippet, sentence=snippet.sentence.translate(_BREAKS))
    is_wide = cell_len(line.sentence) > len(line.sentence)
    text, hits = around(line, max(1, (room // 2 if is_wide else room) - _ELLIPSES))
    at = 0
    for start, end in hits:
        runs += [Run(text[at:start], dim, at), Run(text[start:end], _HIT, start)]
        at = end
    runs.append(Run(text[at:], dim, at))
    used = sum(cell_len(run.text) for run in runs)
    return [*runs, Run(" " * max(0, width - used), dim)]


_GOES_FIRST: Final = {
    "tags": 6,
    "author": 5,
    "comments": 4,
    "age": 3,
    "site": 0,
    "progress": -1,
    "time": -2,
}
"""What a narrow line leaves out first has the highest number."""


def _fields(row: KeptArticle, columns: int) -> dict[str, str]:
    facts, state = row.record.facts, row.state
    site = facts.site or file_name(row.record.location)
    progress = per_cent(state.progress) if 0 < state.progress < 1 else ""
    time = row_badge(row) or ""
    if columns < NARROW:
        fields = {"time": time, "progress": progress}
    elif columns < MIDDLE:
        fields = {"time": time, "site": site, "progress": progress}
    elif columns < WIDE:
        fields = {"site": site, "progress": progress}
    else:
        comments = ""
        if row.comments:
            comments = counted(row.comments, "{number} comment", "{number} comments")
        author = ", ".join(facts.byline)
        tags = " ".join(f"#{tag}" for tag in state.tags)
        fields = {"site": site, "author": author, "comments": comments, "tags": tags}
        fields["progress"] = progress
    return {name: text for name, text in fields.items() if text}


def _cells(fields: dict[str, str], *, after: bool) -> int:
    return cell_len(" · ".join(fields.values())) + (3 if after and fields else 0)


def badge_of_row(text: str, *, unread: bool, selected: bool) -> list[Run]:
    """Give a badge whose last letter stands on the right edge.

    On a selected row it is filled with the page's ground.
    """
    left, fill, right = badge_runs(text, first=unread)
    if not selected:
        return [left, fill, right]
    edge = Face(Role.SELECT, bold=unread)
    return [
        Run("▌", edge, plain="["),
        Run(text, Face(fill.face.role, bold=fill.face.bold)),
        Run("▐", edge, plain="]"),
    ]

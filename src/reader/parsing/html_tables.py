"""Tables: which of them hold data, and their cells in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.blocks import Table, spans_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from reader.model.blocks import Spans

LONGEST_CELL: Final = 500
"""Characters; a table with longer cells lays out a page."""
_BIG: Final = frozenset({
    "table", "h1", "h2", "h3", "h4", "article", "section", "figure", "blockquote", "pre",
})  # fmt: skip
"""Elements that stand in the cells of a layout, not of data."""


def is_data_table(table: etree._Element) -> bool:
    """Tell whether a table holds data; the others only place things on the page."""
    role = table.get("role")
    if role in ("presentation", "none"):
        return False
    columns = rows = 0
    has_header = False
    for row in _rows(table):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        columns = max(columns, len(cells))
        rows += bool(cells)
        has_header = has_header or any(cell.tag == "th" for cell in cells)
        if any(part.tag in _BIG for cell in cells for part in cell.iterdescendants()) or any(
            _length(cell) > LONGEST_CELL for cell in cells
        ):
            return False
    if role in ("table", "grid", "treegrid") or has_header:
        return rows > 0
    return rows > 1 and columns > 1


def table_of(table: etree._Element, spans_of: Callable[[etree._Element], Spans]) -> Table:
    """Give a table's cells; `spans_of` gives the text of one."""
    header: tuple[Spans, ...] = ()
    rows: list[tuple[Spans, ...]] = []
    for row in _rows(table):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if not cells:
            continue
        texts = tuple(spans_of(cell) for cell in cells)
        if not any(spans_text(text) for text in texts):
            continue
        parent = row.getparent()
        is_header = all(cell.tag == "th" for cell in cells) or (
            parent is not None and parent.tag == "thead"
        )
        if is_header and not header and not rows:
            header = texts
        else:
            rows.append(texts)
    return Table(rows=tuple(rows), header=header)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Its own rows, not those of tables inside it."""
    for part in table:
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in part if row.tag == "tr")


def _length(cell: etree._Element) -> int:
    return sum(map(len, cell.itertext()))

from __future__ import annotations

import re

from reader.layout.frame import Badge, End, Head
from reader.layout.page import Layout
from reader.layout.typeset import Setting
from reader.model.blocks import Code, ListItem, Mark, Paragraph, Rule
from reader.model.document import Document
from reader.printing.ansi import print_ansi
from reader.printing.text import print_text
from support_layout import page_of, paragraphs, said

_SEQUENCE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;;[!-~]*\x1b\\")


def linked(*hrefs: str) -> Layout:
    return page_of([Paragraph(said("here", Mark.LINK, href=href)) for href in hrefs])


def test_text_is_the_head_and_the_blocks_without_blanks_at_the_ends() -> None:
    document = Document([*paragraphs("One."), Rule(), Paragraph(said("x", Mark.CODE))])
    end = End("Read in 4 minutes", "That was the last one.")
    page = Layout(document, Head("Headline", (Badge("4 min"),)), end, Setting(20))
    assert list(print_text(page)) == [
        *("Headline", "", "[4 min]", "", "One.", "", "       · · ·", "", "`x`"),
    ]


def test_printed_code_is_cut_only_where_it_is_asked_for() -> None:
    document = Document([Code("x" * 50)])
    for setting, cells in ((Setting(30), 30), (Setting(30, is_cut=False), 52)):
        rows = list(print_text(Layout(document, Head("h"), End(), setting)))
        assert max(map(len, rows)) == cells


def test_colours_add_nothing_but_sequences_that_end_on_their_line() -> None:
    page = page_of([*paragraphs("One."), Paragraph(said("here", Mark.LINK, href="https://e.org"))])
    plain, painted = list(print_text(page)), list(print_ansi(page))
    assert [_SEQUENCE.sub("", row) for row in painted] == plain
    assert all(row.count("\x1b[0m") * 2 == row.count("\x1b[") for row in painted)
    assert painted[-1] == "\x1b]8;;https://e.org\x1b\\\x1b[1;4mhere\x1b[0m\x1b]8;;\x1b\\"


def test_only_addresses_of_the_web_and_of_mail_become_links() -> None:
    rows = "".join(
        print_ansi(
            linked(
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://e.org/\x1b]8;;",
                "https://e.org/ü",
                "https://e.org/ a",
                "//e.org",
                "1",
            )
        )
    )
    assert "\x1b]8" not in rows
    assert "".join(print_ansi(linked("mailto:a@e.org"))).count("\x1b]8") == 2


def test_a_number_from_the_right_is_printed_as_it_is_read() -> None:
    items = [ListItem(said("عنصر"), number=number) for number in (9, 10)]
    page = Layout(Document(items, language="ar"), Head("h"), End(), Setting(20))
    rows = list(print_text(page))
    assert [row.strip() for row in rows if "عنصر" in row] == ["9. عنصر", "10. عنصر"]

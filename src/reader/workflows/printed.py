"""Articles for other programs: each format as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.layout.typeset import Setting
from reader.printing.ansi import print_ansi
from reader.printing.json import article_json
from reader.printing.markdown import print_markdown
from reader.printing.text import print_text
from reader.workflows.page import badge, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.workflows.read import Article

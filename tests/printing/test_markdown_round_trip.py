"""What we print as Markdown reads back as the same article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from reader.model.blocks import Figure
from reader.parsing.markdown import parse_markdown
from reader.printing.markdown import print_markdown
from support_documents import documents

if TYPE_CHECKING:
    from reader.model.blocks import Block
    from reader.model.document import Document


def without_form(block: Block) -> Block:
    """Leave out what Markdown has no form for: the credit of a picture."""
    return replace(block, credit=None) if isinstance(block, Figure) else block


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_markdown_out_and_in_is_the_same_article(document: Document) -> None:
    blocks = tuple(map(without_form, document.blocks))
    printed = "\n".join(print_markdown(document))
    read = parse_markdown(printed)
    assert tuple(read.blocks) == blocks
    language = document.language or read.language
    assert replace(read, blocks=()) == replace(document, blocks=(), language=language)

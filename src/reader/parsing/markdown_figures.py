"""Pictures that stand alone in their paragraph of Markdown, and the lines under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.blocks import Figure, Span, Spans
from reader.model.clean import clean_line
from reader.parsing.markdown_spans import alt_text, spans_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from reader.parsing.html_addresses import Base

_BLANK: Final = frozenset(("softbreak", "hardbreak"))
_AROUND: Final = frozenset(("link_open", "link_close"))


def figures_of(tokens: Sequence[Token], base: Base) -> list[Figure]:
    """Give the pictures of a paragraph that holds nothing else; none where it holds words.

    One picture may lie in a link, and may have an emphasised line under it, its caption.
    Several linked ones are a row of labels, which are words.
    """
    words = [token for token in tokens if not _is_blank(token)]
    if words and words[0].type == "image":
        caption = emphasised(words[1:], base)
        if caption and tokens[1].type in _BLANK:
            return [_figure(words[0], base, caption)]
    images = [token for token in words if token.type == "image"]
    others = [token for token in words if token.type != "image"]
    if len(images) == 1 and all(token.type in _AROUND for token in others):
        return [_figure(images[0], base)]
    return [] if others else [_figure(image, base) for image in images]


def emphasised(tokens: Sequence[Token], base: Base) -> Spans:
    """Give the words of a line that is emphasised from end to end, without that mark."""
    if not tokens or tokens[0].type != "em_open" or tokens[-1].type != "em_close":
        return ()
    depth = 0
    for token in tokens[:-1]:
        depth += (token.type == "em_open") - (token.type == "em_close")
        if not depth or token.type == "image":
            return ()
    return spans_of(tokens[1:-1], base)


def _is_blank(token: Token) -> bool:
    return token.type in _BLANK or (token.type == "text" and not token.content.strip())


def _figure(image: Token, base: Base, caption: Spans = ()) -> Figure:
    title = clean_line(str(image.attrs.get("title", "")))
    return Figure(
        image=base.picture(str(image.attrs.get("src", ""))),
        alt=alt_text(image, base),
        caption=caption or ((Span(title),) if title else ()),
    )

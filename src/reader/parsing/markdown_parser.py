"""How we set the Markdown parser up: what it reads, and what bounds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt, rules_block
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.utils import EnvType

MAX_DEPTH: Final = 60
"""Containers within each other; a list and its item are two. Deeper text goes on flat."""
MAX_BRACKETS: Final = 10
"""Brackets within each other that are tried as links; all time on hostile text grows with it."""

_SIGN: Final = re.compile(r"[\\`*_~\[\]<&\n]")
_FOOTNOTE_MARK: Final = re.compile(r"\[\^([^\s\]]{1,99})\]")


class MarkdownParser(MarkdownIt):
    """CommonMark with tables, tasks, deletions, footnotes and definition lists."""

    def __init__(self) -> None:
        super().__init__()
        self.inline = _BoundedInline()
        self.configure("commonmark", {"maxNesting": MAX_DEPTH + MAX_BRACKETS, "tasklists": True})
        self.enable(["table", "strikethrough"]).disable("text_join")
        self.use(deflist_plugin)
        self.use(footnote_plugin, inline=False, move_to_end=False)
        self.disable("footnote_ref")
        self.inline.ruler.before("link", "footnote_mark", _footnote_mark)
        self.block.ruler.before("table", "flat", _flat_paragraph)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser's name for it
        """Take any; where a link may lead is judged with its base."""
        del url
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's name for it
        """Leave an address as it stands."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the parser's name for it
        """Leave an address as it stands."""
        return link


class _BoundedInline(ParserInline):
    """Containers and brackets share one bound in the parser; for brackets ours is tighter."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read the text of one block; without any sign that could be a mark, it is one token."""
        if src and not _SIGN.search(src):
            tokens.append(Token("text", "", 0, content=src))
            return tokens
        state = StateInline(src, md, env, tokens)
        state.level = MAX_DEPTH
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 - the parser's name for it
        """Pass over what stands here, at once where it was looked at before."""
        after = state.cache.get(state.pos)
        if after is None:
            super().skipToken(state)
        else:
            state.pos = after


def _flat_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a form
    """Take lines as they are where containers lie too deep."""
    if silent or state.level < MAX_DEPTH:
        return False
    return rules_block.paragraph(state, start, end, silent)


def _footnote_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
    """Take `[^label]` where there is such a note; the plugin's rule seeks a "]" to the end."""
    if state.src[state.pos] != "[" or "footnotes" not in state.env:
        return False
    found = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if not found or f":{found[1]}" not in state.env["footnotes"]["refs"]:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True

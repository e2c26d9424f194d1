"""Bare text as an article: the parts that a person sees in a page pasted without its markup."""

from __future__ import annotations

from reader.model.clean import clean
from reader.model.document import Document
from reader.parsing.datelines import find_dateline
from reader.parsing.language import detect_language
from reader.parsing.plain_blocks import PlainBlocks, body_entries, figure
from reader.parsing.plain_head import take_head
from reader.parsing.plain_lines import runs as runs_of
from reader.parsing.plain_tail import take_form, take_tail
from reader.parsing.stated_facts import Facts


def parse_plain_text(text: str) -> Document:
    """Tell the parts of a bare text: headline, facts, captions, body, comment form.

    Args:
        text: decoded, but not cleaned.
    """
    text = clean(text)
    facts = Facts(language=detect_language(text))
    runs = runs_of(text)
    form = take_form(runs)
    caption = take_head(runs, facts)
    take_tail(runs, facts)
    entries = body_entries(runs)
    lines = (entry for entry in entries if isinstance(entry, str))
    dateline = find_dateline(lines, facts.language)
    if caption:
        entries.insert(0, figure(caption))
    return Document(
        blocks=PlainBlocks(entries),
        title=facts.title,
        deck=facts.deck,
        byline=facts.byline,
        editor=facts.editor,
        dateline=dateline[1] if dateline else None,
        published=facts.published,
        modified=facts.modified,
        language=facts.language,
        stated_minutes=facts.stated_minutes,
        comment_form=form,
    )

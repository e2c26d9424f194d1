"""From a tree of elements to the blocks of an article, in one walk.

The file is long because the walk is one class: lines, blocks and figures share its state.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from reader.model.blocks import (
    Block,
    Figure,
    Heading,
    Mark,
    Paragraph,
    Rule,
    Spans,
    Term,
    spans_text,
)
from reader.parsing.html_body import Body, Container, definition, footnote, quote
from reader.parsing.html_captions import Caption, bind, bind_loose_text, can_follow, with_caption
from reader.parsing.html_code import code_of
from reader.parsing.html_marks import MARK_OF_TAG, in_brackets
from reader.parsing.html_names import is_caption, is_credit
from reader.parsing.html_notes import leads_back
from reader.parsing.html_pictures import PICTURE_TAGS, figure_of, is_ornament
from reader.parsing.html_runs import UNMARKED, Run, one_line
from reader.parsing.html_tables import is_data_table, table_of
from reader.parsing.html_tree import BLOCK_TAGS, HEADING_TAGS, MAX_DEPTH, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from reader.parsing.html_addresses import Base

_Marks: TypeAlias = frozenset[Mark]

_PASSED_OVER: Final = frozenset({
    "script", "style", "template", "iframe", "object", "embed", "video", "audio", "canvas",
    "button", "select", "textarea", "input", "svg", "title", "rp", "datalist", "option",
})  # fmt: skip
_WHOLE: Final = re.compile(r"\s*(-?\d{1,9})")


def blocks_of(root: etree._Element, base: Base, notes: Mapping[str, str]) -> list[Block]:
    """Give what an element holds as blocks.

    Args:
        root: what is left of the page.
        base: what its addresses are relative to.
        notes: the label of each footnote by the id of its element.
    """
    reading = _Reading(base, notes)
    return reading.read(root)


class _Reading:
    """One walk over a tree."""

    def __init__(self, base: Base, notes: Mapping[str, str]) -> None:
        self._body = Body()
        self._base = base
        self._notes = notes
        self._run = Run()
        self._depth = 0
        self._is_gathering = False
        """Whether all text goes into one run: that of a caption, a cell, a heading."""
        self._figure_start: int | None = None
        """Index of the first block of the figure that is being read; None outside of one."""
        self._caption: Caption | None = None
        """A caption that stood before its picture."""
        self._shown: set[str] = set()
        """Addresses of the pictures so far."""

    def read(self, root: etree._Element) -> list[Block]:
        """Walk over all of it."""
        self._element(root, UNMARKED, None)
        self._end_block()
        return self._body.blocks

    def _element(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        tag = element.tag
        if tag in _PASSED_OVER:
            return
        if self._depth > MAX_DEPTH:
            self._run.say(text_of(element), marks, href)
            return
        self._depth += 1
        if tag in BLOCK_TAGS:
            self._block(element, tag, marks, href)
        else:
            self._inline(element, tag, marks, href)
        self._depth -= 1

    def _children(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        if element.text:
            self._run.say(element.text, marks, href)
        for child in element:
            self._element(child, marks, href)
            if child.tail:
                self._run.say(child.tail, marks, href)

    # Within a line

    def _inline(self, element: etree._Element, tag: str, marks: _Marks, href: str | None) -> None:
        mark = MARK_OF_TAG.get(tag)
        if mark is not None:
            self._children(element, marks | {mark}, href)
        elif (reader := self._INLINE_READERS.get(tag)) is not None:
            reader(self, element, marks, href)
        elif not self._is_gathering and is_caption(element) and self._follows_picture():
            self._read_caption(element)
        else:
            self._children(element, marks, href)

    def _break(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        del element, marks, href
        self._run.break_line()

    def _short_quote(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        self._between("“", element, "”", marks, href)

    def _reading_aid(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        reading = text_of(element).strip()
        parent = element.getparent()
        if parent is not None and parent.tag == "rtc":  # one pair of brackets round all of it
            self._children(element, marks, href)
        elif reading:
            before, after = in_brackets(reading)
            self._between(before, element, after, marks, href)

    def _formula(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        self._run.say(element.get("alttext") or text_of(element), marks, href)

    def _without_script(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        parent = element.getparent()
        if parent is not None and parent.tag == "head":  # a counter of visitors
            return
        for picture in element.iter(*PICTURE_TAGS):
            self._picture(picture, marks, href)

    def _between(
        self, before: str, element: etree._Element, after: str, marks: _Marks, href: str | None
    ) -> None:
        self._run.say(before, marks, href)
        self._children(element, marks, href)
        self._run.say(after, marks, href)

    def _link(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        target = element.get("href") or ""
        label = self._notes.get(target[1:]) if target.startswith("#") else None
        if self._notes and leads_back(element):
            return
        if label is not None:
            self._run.say(label, marks - {Mark.SUP} | {Mark.FOOTNOTE}, label)
            return
        own = self._base.link(target)
        if own is None:
            self._children(element, marks, href)
        else:
            self._children(element, marks | {Mark.LINK}, own)

    def _picture(self, element: etree._Element, marks: _Marks, href: str | None) -> None:
        if is_ornament(element):
            self._run.say(element.get("alt") or "", marks, href)
            return
        figure = figure_of(element, self._base)
        if figure.image is None:
            self._run.say(figure.alt or "", marks, href)
        elif figure.image not in self._shown:
            self._shown.add(figure.image)
            if self._figure_start is not None and not self._is_gathering:
                self._end_block()
                self._show(figure)
            else:
                self._run.show(figure, marks, href)

    def _gathered(self, element: etree._Element) -> Run:
        """Give all text of an element as one run."""
        outer, self._run = self._run, Run()
        outer_is_gathering, self._is_gathering = self._is_gathering, True
        self._children(element, UNMARKED, None)
        self._is_gathering = outer_is_gathering
        gathered, self._run = self._run, outer
        return gathered

    def _line(self, element: etree._Element) -> Spans:
        return one_line(self._gathered(element).pieces)

    # Blocks

    def _block(self, element: etree._Element, tag: str, marks: _Marks, href: str | None) -> None:
        if self._is_gathering:
            self._between(" ", element, " ", marks, href)
            return
        self._end_block()
        label = self._notes.get(element.get("id") or "") if self._notes else None
        if label is not None:
            self._read_note(element, label)
        elif (reader := self._READERS.get(tag)) is not None:
            reader(self, element)
        elif is_caption(element) and self._follows_picture():
            self._read_caption(element)
        else:
            self._children(element, marks, href)
        self._end_block()

    def _read_heading(self, element: etree._Element) -> None:
        run = self._gathered(element)
        spans = one_line(run.pieces)
        for piece in run.pieces:
            if piece.figure is not None:
                self._show(piece.figure)
        if spans and not (run.has_figures and spans_text(spans) == run.alt_text()):
            self._body.add(Heading(int(element.tag[1]), spans))

    def _read_quote(self, element: etree._Element) -> None:
        self._within(quote(), element)

    def _read_note(self, element: etree._Element, label: str) -> None:
        self._within(footnote(label), element)

    def _read_list(self, element: etree._Element) -> None:
        number = _whole(element.get("start"), 1) if element.tag == "ol" else None
        if element.text:
            self._run.say(element.text, UNMARKED, None)
        for child in element:
            if child.tag == "li":
                if number is not None:
                    number = _whole(child.get("value"), number)
                self._depth += 1
                self._read_item(child, number)
                self._depth -= 1
                if number is not None:
                    number += 1
            else:
                self._element(child, UNMARKED, None)
            if child.tail:
                self._run.say(child.tail, UNMARKED, None)

    def _read_item(self, element: etree._Element, number: int | None = None) -> None:
        self._end_block()
        label = self._notes.get(element.get("id") or "") if self._notes else None
        if label is not None:
            self._read_note(element, label)
            return
        self._within(self._body.item(number, checked=_checked(element)), element)

    def _read_term(self, element: etree._Element) -> None:
        if spans := self._line(element):
            self._body.add(Term(spans))

    def _read_definition(self, element: etree._Element) -> None:
        parent = element.getparent()
        if parent is None or parent.tag != "dd":
            self._within(definition(), element)
            return
        before = self._body.close()  # which libxml2 takes for going on
        self._within(definition(), element)
        self._body.open(before)

    def _read_rule(self, element: etree._Element) -> None:
        del element
        if self._body.blocks and not isinstance(self._body.blocks[-1], Rule):
            self._body.add(Rule())

    def _read_code(self, element: etree._Element) -> None:
        code = code_of(element)
        if code is not None:
            self._body.add(code)

    def _read_table(self, element: etree._Element) -> None:
        if not is_data_table(element):
            self._children(element, UNMARKED, None)
            return
        for caption in element.iterchildren("caption"):
            if spans := self._line(caption):
                self._body.add(Paragraph(spans))
        self._body.add(table_of(element, self._line))

    def _within(self, container: Container, element: etree._Element) -> None:
        self._body.open(container)
        self._children(element, UNMARKED, None)
        self._end_block()
        self._body.close()

    # Pictures and what stands under them

    def _read_figure(self, element: etree._Element) -> None:
        outer = self._figure_start, self._caption
        start = self._figure_start = len(self._body.blocks)
        self._caption = None
        self._children(element, UNMARKED, None)
        self._end_block()
        bind_loose_text(self._body.blocks, start)
        caption = self._waiting_caption()
        if caption is not None:
            self._place_caption(element, start, caption)
        self._figure_start, self._caption = outer

    def _place_caption(self, figure: etree._Element, start: int, caption: Caption) -> None:
        """Keep the caption of a figure that shows no picture."""
        named = self._base.picture(figure.get("itemid") or "")
        is_empty = all(isinstance(block, Paragraph) for block in self._body.blocks[start:])
        if is_empty and (
            named or next(figure.iter(*PICTURE_TAGS, "picture", "svg"), None) is not None
        ):
            self._body.blocks[start:] = []  # "Image", for those who cannot see it
            self._body.add(Figure(named, caption=caption.spans, credit=caption.credit))
        else:
            self._body.add(Paragraph(caption.text()))

    def _read_figcaption(self, element: etree._Element) -> None:
        if self._figure_start is None and not self._follows_picture():
            self._children(element, UNMARKED, None)
        else:
            self._read_caption(element)

    def _read_caption(self, element: etree._Element) -> None:
        """Bind a caption to the picture before it, or keep it for the one after it."""
        self._end_block()
        caption = self._caption_of(element)
        if not caption.spans and caption.credit is None:
            return
        if bind(self._body.blocks, self._figure_start or 0, caption):
            return
        if self._figure_start is not None and self._caption is None:
            self._caption = caption
        else:
            self._body.add(Paragraph(caption.text()))

    def _caption_of(self, element: etree._Element) -> Caption:
        if is_credit(element):
            return Caption((), spans_text(self._line(element)) or None)
        credited: list[str] = []
        for part in list(element.iterdescendants()):
            if is_credit(part):
                credited.append(spans_text(self._line(part)))
                tail = part.tail
                part.clear()
                part.tail = tail
        return Caption(self._line(element), " ".join(filter(None, credited)) or None)

    def _follows_picture(self) -> bool:
        """Tell whether nothing but white space stands between here and a picture."""
        said = [piece for piece in self._run.pieces if piece.text.strip() or piece.figure]
        if said:
            return said[-1].figure is not None
        return can_follow(self._body.blocks)

    # What comes out

    def _end_block(self) -> None:
        if self._is_gathering or not self._run.pieces:
            return
        run, self._run = self._run, Run()
        for part in run.parts():
            if isinstance(part, Figure):
                self._show(part)
            else:
                self._body.say(part)

    def _show(self, figure: Figure) -> None:
        caption = self._waiting_caption()
        self._body.add(figure if caption is None else with_caption(figure, caption))

    def _waiting_caption(self) -> Caption | None:
        caption, self._caption = self._caption, None
        return caption

    _INLINE_READERS: ClassVar[
        dict[str, Callable[[_Reading, etree._Element, _Marks, str | None], None]]
    ] = {
        **dict.fromkeys(PICTURE_TAGS, _picture),
        "a": _link,
        "br": _break,
        "math": _formula,
        "noscript": _without_script,
        "q": _short_quote,
        **dict.fromkeys(("rt", "rtc"), _reading_aid),
    }
    _READERS: ClassVar[dict[str, Callable[[_Reading, etree._Element], None]]] = {
        **dict.fromkeys(HEADING_TAGS, _read_heading),
        **dict.fromkeys(("ul", "ol", "menu", "dir"), _read_list),
        **dict.fromkeys(("pre", "xmp", "plaintext"), _read_code),
        "blockquote": _read_quote,
        "li": _read_item,
        "dt": _read_term,
        "dd": _read_definition,
        "hr": _read_rule,
        "table": _read_table,
        "figure": _read_figure,
        "figcaption": _read_figcaption,
    }


def _whole(text: str | None, otherwise: int) -> int:
    """Read a whole number as HTML does, of a sane size."""
    match = _WHOLE.match(text or "")
    return int(match[1]) if match else otherwise


def _checked(item: etree._Element) -> bool | None:
    """Tell whether a task is done; None where the item is no task."""
    for field in item.iterdescendants("input", "ul", "ol"):
        if field.tag != "input":
            return None
        if field.get("type") == "checkbox":
            return field.get("checked") is not None
    return None

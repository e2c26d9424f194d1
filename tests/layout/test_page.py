from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.layout.frame import Badge, End, Head
from reader.layout.lines import DIM, Role
from reader.layout.page import Layout, Spot
from reader.layout.typeset import Setting, Words
from reader.model.anchor import HEAD, Anchor
from reader.model.blocks import (
    Code,
    Definition,
    Figure,
    Footnote,
    Heading,
    Inside,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Table,
    Term,
)
from reader.model.document import Document
from support_layout import all_lines, page_of, paragraphs, rows_of, said

if TYPE_CHECKING:
    from support_golden import Golden

NOONS = Table(
    (
        (said("Skerrin Bay"), said("12:00:00"), said("11 min 18 s")),
        (said("Holm"), said("12:00:00"), said("40 s")),
    ),
    (said("Place"), said("Local noon"), said("Difference")),
)
WIDE = Table(
    tuple(tuple(said(f"cell {row} {column}") for column in range(8)) for row in range(2)),
    tuple(said(f"column {column}") for column in range(8)),
)
PROGRAM = Code(
    "def difference(longitude: float) -> float:\n"
    "\t# Four minutes of time for each degree.\n"
    "    return longitude * 4.0\n"
    "\n"
    "difference(-2.825)",
    "python",
)
ENGLISH = Document(
    title="The Harbour Clock That Two Towns Could Not Agree About",
    deck="For a century a keeper set the clocks by a lamp. Then the railway came.",
    language="en",
    dateline="HOLM",
    blocks=(
        Figure("lamp.png", "A lamp room", said("The lamp room in October."), "Photo: I. Sorley"),
        Paragraph(
            (
                *said(
                    "HOLM: Two clocks hang in the office  and have never agreed. The left one is "
                ),
                *said("correct", Mark.LINK, href="https://example.org/correct"),
                *said(".", href=None),
                *said("[1]", Mark.FOOTNOTE, href="1"),
                *said(" Water is H"),
                *said("2", Mark.SUB),
                *said("O, x"),
                *said("ab", Mark.SUP),
                *said(", "),
                *said("late", Mark.STRONG),
                *said(" and "),
                *said("on time", Mark.EMPHASIS),
                *said("; run "),
                *said("noon.py", Mark.CODE),
                *said("."),
            )
        ),
        Heading(1, said("A chapter whose name is too long for one line of the page, as some are")),
        Heading(2, said("What the keeper wrote")),
        Quote(said("A clock tells you what other people agreed. The lamp tells you where it is.")),
        Paragraph(said("He said so twice."), (Inside.QUOTE,)),
        Quote(said("And somebody else had said it before."), (Inside.QUOTE,)),
        Paragraph(said("— Aldous Renn, keeper, 1879"), (Inside.QUOTE,)),
        ListItem(said("slattern, when the swell runs across the wind and nobody sails;")),
        ListItem(said("hold;")),
        ListItem(said("with a line under it;"), 2),
        ListItem(said("mirk.")),
        Rule(),
        ListItem(said("the ninth, which has two paragraphs;"), 1, 9),
        Paragraph(said("this is the second;"), (Inside.LIST_ITEM,)),
        ListItem(said("the tenth, which goes on and on until the line is full of it;"), 1, 10),
        ListItem(said("a part of it;"), 2),
        ListItem(said("the hundredth."), 1, 100),
        ListItem(said("to do"), checked=False),
        ListItem(said("done"), checked=True),
        Term(said("Noon")),
        Definition(said("When the sun stands highest, whatever the railway says about it.")),
        Heading(3, said("Noons")),
        NOONS,
        WIDE,
        Heading(4, said("The program")),
        Paragraph(said("It is short.")),
        PROGRAM,
        Heading(5, said("A poem")),
        Paragraph(said("The lamp is lit,\nthe tide is in.\n\nThe clock has stopped.")),
        Footnote("1", said("By the company that sealed it. The seal is there, but nobody looked.")),
        Footnote("12", said("The second note.")),
    ),
)
JAPANESE = Document(
    title="海辺の町の古い時計と、消えた十一分",
    language="ja",
    blocks=(
        Figure(None, None, said("最後の灯台守が去る一週間前の灯室。")),
        Paragraph(
            said(
                "港の事務所には時計が二つある。左の時計は灯台が合わせたもの、右の時計は一八八四年に汽車で運ばれてきたもので、「正しい」と呼ばれている。"
            )
        ),
        Quote(said("時計は人が決めたことを告げる。灯は太陽の居場所を告げる。")),
        ListItem(said("一つ目の言葉は、風が波を横切るときに使われる。")),
    ),
)
ARABIC = Document(
    title="مكتبة على ظهر جمل: حكاية القرى البعيدة",
    language="ar",
    blocks=(
        Figure(None, None, said("الجمل الأبيض عند البئر، قبل أن تفتح الصناديق.")),
        Paragraph(
            said(
                "في صباح كل خميس يصل الجمل الأبيض إلى القرية قبل أن تصل الشمس إلى"
                " سطوحها، وعلى ظهره صندوقان."
            )
        ),
        Paragraph(said("An English sentence stays at the left.")),
        Quote(said("أعيدوا هذا الكتاب سريعا، فإن أختي لم تعرف النهاية بعد.")),
        ListItem(said("كتاب واحد لم يعد قط؛")),
        ListItem(said("وكتابان عادا ومعهما ثالث."), 1, 2),
    ),
)


def laid_out(document: Document, measure: int, *, badges: tuple[str, ...] = ("4 min",)) -> Layout:
    head = Head(
        document.title or "",
        tuple(Badge(text, number) for number, text in enumerate(badges)),
        document.deck,
        "Maren Oakes · 3 March 2026",
    )
    end = End(
        "Read in 4 minutes", "Next, Space opens it", "What the Bees Did in the Winter", "12 min"
    )
    return Layout(document, head, end, Setting(measure))


def shown(page: Layout) -> str:
    edge = " " * any(line.hang for line in all_lines(page))
    return "\n".join(edge[line.hang :] + line.text for line in all_lines(page))


@pytest.mark.parametrize("measure", [40, 66, 100])
def test_an_english_page(golden: Golden, measure: int) -> None:
    golden.check(shown(laid_out(ENGLISH, measure, badges=("4 min", "652 words", "English"))))


@pytest.mark.parametrize("measure", [41, 66])
def test_a_japanese_page(golden: Golden, measure: int) -> None:
    golden.check(shown(laid_out(JAPANESE, measure, badges=("5分", "2,480字"))))


@pytest.mark.parametrize("measure", [40, 66])
def test_an_arabic_page(golden: Golden, measure: int) -> None:
    golden.check(shown(laid_out(ARABIC, measure, badges=("7 دقائق", "العربية"))))


def test_between_two_blocks_stands_the_larger_of_their_claims() -> None:
    blocks = (*paragraphs("a"), Heading(1, said("b")), Heading(2, said("c")), *paragraphs("d"))
    assert rows_of(blocks, 4) == "a\n\n\n\nb\n━━━━\n\n\nc\n\nd"


def test_a_heading_of_level_three_stands_on_its_paragraph_but_not_on_a_list() -> None:
    blocks = (Heading(3, said("h")), *paragraphs("p"), Heading(3, said("h")), ListItem(said("i")))
    assert rows_of(blocks) == "h\np\n\nh\n\n• i"


def test_items_part_where_one_of_them_goes_on() -> None:
    blocks = (
        ListItem(said("a")),
        ListItem(said("b")),
        Paragraph(said("more"), (Inside.LIST_ITEM,)),
        ListItem(said("c")),
        ListItem(said("d")),
    )
    assert rows_of(blocks) == "• a\n\n• b\n\n  more\n\n• c\n• d"


def test_a_list_in_a_numbered_item_stands_under_its_text() -> None:
    blocks = (ListItem(said("a"), 1, 7), ListItem(said("b"), 2), ListItem(said("c"), 3, 120))
    assert rows_of(blocks) == " 7. a\n    – b\n      120. c"


def test_the_bar_of_a_quote_is_unbroken_and_ends_with_it() -> None:
    blocks = (Quote(said("a")), Paragraph(said("b"), (Inside.QUOTE,)), Quote(said("c")))
    assert rows_of(blocks) == "▎ a\n▎\n▎ b\n\n▎ c"


def test_an_attribution_is_dim_and_stands_right_below_its_quote() -> None:
    page = page_of((Quote(said("a")), Paragraph(said("— Renn"), (Inside.QUOTE,))))
    assert [line.text for line in page.lines(1)] == ["▎ — Renn"]
    assert page.lines(1)[0].runs[-1].face == DIM


def test_a_dash_that_opens_a_dialogue_is_no_attribution() -> None:
    blocks = (
        Quote(said("a")),
        Paragraph(said("— b"), (Inside.QUOTE,)),
        Paragraph(said("c"), (Inside.QUOTE,)),
    )
    assert rows_of(blocks) == "▎ a\n▎\n▎ — b\n▎\n▎ c"


def test_runs_of_blanks_are_one_but_not_in_figures_and_code() -> None:
    spans = (*said(" a  b\xa0 c\u2007\u2007d\u3000\u3000e "), *said(" f"), *said("g  h", Mark.CODE))
    assert rows_of([Paragraph(spans)]) == "a b c\u2007\u2007d\u3000e f▐g  h▌"


def test_a_dateline_is_dim_to_its_colon() -> None:
    document = Document(paragraphs("HOLM: Two clocks."), dateline="HOLM")
    page = Layout(document, Head("x"), End(), Setting(40))
    assert [(run.text, run.face.role) for run in page.lines(0)[-1].runs] == [
        ("HOLM:", Role.DIM),
        (" Two clocks.", Role.TEXT),
    ]


def test_a_soft_hyphen_shows_only_where_its_line_ends() -> None:
    assert rows_of(paragraphs("Donau\xaddampf\xadschiff"), 11) == "Donaudampf-\nschiff"


def test_a_table_that_is_too_wide_loses_columns_at_the_right_and_shifts() -> None:
    page = page_of([WIDE], 32)
    assert page.lines(0)[-1].text == "                5 more columns ›"
    assert page.lines(0)[1].text == "column 0   column 1   column 2"
    shifted = page_of([WIDE], 32, shifts=((0, 5),))
    assert shifted.lines(0)[1].text == "column 5   column 6   column 7"
    assert len(shifted.lines(0)) == 5


def test_a_wide_cell_is_broken_before_columns_are_lost() -> None:
    table = Table(((said("key"), said("a value that is much longer than there is room for")),))
    assert (
        rows_of([table], 30)
        == "key   a value that is much\n      longer than there is\n      room for"
    )


def test_figures_stand_to_the_right() -> None:
    assert rows_of([NOONS], 60).splitlines()[2:] == [
        "Skerrin Bay     12:00:00   11 min 18 s",
        "Holm            12:00:00          40 s",
    ]


def test_code_that_is_too_long_is_cut_and_shifts() -> None:
    page = page_of([Code("x = 1\nabcdefghijklmnopqrstuvwxyz")], 20)
    assert [line.text for line in page.lines(0)[2:4]] == [
        "  x = 1             ",
        "  abcdefghijklmnopq›",
    ]
    shifted = page_of([Code("x = 1\nabcdefghijklmnopqrstuvwxyz")], 20, shifts=((0, 10),))
    assert [line.text.rstrip() for line in shifted.lines(0)[2:4]] == ["", "  klmnopqrstuvwxyz"]


def test_keywords_are_bold_and_comments_dim() -> None:
    lines = page_of([PROGRAM], 60).lines(0)
    assert [run.text for run in lines[2].runs if run.face.bold] == ["def"]
    assert [run.text for run in lines[3].runs if run.face.role is Role.DIM] == [
        "# Four minutes of time for each degree."
    ]


def test_a_picture_that_can_be_drawn_takes_rows_and_is_never_cropped() -> None:
    blocks = [Figure("a.png", "alt", said("caption"))]
    setting = Setting(66, picture_size={"a.png": (1000, 1000)}.get)
    lines = Layout(Document(blocks), Head("x"), End(), setting).lines(0)
    pictures = [line.picture for line in lines if line.picture]
    assert [(row.row, row.columns, row.rows) for row in pictures] == [
        (n, 26, 13) for n in range(13)
    ]
    assert [line.text for line in lines[-1:]] == ["▏ caption"]


def test_a_picture_that_is_not_drawn_is_said_in_the_words_of_the_person() -> None:
    setting = Setting(40, Words(picture="gambar"))
    page = Layout(Document([Figure("a.png", "Kapal")]), Head("x"), End(), setting)
    assert page.lines(0)[-1].text == "▏ [gambar] Kapal"


def test_an_alt_text_that_repeats_the_caption_is_not_said_twice() -> None:
    assert rows_of([Figure("a.png", "A ship", said("A ship"))]) == "▏ [picture]\n▏ A ship"


def test_badges_that_do_not_fit_go_as_they_yield() -> None:
    badges = (Badge("4 min"), Badge("652 words", 3), Badge("English", 4), Badge("new", 1))
    page = Layout(Document(), Head("x", badges), End(), Setting(28))
    assert page.lines(HEAD)[-1].text == "▐4 min▌ ▐652 words▌ ▐new▌"


def test_a_head_without_words_is_a_blank_row() -> None:
    page = Layout(Document(), Head(""), End(), Setting(28))
    assert [line.text for line in page.lines(HEAD)] == [""]


def test_a_joiner_in_a_headline_ends_its_run() -> None:
    page = Layout(Document(), Head("ක්\u200dෂ"), End(), Setting(28))
    assert [run.text for run in page.lines(HEAD)[-1].runs] == ["ක්\u200d", "ෂ"]


def test_a_place_keeps_its_line_at_another_measure() -> None:
    blocks = paragraphs(*["A sentence that is long enough to be broken somewhere. " * 3] * 20)
    narrow, wide = page_of(blocks, 40), page_of(blocks, 90)
    place = narrow.anchor(narrow.step(narrow.top, 47))
    line = wide.line(wide.spot(place))
    assert line.block == place.block
    assert line.start <= place.offset < line.end


def test_only_what_is_asked_for_is_laid_out() -> None:
    page = page_of(paragraphs(*["word " * 50] * 10_000), 66)
    page.window(page.top, 40)
    assert max(page._cache) < 20  # noqa: SLF001 - no other way to see what was laid out


def test_rows_that_were_read_are_given_up() -> None:
    page = page_of(paragraphs(*["word " * 900] * 2_000), 40)
    for block in range(2_000):
        page.lines(block)
    assert len(page._cache) < 400  # noqa: SLF001 - no other way to see what is kept


def test_a_place_beyond_the_article_is_its_end() -> None:
    page = page_of(paragraphs("a", "b"))
    assert page.spot(Anchor(99, 5)) == Spot(page.end_block, 0)
    assert page.anchor_of_place(10_000) == Anchor(page.end_block)

"""Bare text as an article, from its headline to its comment form."""
# ruff: noqa: RUF001 - other scripts

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model.blocks import Code, Figure, Heading, ListItem, Paragraph, Quote, Rule, block_text
from reader.model.document import Document, FormField
from reader.parsing.plain_text import parse_plain_text

ARTICLES = Path(__file__).parents[2] / "articles"
LONG = (
    "The ferry leaves the pier at six, and nobody who works in the harbour has ever seen it late. "
)
PROSE = LONG * 3


def read(*runs: str) -> Document:
    """Read an article with a headline and these runs of lines."""
    return parse_plain_text("\n\n".join(("The pier", *runs)))


def kinds(document: Document) -> list[str]:
    return [type(block).__name__ for block in document.blocks]


def texts(document: Document) -> list[str]:
    return [block_text(block) for block in document.blocks]


@pytest.fixture(scope="module")
def news() -> Document:
    return parse_plain_text((ARTICLES / "pasar-terapung.txt").read_text(encoding="utf-8"))


def test_a_news_page_gives_its_facts(news: Document) -> None:
    assert news.title is not None
    assert news.title.startswith("Pasar Terapung Serunai Hidup Kembali")
    assert news.byline == ("Laras Widyani",)
    assert news.editor == "NUR"
    assert news.dateline == "SERUNAI-WARTAMUARA"
    assert news.language == "id"
    assert news.stated_minutes == 4
    assert news.published is None


def test_a_news_page_gives_its_captions_as_figures(news: Document) -> None:
    captions = [block_text(block) for block in news.blocks if isinstance(block, Figure)]
    assert [caption[:14] for caption in captions] == ["Mak Inun melay", "Anak-anak memi"]
    assert isinstance(news.blocks[0], Figure)


def test_the_facts_and_the_form_of_a_news_page_are_no_blocks(news: Document) -> None:
    words = "\n".join(texts(news))
    for line in ("waktu baca", "Editor:", "Tinggalkan Balasan", "Alamat email", "Hidup Kembali,"):
        assert line not in words
    assert words.endswith("(Laras Widyani)")


def test_the_form_of_a_news_page_is_known_by_its_own_words(news: Document) -> None:
    form = news.comment_form
    assert form.title == "Tinggalkan Balasan"
    assert form.note is not None
    assert form.note.endswith("Ruas yang wajib ditandai *")
    assert form.open is True
    assert form.fields == ()


HEADS = [
    pytest.param("By Siti Aminah\n4 min read", ("Siti Aminah",), 4, None, id="a line each"),
    pytest.param("By Siti Aminah | 4 min read", ("Siti Aminah",), 4, None, id="a bar"),
    pytest.param(
        "World · By Siti Aminah and Budi Santoso · 12 March 2024",
        ("Siti Aminah", "Budi Santoso"), None, "2024-03-12", id="two writers",
    ),
    pytest.param(
        "Oleh: Siti Aminah\n\nRabu, 26 Oktober 2022 14:05 WIB",
        ("Siti Aminah",), None, "2022-10-26T14:05+07:00", id="with its zone",
    ),
    pytest.param("Von Jens Müller, 3. Mai 2023", ("Jens Müller",), None, "2023-05-03", id="German"),
    pytest.param("Par Anne Roux - 3 mai 2023", ("Anne Roux",), None, "2023-05-03", id="a dash"),
    pytest.param("文：山田花子\n読了時間：5分", ("山田花子",), 5, None, id="Japanese"),
    pytest.param("Share on Facebook | WhatsApp", (), None, None, id="a share bar"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "byline", "minutes", "published"), HEADS)
def test_lines_of_facts_below_the_headline_are_read(
    head: str, byline: tuple[str, ...], minutes: int | None, published: str | None
) -> None:
    document = read(head, PROSE, PROSE)
    assert document.title == "The pier"
    assert (document.byline, document.stated_minutes) == (byline, minutes)
    assert document.published == published
    assert kinds(document) == ["Paragraph", "Paragraph"]


def test_a_sentence_between_headline_and_facts_is_the_deck() -> None:
    document = read("Why it is moved each year.", "By Siti", PROSE, PROSE)
    assert document.deck == "Why it is moved each year."
    assert len(document.blocks) == 2


def test_a_paragraph_above_the_writer_at_the_end_is_no_deck() -> None:
    document = read("Why it is moved each year.", "By Siti")
    assert (document.deck, document.byline) == (None, ("Siti",))
    assert texts(document) == ["Why it is moved each year."]


POEM = "rain on the pier\nrope on the stone\nnobody here\n\nsalt in the air\na boat alone"
NO_TITLES = [
    pytest.param(PROSE, id="one paragraph"),
    pytest.param("Just a word", id="one line"),
    pytest.param(f"{PROSE}\n\n{PROSE}", id="paragraphs"),
    pytest.param(f"Dear Anna,\n\n{PROSE}", id="a letter"),
    pytest.param(f"Oleh: Siti Aminah\n\n{PROSE}", id="a byline"),
    pytest.param("- milk\n- bread\n- salt", id="a list"),
    pytest.param(POEM, id="a poem"),
]


@pytest.mark.parametrize("text", NO_TITLES)
def test_a_text_without_a_headline_has_none(text: str) -> None:
    document = parse_plain_text(text)
    assert document.title is None
    assert document.blocks


def test_a_headline_that_is_underlined_loses_its_line() -> None:
    document = parse_plain_text(f"The pier\n========\n\n{PROSE}\n\nThe tide\n--------\n\n{PROSE}")
    assert document.title == "The pier"
    assert kinds(document) == ["Paragraph", "Heading", "Paragraph"]


def test_empty_text_is_an_article_without_blocks() -> None:
    assert len(parse_plain_text(" \n\n\t\n").blocks) == 0


def test_a_sentence_above_the_dateline_is_a_caption() -> None:
    document = read("The crew of the last ferry on Tuesday.", f"HAVEN-Herald: {PROSE}", PROSE)
    assert document.dateline == "HAVEN-Herald"
    assert kinds(document) == ["Figure", "Paragraph", "Paragraph"]
    assert texts(document)[1].startswith("HAVEN-Herald: The ferry")


def test_a_sentence_in_the_run_of_the_badge_is_a_caption() -> None:
    document = read("4 min read\nThe crew of the last ferry on Tuesday.", PROSE, PROSE)
    assert kinds(document) == ["Figure", "Paragraph", "Paragraph"]


def test_a_short_paragraph_is_no_caption() -> None:
    document = read("4 min read", "Nobody went home that night.", PROSE, "He was right.", PROSE)
    assert kinds(document) == ["Paragraph"] * 4


def test_a_credit_stands_apart_from_its_caption() -> None:
    figure = read(PROSE, "The crew on Tuesday. Photo: Siti Aminah/AFP", PROSE).blocks[1]
    assert isinstance(figure, Figure)
    assert (block_text(figure), figure.credit) == (
        "The crew on Tuesday.\nPhoto: Siti Aminah/AFP",
        "Photo: Siti Aminah/AFP",
    )


def test_the_mark_of_a_wire_at_the_end_is_no_picture() -> None:
    assert kinds(read(PROSE, "It left at six. (AFP)")) == ["Paragraph"] * 2


TAILS = [
    pytest.param("It left. (Siti Aminah)", ("Siti Aminah",), None, id="in brackets"),
    pytest.param("It left. (Siti Aminah/DAD)", ("Siti Aminah",), None, id="with initials"),
    pytest.param("いま出た。（文・三枝 澪）", ("三枝 澪",), None, id="Japanese"),
    pytest.param(
        "Pewarta: Siti Aminah\nEditor: Budi Santoso\nCopyright © HAVEN 2022",
        ("Siti Aminah",), "Budi Santoso", id="a line each",
    ),
    pytest.param("It left (at six).", (), None, id="no name"),
    pytest.param("It left. (BPSDM)", (), None, id="an abbreviation"),
]  # fmt: skip


@pytest.mark.parametrize(("tail", "byline", "editor"), TAILS)
def test_the_writer_and_the_editor_are_found_at_the_end(
    tail: str, byline: tuple[str, ...], editor: str | None
) -> None:
    document = read(PROSE, tail)
    assert (document.byline, document.editor) == (byline, editor)


def test_fields_of_a_form_are_read_with_their_marks() -> None:
    form = (
        "Leave a Reply Cancel reply\nYour email address will not be published. *\n"
        "Comment *\nName *\nEmail *\nWebsite\nSave my name in this browser.\nPost Comment"
    )
    document = read(PROSE, form)
    assert document.comment_form.title == "Leave a Reply"
    assert document.comment_form.fields == (
        FormField("comment", "Comment", required=True),
        FormField("author", "Name", required=True),
        FormField("email", "Email", required=True),
        FormField("url", "Website"),
    )
    assert len(document.blocks) == 1


def test_what_stands_below_a_form_stays() -> None:
    document = read(PROSE, "Leave a Reply", "Required fields are marked *", PROSE)
    assert document.comment_form.note == "Required fields are marked *"
    assert kinds(document) == ["Paragraph", "Paragraph"]


def test_words_of_a_form_in_the_text_make_no_form() -> None:
    document = read(PROSE, "Leave a comment", f"He wrote on {PROSE}", PROSE)
    assert document.comment_form.title is None
    assert document.comment_form.open is None


def test_a_form_for_members_only_is_not_open() -> None:
    document = read(PROSE, "Leave a Reply", "You must be logged in to post a comment.")
    assert document.comment_form.open is False


def test_closed_comments_are_known() -> None:
    document = read(PROSE, "Komentar ditutup.")
    assert document.comment_form.open is False
    assert len(document.blocks) == 1


def test_lines_that_lead_away_are_left_out() -> None:
    document = read(
        PROSE,
        "Read also: The tide",
        "Bagikan: Facebook WhatsApp",
        "Baca juga: Dermaga",
        "Facebook\nTwitter\nWhatsApp",
        PROSE,
    )
    assert kinds(document) == ["Paragraph", "Paragraph"]


WRAPPED = """\
The pier

The ferry leaves the pier at six, and nobody who works in the harbour
has ever seen it late. It is a small boat, and it carries the well-
known lamp, the post and the bread.

    boat = Ferry("Ida")
    boat.leave()

    boat.arrive()

Things to take:
- a coat, for the wind is cold in the morning and colder in the evening,
  even in June
  - with a hood
- 1. the letter
* * *
Name      Leaves     Arrives
Ida       6.00       7.10
Thea      9.00       10.10

> The sea has nothing to give but hard blows, and now and then a chance
> to feel strong.

rain on the pier
rope on the stone
"""


def test_wrapped_prose_lists_code_tables_and_verse_keep_their_shape() -> None:
    document = parse_plain_text(WRAPPED)
    paragraph, code, lead, *items, rule, table, quote, verse = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert block_text(paragraph).endswith("the well-known lamp, the post and the bread.")
    assert "\n" not in block_text(paragraph)
    assert code == Code('boat = Ferry("Ida")\nboat.leave()\n\nboat.arrive()')
    assert block_text(lead) == "Things to take:"
    levels = [(item.level, item.number) for item in items if isinstance(item, ListItem)]
    assert levels == [(1, None), (2, None), (1, None)]
    assert block_text(items[0]).endswith("colder in the evening, even in June")
    assert rule == Rule()
    assert isinstance(table, Code)
    assert block_text(table).count("\n") == 2
    assert isinstance(quote, Quote)
    assert block_text(quote).endswith("a chance to feel strong.")
    assert block_text(verse) == "rain on the pier\nrope on the stone"


def test_every_line_is_a_paragraph_where_lines_are_long() -> None:
    assert kinds(parse_plain_text(f"The pier\n{PROSE}\n{PROSE}\n{PROSE}")) == ["Paragraph"] * 3


def test_numbers_make_a_list_only_beside_their_neighbours() -> None:
    listed = read(PROSE, "1. a coat", "2. a lamp", PROSE)
    assert kinds(listed) == ["Paragraph", "ListItem", "ListItem", "Paragraph"]
    sections = read(PROSE, "1. The coat", PROSE, "2. The lamp", PROSE)
    assert kinds(sections)[1::2] == ["Heading", "Heading"]
    assert texts(sections)[1] == "1. The coat"


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    document = read(PROSE, "The lamp", PROSE, "— Who is there?", PROSE, "And then:", PROSE)
    assert kinds(document)[1::2] == ["Heading", "Paragraph", "Paragraph"]
    heading = document.blocks[1]
    assert isinstance(heading, Heading)
    assert heading.level == 2


def test_lines_without_blanks_between_words_are_joined_without_one() -> None:
    line = "海沿いの町に晴れた日には決して開かない本屋があるという話を聞いた"
    document = parse_plain_text(f"本屋\n\n{line}\n{line}\n短い行。\n\n{line}\n{line}\nまた短い。")
    assert texts(document)[0] == f"{line}{line}短い行。"


def test_an_indented_line_begins_a_paragraph() -> None:
    line = "　海沿いの町に晴れた日には決して開かない本屋があるという話を聞いた。"
    assert kinds(parse_plain_text(f"本屋\n\n{line}\n{line}\n{line}\n{line}")) == ["Paragraph"] * 4


def test_tabs_stand_in_code_only() -> None:
    document = read(f"One\tword. {PROSE}", "\tx\t= 1;\n\ty\t= 2;")
    assert texts(document)[0].startswith("One word.")
    assert texts(document)[1] == "x\t= 1;\ny\t= 2;"


def test_a_block_is_the_same_each_time_and_from_either_end() -> None:
    blocks = read(PROSE, "The lamp", PROSE).blocks
    assert blocks[1] is blocks[-2]
    assert blocks[0:2] == (blocks[0], blocks[1])
    assert tuple(blocks) == blocks
    with pytest.raises(IndexError):
        blocks[3]


HOSTILE = [
    pytest.param("word " * 200_000, id="one line"),
    pytest.param("\n" * 200_000, id="empty lines"),
    pytest.param(" " * 500_000, id="blanks"),
    pytest.param("\n".join(" " * depth + "- x" for depth in range(1500)), id="deep list"),
    pytest.param("(photo by " * 5_000 + "\n\n" + "A.B." * 100 + "\n\nx", id="brackets"),
    pytest.param("- a\n" * 20_000, id="items"),
    pytest.param("ab\n" * 20_000, id="short lines"),
    pytest.param("    x = 1;\n\n" * 20_000, id="pieces of code"),
    pytest.param("Title\n-----\n" * 10_000, id="headings"),
    pytest.param("Leave a Reply\n" * 5_000, id="forms"),
    pytest.param("\ud800\0\x1b[31m\u202e\n\n\u200b", id="what is no text"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_too_strange_to_read(text: str) -> None:
    assert list(parse_plain_text(text).blocks) is not None

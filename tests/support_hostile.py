"""Sources that mean harm, made on the spot: a name, whose ending says the format, and a body."""

from __future__ import annotations

CONTROLS = "".join(map(chr, [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)]))
COMMANDS = (
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]52;c;aGk=\x1b\\ \x1b]8;;http://x/\x1b\\x "
    "\x1bPq\x1b\\ \x1bc \x9b2J \x9d0;t\x9c \x08\x08 \u202eevil\u202c \u2066open \u2069\u2069 "
    "\U000e0041\U000e0042 \ufffe\ufdd0\U0010ffff \ufeff \u2028\u2029\x85"
)
STACK = "a" + "\u0301" * 300 + "ก" + "\u0e47" * 300
HARM = CONTROLS + COMMANDS + STACK
REFERENCES = (
    "&#27;[31m &#x1b;]0;x&#7; &#155;2J &#x9d; &#0; &#8; &#127; &#133; &#xD800; &#xFFFE; &#x10FFFF; "
    "&#x202E;x&#x202D; &#x2067;y &#x2069; &#xE0041; &amp;#27;[2J &#99999999999; &NewLine;&Tab; "
    "a&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;"
)
ESCAPES = r"\u001b[31m \u009b2J \u202e \u0000 \ud800 \ufffe \u2066 \u0008"
WORDS = "The tide comes in and the boats with it, one after the other, until noon.\n"
LONG = WORDS * 40


def hostile_sources() -> dict[str, bytes]:
    """Give all of them by name."""
    texts = {**_plain(), **_markdown(), **_html()}
    return {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()} | _bytes()


def _plain() -> dict[str, str]:
    return {
        "harm.txt": f"{HARM}\n\n{WORDS}{HARM}\n({HARM})\n",
        "harm-everywhere.txt": "".join(f"{sign}{WORDS}" for sign in HARM),
        "surrogates.txt": f"\ud800 {WORDS} \udfff\n\ud83d\ude00",
        "form.txt": f"{WORDS}\nOleh \x1b[31m{HARM}\nwaktu baca 99999999999999999999 menit\n\n"
        f"{WORDS}\nTinggalkan Balasan{HARM}\nRuas yang wajib ditandai *\nNama{HARM} *\n",
        "one-line.txt": WORDS.replace("\n", " ") * 20_000,
        "one-word.txt": "x" * 1_000_000,
        "empty-lines.txt": "\n" * 200_000,
        "carriage-returns.txt": "word\r" * 50_000,
        "brackets.txt": "[red][/][@click=app.quit]{{x}}%s$(id)`id`<b>&lt;\n" * 2_000,
        "marks.txt": "a" + "\u0301" * 200_000,
        "joiners.txt": "\u200d" * 200_000,
        "isolates.txt": "\u2066" * 50_000 + "\n" + "\u2069" * 50_000,
        "overrides.txt": "\u202ea" * 50_000,
        "unended.txt": "\x1b]" * 50_000 + "\x1b[" * 50_000 + "\x9d" * 50_000,
    }


def _markdown() -> dict[str, str]:
    return {
        "harm.md": f"# {HARM}\n\n{HARM}\n\n- {HARM}\n\n> {HARM}\n\n    {HARM}\n\n"
        f"```{COMMANDS}\n{HARM}\n```\n\n| {COMMANDS} |\n|--|\n| {COMMANDS} |\n\n"
        f'![{COMMANDS}](<a{COMMANDS}> "{COMMANDS}")\n\n[{COMMANDS}](<http://x/{COMMANDS}>)\n',
        "references.md": f"# {REFERENCES}\n\n{REFERENCES}\n\n`{REFERENCES}`\n\n"
        f'![{REFERENCES}](&#27;a.png "{REFERENCES}")\n\n[x](http://x/&#27;]8;;&#7;)\n\n'
        f"| {REFERENCES} |\n|--|\n| {REFERENCES} |\n\nT\n: {REFERENCES}\n\n~~{REFERENCES}~~\n\n"
        "~~~ &#27;]0;x\nx\n~~~\n\nWords[^&#27;].\n\n[^&#27;]: Note\n",
        "facts.md": f'---\ntitle: "{ESCAPES}\\e[31m\\x1b"\nauthor: ["{ESCAPES}", {REFERENCES}]\n'
        f"lang: \x1b[31m\ndate: {COMMANDS}\nreading_time: 9999999999999999999999999\n"
        f"tags: {COMMANDS}\nurl: javascript:x\nimage: \x1b]8;;\nsite: {COMMANDS}\n---\n\n{WORDS}",
        "unended-facts.md": "---\ntitle: x\n" + "a: b\n" * 50_000,
        "nested-facts.md": f"---\ntitle: {'[' * 20_000}\nauthor: {'{' * 20_000}\n---\n{WORDS}",
        "quotes.md": ">" * 20_000 + WORDS,
        "lists.md": "".join("  " * depth + f"- {depth}\n" for depth in range(500)),
        "list-marks.md": "- " * 20_000 + WORDS,
        "brackets.md": "[" * 50_000 + WORDS,
        "links.md": "[a](" * 20_000 + WORDS,
        "pictures.md": "![" * 20_000 + WORDS,
        "stars.md": "*a **a _a __a " * 10_000,
        "ticks.md": "".join("`" * width + " " for width in range(1, 400)),
        "references-named.md": "".join(f"[{n}]: <x> 'y'\n" for n in range(5_000))
        + "[1][2]" * 5_000,
        "footnotes.md": "[^1]: a[^2]\n\n[^2]: b[^1]\n\nc[^1][^2]\n" + "[^1]" * 2_000,
        "columns.md": "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + "|b" * 2_000 + "|\n",
        "rows.md": "|a|b|\n|-|-|\n" + "|c\n" * 5_000,
        "tags.md": "<div>" * 20_000 + WORDS + "<a <b <!-- <![CDATA[ <?x" * 2_000,
        "numbers.md": "999999999. a\n\n" + "1" * 100_000 + ". b\n",
        "entities.md": "&" * 50_000 + "&#" * 20_000 + "&x;" * 10_000,
        "backslashes.md": "\\" * 100_000,
        "tabs.md": "\t" * 50_000 + "x\n" + "-\t" * 10_000,
    }


def _html() -> dict[str, str]:
    return {
        "harm.html": _page(HARM),
        "references.html": _page(REFERENCES),
        "twice.html": _page(REFERENCES.replace("&", "&amp;").replace("&amp;", "&amp;amp;")),
        "data.html": _data_page(ESCAPES),
        "deep-data.html": _data_page("x", before="[" * 20_000),
        "divs.html": "<div>" * 30_000 + WORDS,
        "quotes.html": "<blockquote>" * 10_000 + WORDS,
        "lists.html": "<ul><li>" * 10_000 + WORDS,
        "tables.html": "<table><tr><td>" * 3_000 + WORDS,
        "emphasis.html": "<b><i><a href=x>" * 10_000 + WORDS,
        "figures.html": "<figure><figcaption>" * 5_000 + WORDS,
        "definitions.html": "<dl><dt><dd>" * 5_000 + WORDS,
        "svg.html": "<svg><math>" * 5_000 + WORDS,
        "forms.html": "<form><fieldset><label>" * 5_000 + "<textarea>" + WORDS,
        "unclosed.html": f"<p>{WORDS}<!-- {WORDS}",
        "script.html": f"<p>{LONG}</p><script>{'<!--' * 5_000}",
        "attributes.html": "<p " + " ".join(f"a{n}=x" for n in range(20_000)) + f">{WORDS}",
        "one-attribute.html": f'<p class="{"x" * 1_000_000}">{WORDS}',
        "spans.html": f"<table><tr><td colspan=999999999 rowspan=999999999>{WORDS}<td colspan=-1>",
        "numbers.html": f"<ol start={'9' * 5_000}><li value=-{'9' * 5_000}>{WORDS}</ol>"
        f"<img src=a width={'9' * 5_000}><h99>{WORDS}",
        "entities.html": "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>"
        f"<!ENTITY c SYSTEM 'file:///etc/hostname'>]><p>&a;&b;&c;{LONG}",
        "includes.html": "<iframe src=file:///etc/hostname></iframe><xi:include href=/etc/hostname>"
        f"<object data=file:///etc/hostname></object><p>{LONG}",
        "base.html": f"<base href='javascript:x'><a href='java&#10;script:x'>a</a><p>{LONG}"
        f"<a href='&#1;javascript:x'>b</a><a href='http://[x'>c</a><img src='data:x'>",
        "charset.html": f"<meta charset=unicode_escape><title>\\x1b[31m</title><p>{ESCAPES}{LONG}",
        "wide-charset.html": f"<meta charset=utf-16><p>{LONG}",
        "large-text.html": f"<p>{'x' * 11_000_000}</p><p>{WORDS}</p>",
        "nul.html": f"<p>\0<\0b\0>{LONG}</p>\0",
        "paragraphs.html": f"<p>{WORDS}" * 5_000,
        "page.xhtml": f'<?xml version="1.0"?><html xmlns="x"><body><p>{REFERENCES}{LONG}</p>',
    }


def _page(harm: str) -> str:
    quoted = harm.replace('"', "")
    return f"""<!doctype html><html lang="{quoted}"><head><title>{harm}</title>
<meta name="author" content="{quoted}"><meta name="description" content="{quoted}">
<meta property="og:title" content="{quoted}"><meta property="og:site_name" content="{quoted}">
<meta property="article:published_time" content="{quoted}"><meta name="keywords" content="{quoted}">
<meta property="og:image" content="http://x/{quoted}"><link rel="canonical" href="http://x/{quoted}">
</head><body><article><h1>{harm}</h1><p class="byline">By {harm}</p><p>{harm} {LONG}</p>
<h2>{harm}</h2><blockquote><p>{harm} {WORDS}</p></blockquote><pre><code>{harm}\t{WORDS}</code></pre>
<pre class="language-{quoted}">{harm}</pre><ul><li>{harm} {WORDS}</li></ul>
<dl><dt>{harm}</dt><dd>{harm}</dd></dl><p><a href="http://x/{quoted}" title="{quoted}">{harm}</a>
<b>{harm}</b><sub>{harm}</sub><br>{harm}</p><figure><img src="a{quoted}.png" alt="{quoted}">
<figcaption>{harm} <cite>{harm}</cite></figcaption></figure>
<table><tr><th>{harm}</th></tr><tr><td>{harm}</td></tr></table><p>{LONG}</p></article>
<div id="respond"><h3 id="reply-title">{harm}</h3><form id="commentform" action="http://x/{quoted}"
class="comment-form"><p class="comment-notes">{harm}</p><label for="comment">{harm}</label>
<textarea id="comment" name="comment" required></textarea><label for="author">{harm}</label>
<input id="author" name="author"></form></div></body></html>"""


def _data_page(harm: str, before: str = "") -> str:
    return f"""<!doctype html><title>x</title><script type="application/ld+json">{before}
{{"@type": "NewsArticle", "headline": "{harm}", "author": [{{"name": "{harm}"}}, 1, null, NaN],
"datePublished": "{harm}", "dateModified": 1e999, "inLanguage": ["{harm}"],
"image": {{"url": "{harm}"}},
"publisher": {{"name": "{harm}"}}, "keywords": ["{harm}", {{}}], "description": "{harm}"}}</script>
<article><h1>x</h1><p>{LONG}</p></article>"""


def _bytes() -> dict[str, bytes]:
    every = bytes(range(256))
    return {
        **{f"every-byte{ending}": every * 40 for ending in (".txt", ".md", ".html")},
        "broken.txt": f"{WORDS}é".encode()[:-1] + b"\xc0\xaf\xed\xa0\x80\xf5\x80\x80\x80\xff",
        "wide.txt": f"{HARM}{WORDS}".encode("utf-16"),
        "half.txt": f"{HARM}{WORDS}".encode("utf-16-le")[:-1],
        "wider.html": f"<p>{HARM}{LONG}".encode("utf-32"),
        "escapes.txt": b"\x1b$B" * 20_000 + b"\x1b(J~{" + WORDS.encode(),
        "lying.html": b"<meta charset=utf-8><p>\x9b2J\x9d0;x\x9c \x80" + LONG.encode(),
        "eight-bit.txt": b"\x9b31m\x9d0;x\x9c\x85\xff" + LONG.encode("latin-1"),
    }

"""What a page says about its article in its head: JSON-LD, OpenGraph, `meta`, `lang`, `title`."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reader.model.clean import clean_line
from reader.parsing.html_dates import any_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_ARTICLES: Final = frozenset({
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle", "ScholarlyArticle",
    "TechArticle", "Report", "LiveBlogPosting", "AdvertiserContentArticle", "SatiricalArticle",
    "MedicalScholarlyArticle", "SocialMediaPosting", "DiscussionForumPosting", "Review",
    "Recipe", "HowTo", "Posting",
})  # fmt: skip
_PAGES: Final = frozenset({
    "WebPage", "ItemPage", "QAPage", "FAQPage",
})  # fmt: skip


MOST_BRACKETS: Final = 50_000
"""More of them in one script are data of another kind."""
MOST_VALUES: Final = 50
"""Of one name: authors, tags."""
LONGEST: Final = 1000
"""Letters of a fact; a longer one is cut, and an ellipsis says so."""
DEEPEST: Final = 6
"""Levels of JSON-LD in which articles are looked for."""


@dataclass(slots=True)
class Facts:
    """What the head says; None or empty where it says nothing."""

    titles: tuple[str, ...] = ()
    """What it calls the article, the most trusted first."""
    deck: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    site: str | None = None
    url: str | None = None
    image: str | None = None
    tags: tuple[str, ...] = ()
    body_length: int | None = None


def facts_of(root: etree._Element) -> Facts:
    """Collect the facts of a page; its scripts must still stand in the tree."""
    meta = _metas(root)
    data = _article_data(root)

    def first(*names: str) -> str | None:
        return next((meta[name][0] for name in names if name in meta), None)

    titles = [
        _text(data.get("headline")) or _text(data.get("name")),
        first("og:title"),
        first("twitter:title"),
        first("dc.title", "title"),
        _title(root),
    ]
    language = _language(root, meta, data)
    authors = _names(data.get("author")) or tuple(
        name
        for value in meta.get("author", ())
        + meta.get("article:author", ())
        + meta.get("dc.creator", ())
        for name in (value,)
        if "://" not in name
    )
    return Facts(
        titles=tuple(title for title in titles if title),
        deck=first("og:description", "description", "twitter:description", "dc.description"),
        byline=authors,
        published=_first_date(
            language,
            data.get("datePublished"),
            *meta.get("article:published_time", ()),
            first(
                "datepublished",
                "date",
                "dc.date",
                "dc.date.issued",
                "pubdate",
                "publishdate",
                "publish-date",
                "sailthru.date",
                "parsely-pub-date",
                "og:published_time",
                "dcterms.date",
                "dcterms.created",
                "dc.date.created",
                "datecreated",
                "og:pubdate",
                "article.published",
                "published_time",
                "last-modified",
            ),
            data.get("dateCreated"),
        ),
        modified=_first_date(
            language,
            data.get("dateModified"),
            first("article:modified_time", "og:updated_time", "datemodified"),
        ),
        language=language,
        site=first("og:site_name", "application-name") or _text(_name(data.get("publisher"))),
        url=_canonical(root) or first("og:url"),
        image=first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
        or _image(data.get("image")),
        tags=tuple(dict.fromkeys(meta.get("article:tag", ()))),
    )


def _metas(root: etree._Element) -> dict[str, tuple[str, ...]]:
    meta: dict[str, tuple[str, ...]] = {}
    for element in root.iter("meta"):
        value = _line(element.get("content") or element.get("value") or "")
        if not value:
            continue
        names = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
            or ""
        )
        for name in names.lower().split():
            if len(meta.get(name, ())) < MOST_VALUES:
                meta[name] = (*meta.get(name, ()), value)
    return meta


def _title(root: etree._Element) -> str | None:
    for element in root.iter("title"):
        parent = element.getparent()
        if parent is not None and parent.tag in ("head", "html", "body"):
            return _line(element.text or "") or None
    return None


def _article_data(root: etree._Element) -> dict[str, Any]:
    pages: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        for item in _items(_json(script.text or "")):
            kinds = item.get("@type")
            kinds = (
                {kinds}
                if isinstance(kinds, str)
                else set(filter(lambda kind: isinstance(kind, str), kinds))
                if isinstance(kinds, list)
                else set()
            )
            if kinds & _ARTICLES:
                return item
            if kinds & _PAGES and not pages and ("headline" in item or "datePublished" in item):
                pages = item
    return pages


def _json(text: str) -> object:
    text = (
        text.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .strip()
        .rstrip(";")
    )
    if text.count("[") + text.count("{") > MOST_BRACKETS:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _items(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for part in data[:200]:
            yield from _items(part, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            if isinstance(data.get(key), list | dict):
                yield from _items(data[key], depth + 1)


def _text(value: object) -> str | None:
    return _line(html.unescape(value)) or None if isinstance(value, str) else None


def _line(text: str) -> str:
    """Clean one line, and cut it where it is too long for any fact."""
    line = clean_line(text)
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "\u2026"


def _name(value: object) -> object:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _names(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else [value]
    names = (_text(_name(part)) for part in parts[:20])
    return tuple(dict.fromkeys(name for name in names if name and "://" not in name))


def _image(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url")
    return _text(value)


def _first_date(language: str | None, *values: object) -> str | None:
    return next((date for value in values if (date := any_date(value, language))), None)


def _language(
    root: etree._Element, meta: dict[str, tuple[str, ...]], data: dict[str, Any]
) -> str | None:
    body = root.find("body")
    found = [
        root.get("lang"),
        root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        body.get("lang") if body is not None else None,
        *(
            meta.get(name, ("",))[0]
            for name in ("content-language", "language", "dc.language", "og:locale")
        ),
        data.get("inLanguage"),
    ]
    for value in found:
        if isinstance(value, str) and (tag := language_tag(value)):
            return tag
    return None


def language_tag(value: str) -> str | None:
    """Give a BCP 47 tag in its usual case; None where it is none."""
    match = re.match(
        r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:$|[\s,;._-])",
        value,
    )
    if not match:
        return None
    parts = [match[1].lower()]
    if match[2]:
        parts.append(match[2].title())
    if match[3]:
        parts.append(match[3].upper())
    return "-".join(parts)


def _canonical(root: etree._Element) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return clean_line(link.get("href") or "") or None
    return None

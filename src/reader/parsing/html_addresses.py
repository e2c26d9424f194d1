"""Where the links and pictures of a page lead, from the place that the page itself lies at."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urljoin, urlsplit

from reader.model.clean import clean_line
from reader.model.record import record

if TYPE_CHECKING:
    from lxml import etree

_FOLLOWED: Final = frozenset(("http", "https", "mailto", "ftp", "tel", "gemini", ""))
_SHOWN: Final = frozenset(("http", "https", ""))


@record(frozen=True, slots=True)
class Base:
    """What relative addresses are relative to."""

    address: str | None
    """An http(s) address, an absolute path, or None where neither is known."""

    def link(self, href: str) -> str | None:
        """Give where a link leads; None where it leads nowhere that a reader could go."""
        return self._resolved(href, _FOLLOWED)

    def picture(self, src: str) -> str | None:
        """Give where a picture lies: an address, or a path for pages on this machine."""
        found = self._resolved(src, _SHOWN)
        if found is None or found.startswith("#"):
            return None
        if self.address is None or _is_web(self.address) or _is_web(found):
            return found
        path = unquote(found.partition("?")[0].partition("#")[0])
        return clean_line(normpath(join(dirname(self.address), path)))

    def _resolved(self, reference: str, schemes: frozenset[str]) -> str | None:
        reference = "".join(clean_line(reference).splitlines()).strip()
        if not reference:
            return None
        try:
            scheme = urlsplit(reference).scheme.lower()
            if scheme not in schemes:
                return None
            if self.address is None or not _is_web(self.address):
                return f"https:{reference}" if reference.startswith("//") else reference
            resolved = urljoin(self.address, reference)
        except ValueError:
            return None
        return resolved


def base_of(root: etree._Element, base: str | None) -> Base:
    """Give the base of a page: its own `<base href>` where that is one, else the caller's."""
    for element in root.iter("base"):
        own = clean_line(element.get("href") or "")
        if not own:
            continue
        try:
            resolved = urljoin(base, own) if base and _is_web(base) else own
        except ValueError:
            continue
        if _is_web(resolved):
            return Base(resolved)
    return Base(base)


def _is_web(address: str) -> bool:
    return address[:8].lower().startswith(("http://", "https://"))

"""From one article to the next without a screen."""

from __future__ import annotations

from support_plain import after, visited
from support_screens import ESSAY, NEWS


def test_space_at_the_end_names_the_next_article_and_then_opens_it() -> None:
    said = after(visited("\nG  ", NEWS, ESSAY), "Space: next – Paid by the Fog")
    assert "next –" not in said
    assert "The job was advertised in 1889" in said

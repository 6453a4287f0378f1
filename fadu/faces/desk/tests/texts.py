"""Law texts in the desk's tests: an invented by-law, and articles of invented words under a registered title."""

from __future__ import annotations

from fadu.law.texts.marks import caption
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.statutes.models import LawText
from fadu.statutes.texts.sources import document
from fadu.statutes.texts.tests.builders import take_found

APL = "行政处罚法(2021-01-22).md"
FULL = "中华人民共和国行政处罚法"


def put(file: str, text: str, origin: str = "公布文本") -> LawText:
    """Import a text; its row."""
    given = document(file, text.encode(), origin)
    take_found(given)
    return LawText.objects.get(title=given.named.title, digest=given.digest)


def bylaw(words: str = CLEAN, day: str = "2021-07-08") -> LawText:
    """The by-law, which no registry knows."""
    return put(f"{TITLE}({day}).md", words)


def penal(last: int = 86, origin: str = "公布文本", day: str = "2021-01-22") -> LawText:
    """A text under the title of 行政处罚法 with so many articles of invented words."""
    words = numbered(*(caption(n) for n in range(1, last + 1))).replace(TITLE, FULL)
    return put(f"行政处罚法({day}).md", words + ("" if origin == "公布文本" else "\n"), origin)

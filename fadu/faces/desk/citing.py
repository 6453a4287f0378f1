"""Citations in words, 《行政处罚法》第六十四条第四项, as links to the article they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from fadu.kernel.errors import BadInput
from fadu.kernel.numbers import parse_han
from fadu.law import instruments

_HAN = "[一二三四五六七八九十百千零]+"
_PLACE = rf"第({_HAN})条(?:之({_HAN}))?(?:第{_HAN}款)?(?:第{_HAN}项)?"
_CITED = re.compile(rf"《([^《》]+)》({_PLACE}(?:、{_PLACE})*)")
_ONE = re.compile(_PLACE)
# A plain link; where scripts run, what the article says is fetched once and shown beside it.
_LINK = (
    '<a class="fd-cite" href="{}" hx-get="{}?part=words" hx-swap="afterend"'
    ' hx-trigger="mouseenter once delay:300ms, focus once">{}</a>'
)


def linked(words: object) -> SafeString:
    """The words with every citation of a registered instrument led to its article."""
    text = str(words)
    return format_html_join("", "{}", ((part,) for part in _parts(text)))


def article_url(key: str, article: int, bis: int = 0) -> str:
    """The address of an article."""
    number = f"{article}-{bis}" if bis else str(article)
    return reverse("law_article", kwargs={"code": key, "number": number})


@cache
def _keys() -> dict[str, str]:
    """Registry key by short and by full title; the platform's own rules have no text."""
    known = [i for i in instruments.ALL if i is not instruments.HOUSE]
    return {i.title: i.key for i in known} | {i.short: i.key for i in known}


def _parts(text: str) -> Iterator[SafeString]:
    last = 0
    for found in _CITED.finditer(text):
        key = _keys().get(found[1])
        yield conditional_escape(text[last : found.start()])
        yield _led(found, key) if key else conditional_escape(found[0])
        last = found.end()
    yield conditional_escape(text[last:])


def _led(found: re.Match[str], key: str) -> SafeString:
    """The places of one instrument; its title belongs to the first of the links."""
    pieces = []
    for n, place in enumerate(_ONE.finditer(found[2])):
        words = f"《{found[1]}》{place[0]}" if n == 0 else place[0]
        pieces.append((_link(key, place, words),))
    return format_html_join("、", "{}", pieces)


def _link(key: str, place: re.Match[str], words: str) -> SafeString:
    try:
        url = article_url(key, parse_han(place[1]), parse_han(place[2]) if place[2] else 0)
    except BadInput:
        return conditional_escape(words)
    return format_html(_LINK, url, url, words)

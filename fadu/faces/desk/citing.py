"""Citations in words, 《行政处罚法》第六十四条第四项, as links to the article they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, repeat

from django.utils.safestring import SafeString

from fadu.kernel.errors import BadInput
from fadu.kernel.numbers import parse_han
from fadu.law import instruments
from fadu.ui.addresses import address
from fadu.ui.drawing import esc

_HAN = "[一二三四五六七八九十百千零]+"
_PLACE = rf"第({_HAN})条(?:之({_HAN}))?(?:第{_HAN}款)?(?:第{_HAN}项)?"
_CITED = re.compile(rf"《([^《》]+)》({_PLACE}(?:、{_PLACE})*)")
_ONE = re.compile(_PLACE)


def linked(words: object) -> SafeString:
    """The words with every citation of a registered instrument led to its article."""
    return SafeString("".join(_parts(str(words))))  # every part was escaped where it was put in


def article_url(key: str, article: int, bis: int = 0) -> str:
    """The address of an article."""
    number = f"{article}-{bis}" if bis else str(article)
    return address("law_article", code=key, number=number)


@cache
def _keys() -> dict[str, str]:
    """Registry key by short and by full title; the platform's own rules have no text."""
    known = [i for i in instruments.ALL if i is not instruments.HOUSE]
    return {i.title: i.key for i in known} | {i.short: i.key for i in known}


def _parts(text: str) -> Iterator[str]:
    last = 0
    for found in _CITED.finditer(text):
        key = _keys().get(found[1])
        yield esc(text[last : found.start()])
        yield _led(found, key) if key else esc(found[0])
        last = found.end()
    yield esc(text[last:])


def _led(found: re.Match[str], key: str) -> str:
    """The places of one instrument; its title belongs to the first of the links."""
    places = _ONE.finditer(found[2])
    titles = chain([f"《{found[1]}》"], repeat(""))
    return "、".join(
        _link(key, place, f"{title}{place[0]}")
        for title, place in zip(titles, places, strict=False)
    )


def _link(key: str, place: re.Match[str], words: str) -> str:
    """A plain link; where scripts run, what the article says is fetched once and shown beside it."""
    try:
        url = article_url(key, parse_han(place[1]), parse_han(place[2]) if place[2] else 0)
    except BadInput:
        return esc(words)
    return (
        f'<a class="fd-cite" href="{esc(url)}" hx-get="{esc(url)}?part=words" hx-swap="afterend"'
        f' hx-trigger="mouseenter once delay:300ms, focus once">{esc(words)}</a>'
    )

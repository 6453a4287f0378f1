"""Bringing the instrument or the article of a URL: the law is the same for every viewer."""

from __future__ import annotations

import re

from django.http import Http404

from fadu.accounts.viewer import Viewer
from fadu.faces.desk.article_page import ArticleOf
from fadu.faces.desk.law_page import Chosen
from fadu.law import instruments, usage
from fadu.statutes.texts import selectors

_NUMBER = re.compile(r"([1-9]\d{0,3})(?:-([1-9]\d?))?")


def find_law(viewer: Viewer, code: str) -> Chosen:
    """A version by its registry key or alias, or by the id of one of its texts, or 404."""
    text = selectors.text_by_id(code)
    if text is not None:
        versions = selectors.versions_of(text.title)
        return Chosen(next(v for v in versions if text in v.texts), text)
    known = any(code in (i.key, *i.aliases) for i in instruments.ALL if i is not instruments.HOUSE)
    found = selectors.find(code) if known else None
    if found is None:
        raise Http404("没有这一法律法规")
    return Chosen(found, found.text)


def find_article(viewer: Viewer, code: str, number: str) -> ArticleOf:
    """An article that the text has; without a text, one that the product cites, or 404."""
    chosen, place = find_law(viewer, code), _NUMBER.fullmatch(number)
    if place is None:
        raise Http404("没有这一条")
    article, bis = int(place[1]), int(place[2] or 0)
    text, key = chosen.text, chosen.version.key
    cited = bool(key and usage.citing(key, article, bis))
    if not cited and (text is None or selectors.article_of(text, article, bis) is None):
        raise Http404("没有这一条")
    return ArticleOf(chosen, article, bis)

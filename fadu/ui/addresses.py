"""Addresses of pages, each made once for as long as the process serves them under the same prefix.

A page names eighty addresses, most of them the same as the page before; `reverse` looks for each among
the patterns anew, which costs more than all that such a page reads.
"""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse

_MOST = 8192
"""Addresses kept: those of the rooms, and the articles and entries that were shown last."""


def address(name: str, **parts: str) -> str:
    """The address of the page of that name, as `reverse` has it. NoReverseMatch where there is none.

    For pages of the law and of the rooms, which are the same for everybody; the addresses of single
    matters and parties are too many to be kept.
    """
    return _made(get_script_prefix(), name, tuple(parts.items()))


@lru_cache(maxsize=_MOST)
def _made(prefix: str, name: str, parts: tuple[tuple[str, str], ...]) -> str:
    return reverse(name, kwargs=dict(parts))

"""Saved filters of the lists (常用筛选): a reader's convenience, one person's own."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.casework.models import SavedFilter
from fadu.kernel.errors import BadInput
from fadu.kernel.typed import unwritable

PAGES = ("matters", "visits")
"""Lists that have saved filters, by the names of their addresses."""


def save_filter(*, viewer: Viewer, name: str, query: str, page: str = PAGES[0]) -> SavedFilter:
    """Keep a filter of a list under a name; the same name is replaced."""
    if page not in PAGES:
        raise BadInput("这个列表没有常用筛选")
    if not name.strip():
        raise BadInput("请为筛选取一个名称")
    if problem := unwritable(name):
        raise BadInput(f"筛选的名称{problem}")
    saved, _ = SavedFilter.objects.update_or_create(
        owner=viewer.person,
        page=page,
        name=name.strip()[:40],
        defaults={"query": query[:1000].replace("\x00", "")},
    )
    return saved


def drop_filter(*, viewer: Viewer, pk: int) -> str:
    """Remove one's own saved filter; somebody else's is not there. Returns the list that it was of."""
    found = SavedFilter.objects.filter(owner=viewer.person, pk=pk).first()
    if found is None:
        return PAGES[0]
    found.delete()
    return found.page

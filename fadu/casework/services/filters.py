"""Saved filters of the matter list (常用筛选): a reader's convenience, one person's own."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.casework.models import SavedFilter
from fadu.kernel.errors import BadInput


def save_filter(*, viewer: Viewer, name: str, query: str) -> SavedFilter:
    """Keep a filter of the matter list under a name; the same name is replaced."""
    if not name.strip():
        raise BadInput("请为筛选取一个名称")
    saved, _ = SavedFilter.objects.update_or_create(
        owner=viewer.person, name=name.strip()[:40], defaults={"query": query[:1000]}
    )
    return saved


def drop_filter(*, viewer: Viewer, pk: int) -> None:
    """Remove one's own saved filter; somebody else's is not there."""
    SavedFilter.objects.filter(owner=viewer.person, pk=pk).delete()

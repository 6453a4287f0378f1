"""`fadu.kernel.validity` as a condition on rows, for whatever reads them: what holds, and what is not over yet."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def holding(
    on: date, since: str = "since", *, last: str = "", end: str = "", ends: bool = False
) -> Q:
    """Rows that hold on a day (at an instant): the columns of their first day and of their last one, or of their end."""
    return Q((f"{since}__lte", on)) & lasting(on, last=last, end=end, ends=ends)


def lasting(on: date, *, last: str = "", end: str = "", ends: bool = False) -> Q:
    """Rows that are not over on a day, whether or not they have begun. `ends`: the column is never empty."""
    column, still = (last, f"{last}__gte") if last else (end, f"{end}__gt")
    open_ = Q() if ends else Q((f"{column}__isnull", True))
    return open_ | Q((still, on))

"""The viewer's delegations as a table, and the form that gives one."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework import selectors
from fadu.faces.desk.forms.people import reason_field
from fadu.faces.desk.registering import RegisterForm, marks
from fadu.law.vocabulary.role import Role
from fadu.ui.badges import Badge, Tone
from fadu.ui.fields import DayField


class DelegationForm(RegisterForm):
    """Which capacity of one's own, to whom, from when until when, and why."""

    role = forms.ChoiceField(label="授权身份")
    borrower = forms.ChoiceField(label="被授权人", help_text="本机关在职人员")
    since = DayField(label="起始日期")
    until = DayField(label="截止日期", help_text="一次不超过一年")
    reason = reason_field()

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = [(r.value, r.title) for r in sorted(viewer.roles)]
        staff = [(p.id, str(p)) for p in accounts.in_agency(viewer) if p.id != viewer.person]
        self.fields["role"].choices = own  # type: ignore[attr-defined]
        self.fields["borrower"].choices = [("", "——"), *staff]  # type: ignore[attr-defined]


def context(request: Any) -> dict[str, Any]:
    """Delegations that have not ended, given and received."""
    viewer = request.viewer
    rows = list(selectors.delegations(viewer.scope, viewer.day))
    names = accounts.names(id for row in rows for id in (row.lender, row.borrower))
    lines = [
        {
            "row": row,
            "role": Role(row.role).title,
            "lender": names.get(row.lender, ""),
            "borrower": names.get(row.borrower, ""),
            "given": row.lender == viewer.person,
            "marks": marks(request, row.id),
            "badge": badge(later=row.since > viewer.day),
        }
        for row in rows
    ]
    return {
        "lines": lines,
        "may_lend": bool(viewer.roles),
    }


def badge(*, later: bool) -> Badge:
    """Whether a delegation has begun."""
    return Badge("未起始", Tone.QUIET, "clock") if later else Badge("有效", Tone.GOOD, "check")

"""The question put to a period of law: its event, and what the law allows to be added to it."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.law.deadlines.limit import Limit
from fadu.ui.fields import DayField, MomentField


class LimitForm(forms.Form):
    """Sent by GET, so that an answer has an address; only what the period itself knows is asked."""

    extended = forms.BooleanField(label="已经依法批准延长", required=False)
    excluded = forms.IntegerField(
        label="依法不计入的日数", required=False, min_value=0, max_value=3660
    )

    def __init__(self, limit: Limit, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        made = MomentField if limit.hourly else DayField
        event: forms.Field = made(label=limit.anchor, required=True)
        self.fields = {"event": event, **self.fields}
        self._limit(limit)

    def _limit(self, limit: Limit) -> None:
        if limit.extension is None:
            del self.fields["extended"]
        else:
            most, approver = limit.extension.most, limit.extension.approver
            self.fields["extended"].help_text = f"经{approver}批准，按最多{most}计算"
        if not limit.excluded:
            del self.fields["excluded"]
        else:
            self.fields["excluded"].help_text = f"{limit.excluded}；与期限同一单位"

"""Forms of service."""

from __future__ import annotations

from django import forms

from fadu.faces.desk.registering import RegisterForm


class WithdrawForm(RegisterForm):
    """Why a service is taken back."""

    reason = forms.CharField(
        label="撤回的理由", max_length=200, widget=forms.Textarea(attrs={"rows": 2})
    )

"""What an officer states at the gate: what was scanned, or why nothing was."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.services.entry import Mode
from fadu.ui.fields import MomentField


class EnterForm(RegisterForm):
    """An entry by our own code: that it was shown is all there is to state.

    `again` asks besides what the officers come back for.
    """

    entry_for = forms.ChoiceField(
        label=f.entry_for.title, choices=[(c, c) for c in f.entry_for.choices]
    )

    def __init__(self, *args: Any, again: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not again:
            del self.fields["entry_for"]


class EnterpriseForm(EnterForm):
    """What the officer scanned at the firm, or typed from its licence."""

    scanned = forms.CharField(
        label="扫到的内容或者统一社会信用代码", max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
        help_text="用扫码枪或者手机扫营业执照、企业二维码后粘贴；扫不了的，照营业执照录入18位代码",
    )  # fmt: skip


class ExternalForm(EnterForm):
    """The code of the provincial platform."""

    number = forms.CharField(label="检查码编号", max_length=60)
    shown = MomentField(label="出示时间")
    screenshot = forms.FileField(label="检查码页面截图", help_text="图片或者 PDF")


ENTRY_FORMS = {
    Mode.OWN: EnterForm,
    Mode.ENTERPRISE: EnterpriseForm,
    Mode.EXTERNAL: ExternalForm,
}


class NoCodeForm(RegisterForm):
    """Why nothing is scanned before the check."""

    no_code_for = forms.ChoiceField(
        label="未扫码的原因", choices=[(c, c) for c in f.no_code_for.choices]
    )
    grounds = forms.CharField(label="具体情况", widget=forms.Textarea(attrs={"rows": 3}))

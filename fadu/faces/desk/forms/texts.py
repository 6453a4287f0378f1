"""Forms of the register of law texts: a file as published, and since when a text applies."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law.texts.files import LIMIT
from fadu.law.wanted import WANTED
from fadu.ui.fields import BoundedFileField, DayField


class TextForm(RegisterForm):
    """A published text, or a signed update."""

    file = BoundedFileField(most=LIMIT, todo="请核对是否为法律文本。",
        label="文件", widget=forms.ClearableFileInput(attrs={"accept": ".md,.txt,.docx,.zip"}),
        help_text="公布的文本：.docx、.txt 或者 .md；也可以是签名的更新包 .zip。文件名写明版本日期的，如 某法(2021-01-22).docx，按该日期登记",
    )  # fmt: skip
    source = forms.CharField(
        label="来源",
        max_length=300,
        help_text="从哪里取得：公报期号、网站和日期，或者来文单位和文号",
    )
    answers = forms.ChoiceField(
        label="对应缺原文清单", required=False, help_text="清单里的文本，请选定对应的一项"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "不对应"), *((w.title, w.title) for w in WANTED)]
        self.fields["answers"].choices = choices  # type: ignore[attr-defined]


class DateTextForm(RegisterForm):
    """Since when a text applies that the registry of instruments does not know."""

    applies = DayField(label="施行日期")
    ends = DayField(label="失效日期", required=False, help_text="没有失效的不填写")
    source = forms.CharField(
        label="来源", max_length=300, help_text="如：本办法第四十条；或者公布令"
    )
    reason = forms.CharField(
        label="理由", max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="首次登记、更正，或者依据哪个文件失效",
    )  # fmt: skip

"""Forms of document templates: a new version, the day from which it holds, its end, the paper to try it on."""

from __future__ import annotations

from django import forms

from fadu.documents.templating.package import LIMIT
from fadu.faces.desk.registering import RegisterForm
from fadu.ui.fields import DayField


class PutForm(RegisterForm):
    """A Word file and what was changed."""

    template_file = forms.FileField(
        label="模板文件", help_text=f".docx，不超过{LIMIT // 1024 // 1024}兆字节，不带宏和外部链接"
    )
    changes = forms.CharField(
        label="修改说明", max_length=400, widget=forms.Textarea(attrs={"rows": 2})
    )


class AdoptForm(RegisterForm):
    """The first day."""

    since = DayField(label="启用日期", help_text="自该日起的文书按这一版本生成；此前的不变")


class EndForm(RegisterForm):
    """The first day on which it does not hold any more, and why."""

    ends_on = DayField(label="停用日期", help_text="自该日起不再使用；此前的文书不变")
    reason = forms.CharField(label="理由", max_length=300)

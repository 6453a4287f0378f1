"""A case of another platform: where it is handled, whose it is, its list of papers."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law import registry
from fadu.law.libraries.titles import shipped_titles
from fadu.platforms.reading import MOST_BYTES, READERS
from fadu.ui.fields import BoundedFileField


class BringCaseForm(RegisterForm):
    """Tried first, then taken in; for a mere review platform, number and party may be left empty."""

    procedure = forms.ChoiceField(label="程序")
    sheet = BoundedFileField(
        most=MOST_BYTES,
        todo="一份文件只放一个案卷的目录。",
        label="卷内目录或者日志",
        help_text="xlsx、docx、csv，或者单个案件的 xes、csv 日志；表头须有题名和日期",
    )
    platform = forms.CharField(
        label="平台名称", max_length=60, required=False, help_text="只评查不导入的，以下三项不填"
    )
    number = forms.CharField(label="在该平台的编号", max_length=80, required=False)
    party = forms.CharField(
        label="当事人", max_length=100, required=False,
        help_text="统一社会信用代码或者登记的名称；目录有“当事人”一列的不填",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {e["procedure"] for e in shipped_titles()}
        field = self.fields["procedure"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(p.code, p.title) for p in registry.PROCEDURES if p.code in known]
        kinds = ",".join(READERS)
        self.fields["sheet"].widget.attrs["accept"] = kinds

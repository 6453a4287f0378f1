"""Forms of a stack of scanned sheets: files, what becomes of pages, a paper compared and filed, pages as evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from fadu.documents.scans.services.settling import MOST_REASON, PREVIOUS
from fadu.faces.desk.forms.evidence import EvidenceForm
from fadu.faces.desk.forms.versions import why_departing
from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.registers.evidence import enter_evidence
from fadu.ui.fields import FilesField

ACCEPT = "application/pdf,image/jpeg,image/png,image/webp"
Choices = Sequence[tuple[str, str]]


class ScanForm(RegisterForm):
    """One stack, or more sheets of it."""

    sheets = FilesField(
        accept=ACCEPT,
        label="扫描件",
        help_text="可以一次选多个文件：PDF（每个不超过50兆字节、300页）或者 JPG、PNG、WebP，按文件名的先后排列，每批不超过600页。",
        error_messages={"required": "请选择扫描件。", "empty": "文件是空的。"},
    )  # fmt: skip

    def clean_sheets(self) -> list[Any]:
        """In the order of their names: a browser sends them as it likes."""
        sheets: list[Any] = self.cleaned_data["sheets"]
        return sorted(sheets, key=lambda one: one.name)


class ComparedForm(RegisterForm):
    """A whole paper that a person has compared; one that has a version is filed anew with a reason."""

    compared = forms.BooleanField(
        label="已逐页核对，与应载明的内容一致", required=False,
        help_text="扫描件没有可以比对的文字，须人工核对后勾选",
    )  # fmt: skip
    why = why_departing()

    def __init__(self, again: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if again:
            self.fields["reason"] = forms.CharField(
                label="重新出具的理由", max_length=200, widget=forms.Textarea(attrs={"rows": 2})
            )


class PagesForm(RegisterForm):
    """What becomes of the pages that were ticked: put to a paper, or discarded for a reason."""

    pick = forms.TypedMultipleChoiceField(
        label="扫描页", coerce=int, error_messages={"required": "没有勾选要办理的页"}
    )
    to = forms.ChoiceField(label="归入", required=False)
    leaf = forms.IntegerField(label="作为第几页", required=False, min_value=1, max_value=9999)
    reason = forms.CharField(label="舍弃的理由", required=False, max_length=MOST_REASON)

    def __init__(self, pages: Sequence[int], papers: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pick"].choices = [(n, str(n)) for n in pages]  # type: ignore[attr-defined]
        self.fields["to"].choices = [(PREVIOUS, "前一页所属的文书"), *papers]  # type: ignore[attr-defined]


class ScanEvidenceForm(EvidenceForm):
    """Pages of a stack as an item of evidence of a matter."""

    def __init__(self, people: Choices, matters: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(enter_evidence, people, *args, **kwargs)
        self.fields["matter"] = forms.ChoiceField(
            label="事项",
            choices=[("", "——"), *matters],
            required=False,
            help_text="本批文书所属的事项",
        )
        self.fields["number"] = forms.CharField(
            label="或者填写案号（文号）", max_length=80, required=False
        )
        self.order_fields(["matter", "number"])

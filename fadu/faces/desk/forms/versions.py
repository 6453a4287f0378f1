"""Forms of a paper's versions: a sealed copy, a version made void, an edited Word file."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm

LONGEST = 200


def _reason(label: str) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )


def why_departing() -> forms.CharField:
    """Why the text of a copy is not the print's, where a person has compared it."""
    return forms.CharField(
        label="不同之处的说明", required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="签章件的文字与系统打印的有不同、核对无误的，写明是什么，例如签名系统加印的签名信息；没有不同的不填",
    )  # fmt: skip


class Sheets(forms.FileInput):
    """Several files may be chosen; the form looks at one of them, the service at each."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The last file."""
        return files.get(name)


class CopyForm(RegisterForm):
    """A signed or sealed copy; a paper that has one is issued anew, with a reason."""

    copy = forms.FileField(
        label="签章件", widget=Sheets(attrs={"multiple": True}),
        help_text="PDF、OFD，或者 JPG、PNG 照片，不超过50兆字节；分页拍的照片按页序一次选齐，合成一份",
    )  # fmt: skip
    compared = forms.BooleanField(
        label="已逐项核对，与应载明的内容一致", required=False,
        help_text="扫描件、照片没有可以比对的文字，文字与打印的有不同的，须人工核对后勾选",
    )  # fmt: skip
    why = why_departing()

    def __init__(self, again: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if again:
            self.fields["reason"] = _reason("重新出具的理由")


class VoidForm(RegisterForm):
    """Why a version is made void."""

    reason = _reason("作废的理由")


class WordForm(forms.Form):
    """A Word file that somebody has edited."""

    word = forms.FileField(
        label="改动过的 Word 文件", help_text="由本页下载、改动后另存的 docx 文件"
    )

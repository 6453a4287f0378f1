"""What is typed in the field's pages: files, and where they belong when no square says it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from fadu.documents import kinds
from fadu.faces.field.sheets import KINDS
from fadu.faces.field.visits import Card
from fadu.law.procedures.registers.recordings import DEVICES
from fadu.ui.fields import FilesField

ACCEPT = "image/jpeg,image/png,image/webp,application/pdf"
"""Without HEIC, which nothing here can decode: a phone that is not offered it hands over a JPEG of the same photograph."""
_SOUNDS = ",".join(kind.ending for kind in kinds.ALL if kind.family is kinds.Family.AUDIO)
RECORDED = f"image/jpeg,image/png,image/webp,video/mp4,{_SOUNDS}"
"""Sounds by their endings: browsers call the same kind by several media types."""


class SheetsForm(forms.Form):
    """Photographs or scans of sheets."""

    sheets = FilesField(
        accept=ACCEPT,
        label="照片或者扫描件", help_text="可以一次选多张；每张照片拍全一页，右上角二维码清楚。也可以是多页 PDF。"
        "HEIC 格式的照片读不出二维码，请在手机相机的设置里把格式改为“兼容性最佳”（JPG）再拍。",
        error_messages={"required": "请选择照片或者扫描件。", "empty": "文件是空的。"},
    )  # fmt: skip


class PlaceForm(forms.Form):
    """Where a sheet belongs whose square could not be read."""

    file = forms.CharField(widget=forms.HiddenInput, max_length=64)
    visit = forms.ChoiceField(label="哪一次检查")
    sheet = forms.ChoiceField(
        label="哪一张表", choices=[(kind.letter, kind.title) for kind in KINDS.values()]
    )

    def __init__(self, *args: Any, cards: Sequence[Card], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["visit"].choices = [(card.id, card.title) for card in cards]  # type: ignore[attr-defined]


class RecordingsForm(forms.Form):
    """Files of one device, chosen from its card."""

    device_kind = forms.ChoiceField(label="设备种类", choices=[(word, word) for word in DEVICES])
    device = forms.CharField(
        label="设备编号", max_length=60, help_text="在机身标签上，如 执法仪0317"
    )
    names = forms.CharField(
        label="文件名里的拍摄时间", required=False, max_length=40,
        help_text="如 %Y%m%d%H%M%S；照片自带拍摄时间的可以不填",
    )  # fmt: skip
    recordings = FilesField(
        label="文件", accept=RECORDED,
        help_text="每个不超过50兆字节；录像大的，由运行维护人员用命令行从采集站的文件夹导入",
        error_messages={"required": "请选择文件。", "empty": "文件是空的。"},
    )  # fmt: skip

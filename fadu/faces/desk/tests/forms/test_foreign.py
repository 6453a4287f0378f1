"""The form of a foreign case: procedures whose titles come along, files that can be read, not too large."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.forms.foreign import BringCaseForm
from fadu.platforms.reading import MOST_BYTES


def test_only_what_has_titles_is_offered_and_a_large_file_is_refused():
    def form(size: int) -> BringCaseForm:
        file = SimpleUploadedFile("目录.xlsx", bytes(size))
        return BringCaseForm({"procedure": "penalty.ordinary"}, {"sheet": file})

    offered = [code for code, _ in form(1).fields["procedure"].choices]
    assert offered == [
        "penalty.ordinary", "penalty.simple", "hazard.major", "inspection.visit",
        "coercion.seizure", "coercion.power_cut", "coercion.closure",
    ]  # fmt: skip
    assert form(1).is_valid()
    assert form(MOST_BYTES + 1).errors["sheet"] == [
        "文件超过10兆字节，一份文件只放一个案卷的目录。"
    ]
    assert ".docx" in form(1).fields["sheet"].widget.attrs["accept"]

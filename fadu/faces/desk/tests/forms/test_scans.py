"""Several files are one field, in the order of their names; pages that are not offered cannot be chosen."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from fadu.faces.desk.forms.scans import ComparedForm, PagesForm, ScanForm


def test_files_come_in_the_order_of_their_names_and_none_is_an_error() -> None:
    files = [SimpleUploadedFile(name, b"x") for name in ("2.jpg", "1.jpg")]
    form = ScanForm({}, MultiValueDict({"sheets": files}))

    assert form.is_valid()
    assert [one.name for one in form.cleaned_data["sheets"]] == ["1.jpg", "2.jpg"]
    assert ScanForm({}, MultiValueDict()).errors["sheets"] == ["请选择扫描件。"]


def test_only_what_is_offered_is_chosen() -> None:
    assert not PagesForm([1, 2], [], {"pick": ["3"]}).is_valid()
    form = PagesForm([1, 2], [("1", "决定书")], MultiValueDict({"pick": ["2"], "to": ["1"]}))
    assert form.is_valid()
    assert (form.cleaned_data["pick"], form.cleaned_data["to"]) == ([2], "1")
    assert "reason" in ComparedForm(True).fields
    assert "reason" not in ComparedForm(False).fields

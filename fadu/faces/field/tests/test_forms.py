"""Several files are taken at once; a sheet without a square is placed among one's own visits."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from fadu.faces.field.forms import PlaceForm, SheetsForm


def test_files_are_taken_each_and_none_is_an_error() -> None:
    two = [SimpleUploadedFile(f"{n}.jpg", b"x") for n in range(2)]
    form = SheetsForm({}, MultiValueDict({"sheets": two}))
    assert form.is_valid()
    assert form.cleaned_data["sheets"] == two

    assert SheetsForm({}, MultiValueDict()).errors == {"sheets": ["请选择照片或者扫描件。"]}
    empty = SheetsForm({}, MultiValueDict({"sheets": [SimpleUploadedFile("a.jpg", b"")]}))
    assert empty.errors == {"sheets": ["文件是空的。"]}


def test_only_offered_visits_are_chosen() -> None:
    assert not PlaceForm({"file": "ab", "visit": "x", "sheet": "C"}, cards=()).is_valid()

"""Several files are taken at once; a sheet without a square is placed among one's own visits."""

from __future__ import annotations

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from fadu.documents.kinds import ALL
from fadu.faces.field import shell
from fadu.faces.field.forms import ACCEPT, RECORDED, PlaceForm, SheetsForm


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


def test_no_file_is_offered_that_the_server_refuses() -> None:
    scripts = "".join(path.read_text("utf-8") for path in shell.SCRIPTS.glob("page_*.js"))
    shapes = (shell.SCRIPTS / "dom.js").read_text("utf-8")
    photos = re.findall(r'PHOTOS = "([^"]+)"', shapes)
    taken = {word for kind in ALL for word in (kind.type, kind.ending)}

    assert len(photos) == 1
    assert set(re.findall(r"accept: ([^,]+),", scripts)) == {"PHOTOS"}
    assert set(photos[0].split(",")) < set(ACCEPT.split(","))
    assert {*ACCEPT.split(","), *RECORDED.split(",")} <= taken

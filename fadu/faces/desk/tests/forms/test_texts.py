"""The forms of the register of law texts."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.forms.texts import DateTextForm, TextForm
from fadu.law.texts.files import LIMIT
from fadu.law.wanted import WANTED


def test_a_file_and_its_source_are_asked_for():
    form = TextForm({"source": "公报"}, {"file": SimpleUploadedFile("a.md", b"x")})

    assert form.is_valid(), form.errors
    assert not TextForm({"source": "公报"}, {}).is_valid()
    assert not TextForm({}, {"file": SimpleUploadedFile("a.md", b"x")}).is_valid()


def test_every_wanted_text_can_be_answered():
    words = [value for value, _ in TextForm().fields["answers"].choices]

    assert words == ["", *(w.title for w in WANTED)]


def test_a_file_beyond_measure_is_refused():
    file = SimpleUploadedFile("a.md", b"x")
    file.size = LIMIT + 1
    form = TextForm({"source": "公报"}, {"file": file})

    assert "文件超过20兆字节，请核对是否为法律文本。" in form.errors["file"]


def test_a_day_a_source_and_a_reason_are_asked_for():
    given = {"applies": "2019-06-01", "source": "第四条", "reason": "首次登记"}

    assert DateTextForm(given).is_valid()
    for name in given:
        assert not DateTextForm({**given, name: ""}).is_valid()

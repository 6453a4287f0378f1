"""The forms of the register of law texts."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import ValidationError

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
    form = TextForm({"source": "公报"}, {"file": SimpleUploadedFile("a.md", b"x")})
    form.cleaned_data = {"file": SimpleNamespace(size=LIMIT + 1)}

    with pytest.raises(ValidationError, match="超过20兆字节"):
        form.clean_file()


def test_a_day_a_source_and_a_reason_are_asked_for():
    given = {"applies": "2019-06-01", "source": "第四条", "reason": "首次登记"}

    assert DateTextForm(given).is_valid()
    for name in given:
        assert not DateTextForm({**given, name: ""}).is_valid()

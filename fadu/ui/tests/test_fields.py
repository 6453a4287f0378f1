from datetime import UTC, date, datetime
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.ui.fields import (
    BoundedFileField,
    DayField,
    FilesField,
    MomentField,
    MoneyField,
    with_basis,
    writable,
)


class Facts(forms.Form):
    """One of each."""

    day = DayField(required=False)
    at = MomentField(required=False)
    fine = MoneyField(required=False, least=5_000_00, most=50_000_00)


def cleaned(**data: str) -> dict[str, Any]:
    form = Facts(data)
    assert form.is_valid(), form.errors
    return form.cleaned_data


def error(**data: str) -> str:
    form = Facts(data)
    assert not form.is_valid()
    [[text]] = form.errors.values()
    return str(text)


@pytest.mark.parametrize(
    "text", ["2024-03-05", "2024年3月5日", "2024/3/5", "2024.3.5", "20240305", " 2024-03-05 "]
)
def test_days_are_read_as_people_write_them(text: str) -> None:
    assert cleaned(day=text)["day"] == date(2024, 3, 5)


@pytest.mark.parametrize("text", ["2024-02-30", "昨天", "05/03/2024"])
def test_another_day_is_refused_with_an_example(text: str) -> None:
    assert "2024-03-05" in error(day=text)


@pytest.mark.parametrize("field", ["day", "at"])
@pytest.mark.parametrize("text", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_year_that_nobody_means_is_told_at_its_field(field: str, text: str) -> None:
    assert "1900年至2199年" in error(**{field: text if field == "day" else f"{text}T00:00"})


def test_signs_that_no_document_shows_are_told_with_their_place() -> None:
    writable("厂房内\n堆放")
    with pytest.raises(forms.ValidationError, match="第2个字符"):
        writable("厂\x0b房")


def test_an_instant_is_typed_in_shanghai_time() -> None:
    assert cleaned(at="2024-03-05T10:30")["at"] == datetime(2024, 3, 5, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "fen"),
    [("5000", 500_000), ("12,345.60", 1_234_560), ("５０００元", 500_000), ("", None)],
)
def test_amounts_are_typed_in_yuan_and_kept_in_fen(text: str, fen: int | None) -> None:
    assert cleaned(fine=text)["fine"] == fen


@pytest.mark.parametrize(
    ("text", "words"),
    [("4999.99", "不得低于5,000元"), ("50000.01", "不得高于50,000元"), ("五千块", "以元为单位")],
)
def test_amounts_out_of_range_or_unreadable_are_refused(text: str, words: str) -> None:
    assert words in error(fine=text)


def test_fen_are_shown_as_yuan_and_typed_text_as_typed() -> None:
    assert 'value="12345.60"' in str(Facts(initial={"fine": 1_234_560})["fine"])
    assert 'value="12,3"' in str(Facts({"fine": "12,3"})["fine"])


def test_a_basis_travels_with_the_field() -> None:
    field = with_basis(forms.CharField(), "《行政处罚法》第四十四条", status="U")

    assert (field.basis, field.basis_status) == ("《行政处罚法》第四十四条", "U")  # type: ignore[attr-defined]


def test_several_files_are_each_cleaned_and_none_is_an_error() -> None:
    files = FilesField(accept=".pdf")
    one, two = (SimpleUploadedFile(name, b"x") for name in ("1.pdf", "2.pdf"))

    assert files.clean([one, two]) == [one, two]
    assert files.clean(one) == [one]
    assert files.widget.attrs["accept"] == ".pdf"
    for nothing in ([], None):
        with pytest.raises(forms.ValidationError):
            files.clean(nothing)
    with pytest.raises(forms.ValidationError):
        files.clean([one, SimpleUploadedFile("empty.pdf", b"")])


def test_a_larger_file_is_refused_with_what_to_do() -> None:
    field = BoundedFileField(most=2**20, todo="请分成几个文件导入。")
    fits = SimpleUploadedFile("a.xlsx", b"x" * 2**20)

    assert field.clean(fits) is fits
    with pytest.raises(forms.ValidationError, match="文件超过1兆字节，请分成几个文件导入。"):
        field.clean(SimpleUploadedFile("b.xlsx", b"x" * (2**20 + 1)))

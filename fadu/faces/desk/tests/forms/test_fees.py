"""What the forms of payment codes accept."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.forms.fees import AmendForm, CodeForm, FeeFileForm, FeeFilter, ReceiveForm


def test_codes_are_digits_and_letters_and_sums_are_those_offered():
    typed = {"sum": "P|罚款", "code": "4302-1", "due": "1,000.50"}
    form = CodeForm([("P|罚款", "罚款")], typed)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["due"] == 1_000_50
    assert not CodeForm([], typed).is_valid()
    wrong = AmendForm({"code": "=1+1", "due": "-1", "reason": ""})
    assert set(wrong.errors) == {"code", "due", "reason"}
    assert FeeFilter({"state": "uncoded"}).is_valid()


def test_a_file_is_no_bigger_than_such_a_file_can_be():
    big = SimpleUploadedFile("a.csv", b"x")
    big.size = 11 * 1024 * 1024
    form = FeeFileForm({}, {"sheet": big})
    assert form.errors["sheet"] == ["文件超过10兆字节，请分成几个文件导入。"]


def test_a_payment_by_hand_is_checked_as_in_a_file():
    typed = {"amount": "0.01", "paid_on": "2025-03-20", "receipt": " Ｒ １", "why": "补登"}
    form = ReceiveForm(typed)
    assert form.is_valid(), form.errors
    assert (form.cleaned_data["receipt"], form.cleaned_data["uncounted"]) == ("R1", False)
    wrong = ReceiveForm({**typed, "amount": "0", "receipt": "=1+1"})
    assert (wrong.errors["amount"], wrong.errors["receipt"]) == (
        ["不得低于0.01元。"],
        ["无法识别，请照票据填写。"],
    )

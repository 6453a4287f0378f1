"""What is typed at the review desk."""

from fadu.deliberation.forms import AssignForm, OpinionForm, ReasonForm, SendForm, apart, back
from fadu.law.procedures.registers.reviews import NINE


def test_an_opinion_may_be_kept_half_filled_and_says_what_was_answered():
    form = OpinionForm(
        {"basis": "不通过", "basis_note": "条款有误", "conclusion": "审核不通过", "opinion": "改"}
    )
    assert form.is_valid()
    assert set(form.answers) == {"basis"}
    assert form.answers["basis"].note == "条款有误"
    assert [one.title for one in form.asked] == [title for _, title in NINE]
    assert not OpinionForm({"basis": "随便"}).is_valid()


def test_forms_of_one_page_have_ids_of_their_own_and_come_back_with_choices_in_words():
    made = apart({"assign_form": AssignForm([("a", "甲")]), "later": ReasonForm()}, "item-1")
    sent = back(AssignForm([("a", "a")], {"reviewer": ""}), made["assign_form"])

    assert made["later"]["reason"].id_for_label == "id_later_item-1_reason"
    assert 'for="id_assign_item-1_reviewer"' in str(sent)
    assert '<option value="a">甲</option>' in str(sent)


def test_a_form_carries_what_its_page_showed():
    form = SendForm({"account": "案情", "expected": "3", "idem": "k"}, again=False)
    assert form.is_valid()
    assert form.page == {"expected": 3, "idem": "k"}
    assert "answered" not in form.fields
    assert not AssignForm([("a", "甲")], {"reviewer": "b"}).is_valid()

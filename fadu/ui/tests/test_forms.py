from django import forms

from fadu.ui.forms import FormError, errors_of, sections_of
from fadu.ui.tests.gallery_lists import NoticeForm


class Plain(forms.Form):
    """Fields without headings, one of them hidden."""

    expected = forms.IntegerField(widget=forms.HiddenInput)
    name = forms.CharField(label="名称")

    def clean(self) -> None:
        """Refuse as a whole."""
        raise forms.ValidationError("两项不能同时为空。")


class Half(Plain):
    """A heading that names a missing field and forgets another."""

    other = forms.CharField(label="另一项")
    sections = (("基本情况", ("other", "gone")),)


def test_fields_stand_under_their_headings_in_order() -> None:
    first, second = sections_of(NoticeForm())

    assert (first.title, second.title) == ("拟作出的处罚", "告知与送达")
    assert [bound.name for bound in first.fields] == ["kind", "fine", "discretion", "reason"]


def test_a_field_that_no_heading_names_comes_last_and_is_not_lost() -> None:
    assert [(one.title, [bound.name for bound in one.fields]) for one in sections_of(Half())] == [
        ("基本情况", ["other"]),
        ("", ["name"]),
    ]


def test_every_error_is_listed_with_the_control_it_belongs_to() -> None:
    assert errors_of(Plain({})) == (
        FormError("两项不能同时为空。"),
        FormError("Expected：此项必填。"),
        FormError("此项必填。", "名称", "id_name"),
    )


def test_an_unbound_form_has_no_errors() -> None:
    assert errors_of(Plain()) == ()


def test_the_link_of_a_list_of_boxes_leads_to_an_element_that_exists() -> None:
    form = NoticeForm({"expected": "1"})
    [way] = [one for one in errors_of(form) if one.label == "送达方式"]

    assert f'id="{way.target}"' in str(form)

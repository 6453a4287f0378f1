import re
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString

from fadu.ui.renderer import DeskField, DeskRenderer
from fadu.ui.tests.gallery_lists import NoticeForm

WRONG = {"expected": "7", "fine": "3000"}


def field(name: str, form: NoticeForm | None = None) -> DeskField:
    bound = (form or NoticeForm())[name]
    assert isinstance(bound, DeskField)
    return bound


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("fine", "form-control"),
        ("kind", "form-select"),
        ("hearing", "form-check-input"),
        ("reason", "form-control"),
    ],
)
def test_every_control_gets_its_class(name: str, style: str) -> None:
    assert f'class="{style}"' in str(field(name))


def test_lists_of_boxes_and_hidden_fields_get_none() -> None:
    assert "class=" not in str(field("way"))
    assert "class=" not in str(field("expected"))


def test_a_control_is_described_by_its_error_its_help_and_its_basis() -> None:
    drawn = field("fine", NoticeForm(WRONG)).as_field_group()
    described = re.search(r'aria-describedby="([^"]+)"', drawn)

    assert described is not None
    assert 'aria-invalid="true"' in drawn
    for target in described[1].split():
        assert f'id="{target}"' in drawn
    assert "id_fine_basis" in described[1]


def test_a_field_prints_help_basis_unit_and_that_it_must_be_filled() -> None:
    drawn = field("fine").as_field_group()

    assert "依据：《安全生产法》第九十七条" in re.sub("<a [^>]+>", "", drawn)
    for words in (
        "法定幅度",
        "元</span>",
        "必填",
        'for="id_fine"',
    ):
        assert words in drawn


def test_an_unverified_basis_is_labelled() -> None:
    assert "未核实依据" in field("discretion").as_field_group()


def test_several_boxes_stand_in_a_fieldset_with_a_legend() -> None:
    drawn = field("way").as_field_group()

    assert "<fieldset" in drawn
    assert re.search(r"<legend[^>]*>送达方式", drawn)


def test_a_whole_form_prints_each_control_once() -> None:
    drawn = str(NoticeForm())

    for name in NoticeForm.base_fields:
        assert f'name="{name}"' in drawn
    assert drawn.count('name="fine"') == 1
    assert drawn.count("<legend>") == 2


def test_long_texts_and_files_take_the_whole_line() -> None:
    assert [name for name in NoticeForm.base_fields if field(name).wide] == [
        "reason",
        "way",
        "waiver",
        "file",
    ]


class ChoosingForm(forms.Form):
    plain = forms.ChoiceField(choices=[("", "全部<b>"), ("x&", "y'"), ("3", SafeString("<b>"))])
    grouped = forms.ChoiceField(
        choices=[("", "—"), ('组"', [("1", "一"), (2, "二")])], disabled=True
    )
    several = forms.MultipleChoiceField(choices=[("1", "一"), ("2", "二")], required=False)
    unknown = forms.NullBooleanField(
        widget=forms.NullBooleanSelect(attrs={"data-x": 'a"b', "hidden": False})
    )


@pytest.mark.parametrize(
    "given", [None, {}, {"plain": "x&", "several": ["1", "2"]}, {"grouped": "2"}]
)
def test_lists_of_choices_are_drawn_as_django_draws_them(given: dict[str, Any] | None) -> None:
    form = ChoosingForm(given)
    for bound in form:
        widget = bound.field.widget
        context = widget.get_context(
            bound.html_name, bound.value(), {"class": "form-select", "id": "i"}
        )
        theirs = DjangoTemplates().render(widget.template_name, context)

        assert DeskRenderer().render(widget.template_name, context) == theirs

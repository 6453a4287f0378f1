"""Controls of the act form."""

from __future__ import annotations

from fadu.faces.desk.widgets import FindInput, KeptFileInput, OfferInput
from fadu.ui.renderer import DeskRenderer


def test_the_search_box_has_a_button_that_skips_the_checks() -> None:
    made = FindInput().render("find_party", "烟花", renderer=DeskRenderer())

    assert 'name="do" value="find" formnovalidate' in made
    assert 'value="烟花"' in made


def test_a_file_input_says_which_file_it_keeps() -> None:
    widget = KeptFileInput()
    bare = widget.render("plan", None, renderer=DeskRenderer())
    widget.keep("plan_kept", "a" * 64, "方案.pdf")
    full = widget.render("plan", None, renderer=DeskRenderer())

    assert "已上传" not in bare
    assert f'name="plan_kept" value="{"a" * 64}"' in full
    assert "方案.pdf" in full


def test_an_offer_is_a_text_box_with_its_list() -> None:
    attrs = {"id": "id_item"}
    made = OfferInput([("5.4.2", "气体报警")]).render("item", "5", attrs, DeskRenderer())

    assert 'list="id_item-offers"' in made
    assert '<datalist id="id_item-offers">' in made
    assert 'value="5"' in made
    assert ">气体报警</option>" in made

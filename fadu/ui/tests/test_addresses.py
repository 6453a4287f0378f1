"""An address that is kept is the one that `reverse` makes, also where the pages move."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch, get_script_prefix, reverse, set_script_prefix

from fadu.ui.addresses import address


def test_an_address_is_that_of_the_page_each_time() -> None:
    for _ in range(2):
        assert address("home") == reverse("home")
        assert address("law_article", code="CFF", number="63") == "/law/CFF/63/"
        assert address("law_article", code="CFF", number="64") == "/law/CFF/64/"


def test_under_another_prefix_pages_have_other_addresses() -> None:
    before = get_script_prefix()
    assert address("home") == "/"
    set_script_prefix("/fadu/")
    try:
        assert address("home") == reverse("home") == "/fadu/"
    finally:
        set_script_prefix(before)
    assert address("home") == "/"


def test_a_page_that_does_not_exist_has_no_address() -> None:
    with pytest.raises(NoReverseMatch):
        address("nowhere")

from django import forms
from django.http import QueryDict

from fadu.ui.filters import Chip, chips_of, kept_of


class Filter(forms.Form):
    """One of each kind of filter."""

    q = forms.CharField(label="名称", required=False)
    state = forms.MultipleChoiceField(
        label="状态", required=False, choices=[("a", "办理中"), ("组", [("b", "已结案")])]
    )
    late = forms.BooleanField(label="逾期", required=False)
    agency = forms.CharField(required=False, widget=forms.HiddenInput)


def chips(query: str) -> tuple[Chip, ...]:
    data = QueryDict(query)
    return chips_of(Filter(data), data)


def test_every_filter_in_force_gets_a_chip_in_words() -> None:
    assert [
        (chip.title, chip.text) for chip in chips("q=鑫达&state=a&state=b&late=1&agency=x")
    ] == [
        ("名称", "鑫达"),
        ("状态", "办理中、已结案"),
        ("逾期", "是"),
    ]


def test_dropping_a_chip_keeps_the_other_filters_and_returns_to_the_first_page() -> None:
    [first, _] = chips("q=a&late=1&page=xyz")

    assert first.drop_url == "?late=1"


def test_no_filter_or_a_wrong_one_gives_no_chips() -> None:
    assert chips("") == ()
    assert chips("state=nonsense") == ()


def test_what_a_list_was_asked_for_is_kept_without_its_page_and_the_way_back() -> None:
    asked = QueryDict("q=鑫达&page=abc&trail=1&trail=2&state=a&state=b")

    assert dict(kept_of(asked).lists()) == {"q": ["鑫达"], "state": ["a", "b"]}
    assert asked["page"] == "abc"

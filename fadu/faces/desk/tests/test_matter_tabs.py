"""What stands behind each tab of a matter."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.urls import reverse

from fadu.faces.desk import matter_tabs
from fadu.faces.desk.tests.builders import Office, a_case, words


@pytest.mark.parametrize(
    ("tab", "said"),
    [
        ("", "未按规定储存案 在办"),
        ("", "文书与证据"),
        ("?tab=picture", "流程图"),
        ("?tab=periods", "按日连续计算"),
        ("?tab=proof", "不证明内容本身真实"),
    ],
)
def test_each_tab_shows_its_own(office: Office, tab: str, said: str) -> None:
    case = a_case(office)
    url = reverse("matter", kwargs={"id": case.id})

    assert said in words(office.browser("张三").get(url + tab))


def test_an_act_or_entry_is_chosen_only_where_it_can_be(office: Office) -> None:
    case = a_case(office)

    assert matter_tabs.chosen_act(case, "investigate") == "investigate"
    assert matter_tabs.chosen_line(case, "1").act == "check_jurisdiction"
    for act in ("nothing", "hearing_lapse"):
        with pytest.raises(Http404):
            matter_tabs.chosen_act(case, act)
    for number in ("0", "99", "x"):
        with pytest.raises(Http404):
            matter_tabs.chosen_line(case, number)


def test_an_open_box_of_the_picture_leads_to_its_form(office: Office) -> None:
    case = a_case(office)
    url = reverse("matter", kwargs={"id": case.id}) + "?tab=picture"
    form = reverse("act", kwargs={"id": case.id, "act": "investigate"})

    assert f'href="{form}"' in office.browser("张三").get(url).content.decode()
    assert f'href="{form}"' not in office.browser("督丁").get(url).content.decode()


def test_tabs_are_plain_links_with_one_current(office: Office) -> None:
    made = matter_tabs.tabs(a_case(office), "periods")

    assert [t.title for t in made if t.current] == ["期限说明"]
    assert made[0].url.endswith("/")

"""What stands behind each tab of a matter."""

from __future__ import annotations

import re

import pytest
from django.http import Http404
from django.urls import reverse

from fadu.faces.desk import matter_tabs
from fadu.faces.desk.tests.builders import Office, a_case, a_clue, scan, words


@pytest.mark.parametrize(
    ("tab", "said"),
    [
        ("", "未按规定储存案 在办"),
        ("", "还没有文书"),
        ("", "还没有证据"),
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


def test_the_page_stands_in_the_order_in_which_a_case_is_read(office: Office) -> None:
    url = reverse("matter", kwargs={"id": a_case(office).id})
    _, _, page = office.browser("张三").get(url).content.decode().partition('class="fd-tabs"')
    _, _, page = page.partition("</nav>")

    heads = [
        "下一步",
        "本案还缺",
        "应当办、可以办",
        "不能办及依据",
        "文书",
        "证据",
        "人员",
        "办理经过",
    ]
    places = [re.search(rf">\s*{head}\s*<", page) for head in heads]
    found = [place.start() for place in places if place]
    assert len(found) == len(heads)
    assert found == sorted(found)


def test_a_file_of_the_matter_stands_among_its_documents(office: Office) -> None:
    clue = a_clue(office, files=scan("线索登记表.pdf"))
    page = words(office.browser("张三").get(reverse("matter", kwargs={"id": clue.id})))

    assert "文书 1 线索登记表.pdf" in page
    assert "证据 0" in page

"""What is to be reviewed this week: whose it is, one click from the act of review; and the block of the desk."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.visits import a_firm, ordered

pytestmark = pytest.mark.django_db


def test_what_is_to_be_reviewed_is_one_click_from_its_review(office: Office) -> None:
    firm = a_firm(office)
    visit = ordered(office, firm)
    ordered(office, firm, term="2025-03-20")
    review = f'href="/matters/{visit.id}/acts/reinspect/?key=F1"'

    page = office.browser("张三").get("/visits/recheck/")
    shown = words(page)
    assert review in page.content.decode()
    assert "共 1 条" in shown
    assert "逾期1天" in shown
    assert "2025年3月3日至2025年3月9日" in shown
    assert page.content.decode().count("?officer=") == 2  # both officers of the visit
    assert (
        office.browser("张三").get(f"/matters/{visit.id}/acts/reinspect/?key=F1").status_code == 200
    )
    asked = f"/visits/recheck/?late=1&officer={office.id('张三')}"
    assert "共 1 条" in words(office.browser("张三").get(asked))
    assert "本周没有" in words(
        office.browser("张三").get(f"/visits/recheck/?officer={office.id('钱七')}")
    )
    leader = office.browser("李四").get("/visits/recheck/").content.decode()
    assert review not in leader
    assert "本周没有应当复查的问题" in words(office.browser("王五").get("/visits/recheck/"))

    desk = office.browser("张三").get("/")
    assert review in desk.content.decode()
    assert "本周应复查 1" in words(desk)
    assert f'href="/visits/recheck/?officer={office.id("张三")}"' in desk.content.decode()
    assert "本周应复查" not in words(office.browser("钱七").get("/")).replace("本周应复查 0", "")
    assert review not in office.browser("李四").get("/").content.decode()
    assert "本周应复查 1" in words(office.browser("李四").get("/"))

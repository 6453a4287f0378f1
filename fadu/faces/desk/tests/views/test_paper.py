"""线下签批 as a page: who may open it, and that both lists are tabs that work without scripts."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, words


@pytest.mark.parametrize(
    ("who", "status"), [("赵六", 200), ("督丁", 200), ("张三", 200), ("系乙", 403)]
)
def test_whoever_sees_business_opens_it(office: Office, who: str, status: int) -> None:
    assert office.browser(who).get(reverse("paper")).status_code == status


def test_both_lists_are_links_and_an_empty_one_says_how_it_fills(office: Office) -> None:
    page = office.browser("赵六").get(reverse("paper"))

    assert 'href="/paper/?state=disputed"' in page.content.decode()
    assert "登记扫描件" in words(page)

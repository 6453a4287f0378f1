"""Citations in words become links to the articles they name."""

from __future__ import annotations

import pytest

from fadu.faces.desk.citing import article_url, linked
from fadu.law.instruments import APL, HOUSE, find


@pytest.mark.parametrize(
    ("cite", "urls"),
    [
        (APL.art(63, par=1, item=1), ["/law/APL-2021/63/"]),
        (APL.art(44) + APL.art(62), ["/law/APL-2021/44/", "/law/APL-2021/62/"]),
        (find("XF").art(134, bis=1), ["/law/CCL-2020/134-1/"]),
        (APL.art(60) + find("DAF").art(14, par=1), ["/law/APL-2021/60/", "/law/ARC-2020/14/"]),
        (HOUSE.art(3), []),
    ],
    ids=str,
)
def test_each_place_leads_to_its_article(cite, urls):
    made = linked(cite)

    assert [part.split('"')[0] for part in made.split('href="')[1:]] == urls


def test_the_words_stay_as_they_are():
    import re

    text = "尚未告知（《行政处罚法》第四十四条、第六十二条），不能决定；见《某某办法》第三条"

    assert re.sub("<[^>]+>", "", linked(text)) == text
    assert linked(text).count("<a ") == 2


def test_what_people_typed_is_escaped():
    assert linked("<script>《行政处罚法》第一条</script>").startswith("&lt;script&gt;")


def test_an_article_has_an_address():
    assert article_url("CCL-2020", 139, 1) == "/law/CCL-2020/139-1/"

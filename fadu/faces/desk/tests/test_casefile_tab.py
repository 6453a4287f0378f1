"""案卷: the tab says what is in the file and what is not, and nothing of a number nobody has filled in."""

from __future__ import annotations

from django.urls import reverse

from fadu.evidence.tests.catalogue.builders import an_item
from fadu.faces.desk.casefile_tab import COLUMNS
from fadu.faces.desk.tests.builders import Office, a_case, words


def test_the_tab_lists_what_goes_in_and_names_what_lacks(office: Office) -> None:
    matter = a_case(office)
    an_item(office.bureau, matter, evidence_kind="物证", name="引线", storage="")
    url = f"{reverse('matter', kwargs={'id': matter.pk})}?tab=casefile"

    own = words(office.browser("张三").get(url))
    onlooker = words(office.browser("督丁").get(url))

    assert "立案审批表" in own
    assert "证据1（物证）没有文件，也没有写明存放地点" in own
    assert "尚未办结，办结后立卷归档" in own
    assert "供人民法院" in own
    assert "供人民法院" not in onlooker
    assert [column.title for column in COLUMNS][:2] == ["序号", "题名"]

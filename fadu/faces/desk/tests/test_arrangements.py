"""What the two arrangements say of themselves, by who sends them."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.visits import a_firm

pytestmark = pytest.mark.django_db


def test_the_form_names_the_firms_and_takes_what_the_address_says(office: Office) -> None:
    firms = [a_firm(office, f"第{n}公司", None) for n in range(6)]
    path = "/visits/open/?task_number=第12项&" + "&".join(f"party={one}" for one in firms)
    page = office.browser("李四").get(path)

    assert "6家单位：" in words(page)
    assert "等。" in words(page)
    assert 'value="第12项"' in page.content.decode()

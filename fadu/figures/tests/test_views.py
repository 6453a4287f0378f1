"""The pages of figures: who may open them, and what they show."""

from __future__ import annotations

import pytest
from django.test import Client

from fadu.figures.tests.builders import PARTIES, a_party
from fadu.figures.tests.test_services import frozen_by
from tests.browsing import signed_in
from tests.people import Bureau

pytestmark = [pytest.mark.django_db, pytest.mark.urls("fadu.figures.tests.addresses")]
PAGE = f"/figures/{PARTIES.code}/?year=2024"


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get(PAGE).status_code == 302


def test_the_dictionary_opens(bureau: Bureau) -> None:
    page = signed_in(bureau.zhang.account).get("/figures/")

    assert page.status_code == 200
    assert PARTIES.meaning in page.content.decode()


def test_a_number_opens_to_its_records(bureau: Bureau) -> None:
    id = a_party(bureau, "甲公司")
    text = signed_in(bureau.zhang.account).get(PAGE).content.decode()

    assert f"/matters/{id}/" in text
    assert PARTIES.meaning in text


def test_another_county_sees_none_of_them(bureau: Bureau) -> None:
    a_party(bureau, "甲公司")
    text = signed_in(bureau.wang.account).get(PAGE).content.decode()

    assert "甲公司" not in text
    assert "没有记录" in text


def test_a_figure_of_the_city_is_refused_to_a_county(bureau: Bureau) -> None:
    assert signed_in(bureau.wang.account).get("/figures/sample.city_parties/").status_code == 403


def test_a_later_change_is_shown_on_the_page(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    frozen_by(bureau)
    a_party(bureau, "乙")

    text = signed_in(bureau.zhao.account).get(PAGE).content.decode()

    assert "冻结后数据有变化" in text
    assert "数值由1变为2" in text


def test_rows_alone_answer_htmx(bureau: Bureau) -> None:
    a_party(bureau)
    page = signed_in(bureau.zhang.account).get(PAGE, headers={"HX-Request": "true"})

    assert "<html" not in page.content.decode()


@pytest.mark.parametrize(
    ("address", "status"), [("/figures/no.such/", 404), (f"/figures/{PARTIES.code}/?year=x", 400)]
)
def test_what_is_not_there_is_said(bureau: Bureau, address: str, status: int) -> None:
    assert signed_in(bureau.zhang.account).get(address).status_code == status


def test_a_longer_list_needs_no_more_queries(bureau: Bureau, django_assert_max_num_queries) -> None:
    client = signed_in(bureau.zhang.account)
    for n in range(30):
        a_party(bureau, f"某公司{n}")

    with django_assert_max_num_queries(20):
        client.get(PAGE)

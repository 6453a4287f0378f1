"""A return's whole way through HTTP, and who is turned away."""

from __future__ import annotations

import pytest
from django.test import Client

from fadu.accounts.services import grant_role
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.returns.figures.legal import SUITS
from fadu.returns.models import Return, State
from fadu.returns.tests.builders import a_request, a_scan, accepted
from tests.browsing import Reader, signed_in
from tests.people import FOUNDED, SINCE, Bureau

pytestmark = pytest.mark.django_db
NUMBER = {
    "numerator": "2", "cut_off": "2024-12-31", "covered": "1", "expected_units": "1", "source": "应诉台账",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def a_statistician(bureau: Bureau) -> Client:
    """The officer, who now reports statistics too."""
    grant_role(
        person=bureau.zhang.id, role=Role.STATISTICIAN, agency=bureau.agency.id, since=SINCE,
        who=[Actor("founding", Role.SECURITY_ADMIN.value)], hand=bureau.hand(FOUNDED), at=FOUNDED,
    )  # fmt: skip
    return signed_in(bureau.zhang.account, Reader)


def test_a_return_travels_through_the_pages(bureau: Bureau) -> None:
    office, unit = signed_in(bureau.zhao.account, Reader), a_statistician(bureau)
    asked = {"figure": SUITS.code, "year": "2024", "unit": bureau.agency.id, "due_on": "2025-01-31"}

    assert office.post("/returns/request/", asked).status_code == 302
    record = Return.objects.get()
    sent = {**NUMBER, "scan": a_scan(), "listing": a_scan(b"list")}
    assert unit.post(f"/returns/{record.pk}/submit/", sent).status_code == 302
    assert "2件" in office.get(f"/returns/{record.pk}/").content.decode()
    assert office.post(f"/returns/{record.pk}/accept/", {}).status_code == 302

    record.refresh_from_db()
    assert (record.state, record.numerator) == (State.ACCEPTED, 2)
    scan = office.get(f"/returns/{record.pk}/files/scan/")
    assert b"".join(scan.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]


def test_what_does_not_fit_comes_back_with_what_was_typed(bureau: Bureau) -> None:
    record = a_request(bureau, SUITS)
    sent = {**NUMBER, "cut_off": "2023-12-31", "scan": a_scan(), "listing": a_scan()}

    page = a_statistician(bureau).post(f"/returns/{record.pk}/submit/", sent)

    text = page.content.decode()
    assert page.status_code == 409
    assert "截止日期应当在2024年1月1日以后" in text
    assert "应诉台账" in text


def test_pages_open_for_their_readers(bureau: Bureau) -> None:
    record = a_request(bureau, SUITS)
    client = signed_in(bureau.zhao.account, Reader)

    for address in ("/returns/", "/returns/request/", f"/returns/{record.pk}/submit/"):
        assert client.get(address).status_code == 200
    assert "<html" not in client.get("/returns/", headers={"HX-Request": "true"}).content.decode()


def test_an_officer_neither_asks_nor_reviews(bureau: Bureau) -> None:
    record = a_request(bureau, SUITS)
    client = signed_in(bureau.zhang.account, Reader)

    for address in (
        "/returns/request/",
        f"/returns/{record.pk}/accept/",
        f"/returns/{record.pk}/submit/",
    ):
        assert client.post(address, {}).status_code == 403


def test_a_stranger_finds_nothing(bureau: Bureau) -> None:
    record = accepted(bureau, SUITS, 2)
    client = signed_in(bureau.wang.account, Reader)

    assert client.get(f"/returns/{record.pk}/").status_code == 404
    assert client.get(f"/returns/{record.pk}/files/scan/").status_code == 404
    assert "没有报送任务" in client.get("/returns/").content.decode()


def test_whoever_has_not_signed_in_is_sent_there(client: Client) -> None:
    assert client.get("/returns/").status_code == 302


@pytest.mark.parametrize("kind", ["listing", "other"])
def test_a_file_that_is_not_there_is_not_found(bureau: Bureau, kind: str) -> None:
    record = a_request(bureau, SUITS)

    assert (
        signed_in(bureau.zhao.account, Reader)
        .get(f"/returns/{record.pk}/files/{kind}/")
        .status_code
        == 404
    )

"""Which electronic service an entry's receipt is about, of a penalty and of a closure, and what it tells; erased values are named."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from fadu.law.procedures.penalty import facts as x
from fadu.publication.serving import receipts
from fadu.publication.serving.consents import ORDINARY, PROPOSED
from fadu.publication.serving.models import Delivery

OPENED = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
ROW = Delivery(
    kind="hearing_told", entry=5, party="P", state="served", consent=4, opened=OPENED, sent=OPENED - timedelta(hours=2),
    downloaded=None, confirmed=OPENED + timedelta(minutes=9), signer="周九", capacity="代理人", arrived=date(2026, 3, 2),
)  # fmt: skip


def entry(act: str, at: datetime = OPENED, key: str = "", n: int = 6) -> Any:
    return SimpleNamespace(act=act, n=n, key=key, at=at, facts={x.service.code: x.WIRE})


def test_a_closures_service_is_found_by_its_instant_whoever_the_matter_is_about() -> None:
    found = [
        receipts.service_of(PROPOSED, [ROW], entry(act, at), {})
        for act, at in (
            ("serve_notice", OPENED), ("serve_call", OPENED), ("serve_notice", OPENED + timedelta(seconds=1)),
        )
    ]  # fmt: skip

    assert found == [ROW, None, None]


def test_a_penaltys_is_the_partys_own_and_what_went_with_another_is_found_by_its_day() -> None:
    later = OPENED + timedelta(minutes=40)
    for key, found in (("P", ROW), ("Q", None)):
        assert receipts.service_of(ORDINARY, [ROW], entry("serve_notice", later, key), {}) is found
    demand = Delivery(kind="demand", entry=6, party="P", state="sent")
    of_entry = {"demand": ("demand",)}
    assert receipts.service_of(ORDINARY, [demand], entry("demand", key="P"), of_entry) is demand
    demand.state = "withdrawn"
    assert receipts.service_of(ORDINARY, [demand], entry("demand", key="P"), of_entry) is None


def test_what_it_tells_and_nothing_of_what_went_another_way() -> None:
    agreed = SimpleNamespace(at=OPENED - timedelta(days=9), facts={"receiving": "手机13900000001"})
    file: Any = SimpleNamespace(line=lambda n: agreed if n == 4 else None, looked_up={"services": [ROW]})  # fmt: skip

    assert receipts.services(file) == [ROW]
    assert receipts.consented(file, ROW) == "2026年2月21日签订送达地址确认书；确认的系统：手机13900000001"  # fmt: skip
    assert receipts.arrived(ROW) == "2026年3月2日（《民事诉讼法》第九十条第二款）"
    assert receipts.signer(ROW) == "周九（代理人），以电子方式签收"
    assert [receipts.at(ROW, what) for what in receipts.MOMENTS] == [
        "2026年3月2日 07:00", "2026年3月2日 09:00", "", "2026年3月2日 09:09",
    ]  # fmt: skip
    agreed.facts["receiving"] = None  # type: ignore[assignment]
    assert receipts.consented(file, ROW).endswith(receipts.GONE)
    assert receipts.signer(Delivery(confirmed=OPENED, signer=None)).startswith(receipts.GONE)
    assert receipts.consented(file, None) == receipts.arrived(None) == receipts.signer(None) == ""
    assert receipts.at(None, "签收时间") == receipts.signer(Delivery(signer="周九")) == ""

"""Which electronic service a receipt is about, and what it tells of it; a real one is in tests/proofs/test_bundles.py."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from fadu.law.procedures.penalty import facts as x
from fadu.publication.serving.models import Delivery
from fadu.rooms.penalty.sheets import wired
from fadu.rooms.penalty.sheets.wording import GONE

OPENED = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
AGREED: Any = SimpleNamespace(
    n=4, at=OPENED - timedelta(days=9), facts={"receiving": "手机13900000001"}
)


def served(**more: Any) -> Delivery:
    held = {
        "kind": "decision", "entry": 5, "party": "P", "state": "served", "consent": 4, "opened": OPENED,
        "sent": OPENED - timedelta(hours=2), "downloaded": OPENED + timedelta(minutes=3),
        "confirmed": OPENED + timedelta(minutes=9), "signer": "周九", "capacity": "代理人", "arrived": date(2026, 3, 2),
    }  # fmt: skip
    return Delivery(**{**held, **more})


def told(
    act: str, *rows: Delivery, n: int = 6, key: str = "P", at: datetime = OPENED, how: str = x.WIRE
) -> Any:
    file = SimpleNamespace(
        looked_up={"services": list(rows)}, line=lambda n: AGREED if n == 4 else None
    )
    line = SimpleNamespace(act=act, n=n, key=key, at=at, facts={x.service.code: how})
    return SimpleNamespace(file=file, line=line)


def test_a_service_is_found_by_the_instant_of_its_act_or_by_the_entry_of_its_paper() -> None:
    decision, notice = served(), served(kind="told", entry=6, confirmed=None)

    assert wired.service(told("serve", notice, decision)) is decision
    assert wired.service(told("serve_notice", decision, notice)) is notice
    call = served(kind="hearing_call", entry=7)
    assert wired.service(told("serve_call", decision, call)) is call
    for other in (
        told("serve", decision, at=OPENED + timedelta(seconds=1)), told("serve", decision, key="Q"),
        told("serve", notice), told("serve_daily", decision), told("serve_notice", notice, key="Q"), told("notify", notice),
        told("serve", served(state="withdrawn")),
    ):  # fmt: skip
        assert wired.service(other) is None
        assert [said.read(other) for said in wired.WIRED] == [""] * 5
        assert wired.arrived(other) == wired.signer(other) == ""


def test_what_an_officer_recorded_after_a_confirmation_is_found_by_its_day():
    beside, later = served(kind="hearing_told", entry=6), OPENED + timedelta(minutes=40)

    assert wired.service(told("serve_notice", beside, at=later)) is beside
    notice = served(kind="told", entry=6, opened=later)
    assert wired.service(told("serve_notice", beside, notice, at=later)) is notice
    for other in (
        told("serve_notice", beside, at=later + timedelta(days=1)), told("serve_notice", beside, how="直接送达"),
        told("serve", beside), told("serve_notice", served(kind="hearing_told", arrived=None)),
    ):  # fmt: skip
        assert wired.service(other) is None


def test_the_receipt_tells_the_course_and_what_was_erased() -> None:
    whole = told("serve", served())

    assert [said.read(whole) for said in wired.WIRED] == [
        "2026年2月21日签订送达地址确认书；确认的系统：手机13900000001", "2026年3月2日 07:00", "2026年3月2日 09:00",
        "2026年3月2日 09:03", "2026年3月2日 09:09",
    ]  # fmt: skip
    assert wired.arrived(whole) == "2026年3月2日（《民事诉讼法》第九十条第二款）"
    assert wired.signer(whole) == "周九（代理人），以电子方式签收"
    erased = told("serve", served(signer=None))
    erased.file.line = lambda n: SimpleNamespace(at=AGREED.at, facts={"receiving": None})
    assert wired.signer(erased).startswith(GONE)
    assert wired.consented(erased).endswith(GONE)
    assert wired.signer(told("serve_notice", served(kind="told", entry=6, confirmed=None))) == ""

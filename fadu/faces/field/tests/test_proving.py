"""An entry sent later is judged as at the door: our code of this visit and time, or this very firm's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from fadu.kernel.codes import check_uscc
from fadu.kernel.visit_code import Terms
from fadu.kernel.zone import rfc3339
from fadu.ledger.crypto import Ed25519Signer, sha256_hex
from fadu.rooms.inspection.services.codes import issue_code, withdraw_code
from tests.outside import CREDIT_CODE, NOW, Outside

OWN, ENTERPRISE, EXTERNAL = "企业扫本局检查码", "检查人员扫企业码或者营业执照", "外部平台检查码"
AT = NOW - timedelta(minutes=30)


def entered(outside: Outside, mode: str, number: str, **over: Any) -> dict[str, Any]:
    """An entry half an hour ago."""
    facts = {"code_mode": mode, "code_number": number, "entered_at": rfc3339(AT)}
    return outside.item("enter_by_code", pair=False, facts=facts, at=rfc3339(AT), **over)


def our_code(outside: Outside) -> str:
    """The number of a code of the visit that holds from eight until noon."""
    terms = Terms(
        outside.visit, CREDIT_CODE, "株洲市应急管理局", "计划检查", "《安全生产法》第六十五条", ("18020116001", "18020116002"),
        NOW - timedelta(hours=1), NOW + timedelta(hours=3),
    )  # fmt: skip
    text = issue_code(
        terms=terms, place=outside.bureau.crew.place, at=NOW - timedelta(hours=2),
        signer=Ed25519Signer("visit", bytes(range(32))),
    )  # fmt: skip
    return sha256_hex(text.encode())


def test_our_code_counts_for_its_visit_even_when_it_was_withdrawn_after_the_entry(
    outside: Outside,
) -> None:
    number = our_code(outside)
    withdraw_code(visit=outside.visit, at=NOW)

    assert outside.states(entered(outside, OWN, number)) == ["recorded"]


@pytest.mark.parametrize(
    ("mode", "number", "said"),
    [
        (OWN, "0" * 64, "不是为这次检查生成的"),
        (ENTERPRISE, "91440300708461136T", "不是这次检查的对象"),
        (ENTERPRISE, "something", "不是统一社会信用代码"),
        (EXTERNAL, "XZJC-2026-0001", "应附检查码页面的截图"),
    ],
)
def test_what_could_not_be_shown_at_the_door_is_refused(
    outside: Outside, mode: str, number: str, said: str
) -> None:
    (answer,) = outside.send(entered(outside, mode, number)).json()["items"]

    assert answer["state"] == "refused"
    assert said in answer["message"]
    assert check_uscc(CREDIT_CODE).valid


def test_our_code_is_refused_outside_its_time_and_after_its_withdrawal(outside: Outside) -> None:
    number = our_code(outside)
    withdraw_code(visit=outside.visit, at=AT - timedelta(minutes=1))

    (answer,) = outside.send(entered(outside, OWN, number)).json()["items"]

    assert "已经撤回或者不在有效时间内" in answer["message"]

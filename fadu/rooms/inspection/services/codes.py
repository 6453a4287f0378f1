"""Issuing and withdrawing visit codes: what the acts of a visit call once its officers are assigned."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from fadu.kernel import visit_code
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_code import Terms
from fadu.ledger.crypto import Ed25519Signer, make_key, read_signer, sha256_hex
from fadu.matters.scope import Place
from fadu.rooms.inspection.models import IssuedCode, Withdrawal
from fadu.rooms.inspection.selectors.codes import KEY_SETTING, key_number

KEPT = timedelta(days=30)
"""How long a code is kept after its time is over, so that a complaint about the visit can still name it."""
LONGEST = timedelta(days=7)
"""A code that could be shown for longer would be one for any visit, not for this one."""


def issue_code(
    *, terms: Terms, place: Place, at: datetime, contents: str = "", signer: Ed25519Signer
) -> str:
    """Sign a code, enter it in the register and return its text; an earlier one of the visit is replaced.

    The same terms give the same code, which stays as it is; one that was withdrawn does not come back.
    """
    if terms.until <= at:
        raise Refused("有效时间已过，不能生成检查码", todo="请改正检查时间后重新生成")
    if terms.until - terms.since > LONGEST:
        raise Refused(
            f"检查码有效时间超过{LONGEST.days}天，不能生成",
            todo="请按实际检查日期填写；检查延续的，到期前重新生成",
        )
    text = visit_code.sealed(terms, key_number(signer.public), signer.sign)
    digest = sha256_hex(text.encode("ascii"))
    with transaction.atomic():
        known = IssuedCode.objects.select_for_update().filter(pk=digest).first()
        if known is not None and known.withdrawn is not None:
            raise BadInput("这个检查码已经撤回，不能恢复", todo="请改动有效时间后重新生成")
        if known is None:
            _withdraw(terms.visit, Withdrawal.REPLACED, at)
            IssuedCode.objects.create(
                id=digest, visit=terms.visit, enterprise=terms.enterprise, text=text,
                contents=contents, since=terms.since, until=terms.until, issued=at,
                province=place.province, city=place.city, county=place.county,
            )  # fmt: skip
    return text


def withdraw_code(*, visit: str, at: datetime) -> bool:
    """The visit is cancelled: its code no longer holds. False where there was none."""
    with transaction.atomic():
        return _withdraw(visit, Withdrawal.CANCELLED, at) > 0


def _withdraw(visit: str, why: Withdrawal, at: datetime) -> int:
    rows = IssuedCode.objects.filter(visit=visit, withdrawn=None)
    return rows.update(withdrawn=at, withdrawal=why.value)


def forget_codes(*, now: datetime) -> int:
    """Delete codes that have been over for `KEPT`; returns how many rows went."""
    return IssuedCode.objects.filter(until__lt=now - KEPT).delete()[0]


def visit_signer() -> Ed25519Signer:
    """The key that signs visit codes now; at the default place a missing one is made, elsewhere it is refused."""
    path = settings.VISIT_KEY_FILE
    if not path.exists():
        if settings.VISIT_KEY_NAMED:
            raise BadInput(f"检查码签名私钥不存在：{path}", todo=f"请检查 {KEY_SETTING}")
        make_key(path)
    return read_signer(path, "visit", KEY_SETTING)

"""Proofs of entry (入企登记) in three modes: what the act of entering a site records about the code.

A mode that is not set open is refused (FADU_VISIT_CODES). None of them records who has looked at a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.conf import settings

from fadu.kernel.enterprise_scan import credit_code_of, external
from fadu.kernel.errors import Refused
from fadu.rooms.inspection.models import IssuedCode


class Mode(StrEnum):
    """How a visit is shown to be announced; the value is the word of the setting."""

    OWN = "own"  # 本系统检查码，企业扫
    ENTERPRISE = "enterprise"  # 企业的码，执法人员扫
    EXTERNAL = "external"  # 省平台检查码


TITLES = {
    Mode.OWN: "企业扫本局检查码",
    Mode.ENTERPRISE: "检查人员扫企业码或者营业执照",
    Mode.EXTERNAL: "外部平台检查码",
}
"""The words of the fact `code_mode` (扫码方式), in which the act of entering records the mode."""


@dataclass(frozen=True)
class EntryProof:
    """What goes into the record: the mode, when, and its mark: digest of the code, credit code, or number.

    `file` is the screenshot of an external code, "" otherwise.
    """

    mode: Mode
    at: datetime
    mark: str
    file: str = ""


def open_modes() -> tuple[Mode, ...]:
    """The modes this installation uses, the first offered first."""
    return tuple(Mode(word) for word in settings.VISIT_CODES)


def shown_own(*, visit: str, at: datetime) -> EntryProof:
    """Our code was shown: it exists, has not been withdrawn and holds now."""
    demand_open(Mode.OWN)
    row = IssuedCode.objects.filter(visit=visit, withdrawn=None).first()
    if row is None:
        raise Refused("这次检查还没有检查码", todo="请先生成检查码")
    if not row.holds_at(at):
        late = "已过有效时间" if at >= row.until else "尚未到有效时间"
        raise Refused(f"检查码{late}", todo="请核对检查时间，需要时重新生成检查码")
    return EntryProof(Mode.OWN, at, row.id)


def scanned_enterprise(*, scanned: str, enterprise: str, at: datetime) -> EntryProof:
    """The officer scanned the enterprise's own square: it must be the one the visit is for."""
    demand_open(Mode.ENTERPRISE)
    code = credit_code_of(scanned)
    if code != enterprise:
        raise Refused(
            f"扫到的企业（{code}）不是这次检查的对象（{enterprise}）",
            todo="请核对是否走错单位；确需检查该单位的，另行报批",
        )
    return EntryProof(Mode.ENTERPRISE, at, code)


def shown_external(*, number: str, shown: datetime, screenshot: str, now: datetime) -> EntryProof:
    """The provincial platform's code was shown: its number, the time, and the stored screenshot's SHA-256."""
    demand_open(Mode.EXTERNAL)
    made = external(number, shown, screenshot, now)
    return EntryProof(Mode.EXTERNAL, made.shown, made.number, made.screenshot)


def demand_open(mode: Mode) -> None:
    """Refused where this installation does not use a mode."""
    if mode not in open_modes():
        raise Refused(
            f"本单位没有开通“{TITLES[mode]}”方式",
            todo=f"可用的方式：{'、'.join(TITLES[m] for m in open_modes())}",
        )

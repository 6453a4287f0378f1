"""A case of a firm and of the man in charge of it, each with its own decision, service and payment; the firm's was altered later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from fadu.casefile.bundle import services
from fadu.casefile.clock import Clock, of_lines
from fadu.casefile.pieces import Dossier, dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.kinds import PNG
from fadu.documents.services import keep
from fadu.kernel.zone import day_of
from fadu.law.procedures.penalty import stating
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.particulars import AS_PARTY
from fadu.matters.models import Matter
from fadu.rooms.penalty.tests.cases import LAW, Case, a_case, found
from fadu.rooms.penalty.tests.stating import LIGHT, MAN, UNIT

if TYPE_CHECKING:
    from tests.people import Bureau

FINE, LOWER = 900_000, 600_000  # fen
RECEIPTS = {"unit": "示范票据8101", "man": "示范票据8102"}
NUMBERS = {"unit": "（某）应急罚〔2025〕1号", "man": "（某）应急罚〔2025〕2号"}
PHONES = {"unit": "13900000811", "man": "13900000812"}
TITLE = f"{UNIT['name']}、{MAN['name']}未如实记录安全生产教育和培训情况案"


@dataclass(frozen=True)
class TwoParties:
    """The case while it is walked, and what the bureau reads of it."""

    bureau: Bureau
    case: Case

    @property
    def parties(self) -> Mapping[str, str]:
        """The ids of both."""
        return {"unit": self.case.unit, "man": self.case.man}

    @property
    def dossier(self) -> Dossier:
        """Its case file."""
        matter = Matter.objects.get(pk=self.case.id)
        return dossier(self.bureau.zhang.viewer.scope, matter)

    @property
    def clock(self) -> Clock:
        """When it was closed and archived."""
        return of_lines(self.dossier.file.lines, LAW, day_of(self.case.now))

    def bundle(self, receiver: Receiver, party: str = "") -> bytes:
        """A bundle of it; party: `unit` or `man`."""
        reader = Reader(receiver, self.parties[party] if party else "")
        asked = services.Asked(self.dossier, reader, TITLE, self.clock, self.case.now)
        return b"".join(services.make(asked))


def private(party: str) -> tuple[str, ...]:
    """What is of one of them alone, in words that stand in its papers and entries."""
    said = (RECEIPTS[party], NUMBERS[party], PHONES[party])
    about: dict[str, Any] = UNIT if party == "unit" else MAN
    own = [
        about[code] for code in ("credit_code", "identity", "address", "principal") if code in about
    ]
    return (*said, *own)


def served(bureau: Bureau) -> TwoParties:
    """Both are fined and served; nobody has paid yet."""
    case = a_case(bureau)
    both = (case.unit, case.man)
    found(case, *both).on("2025-03-05")
    for key, who in zip(both, ("周九（主要负责人）", "钱某"), strict=True):
        case.do(
            a.investigate, manner="询问", questioned_as=AS_PARTY, questioned_party=key, questioned=who,
            summary=f"{who}的陈述",
        )  # fmt: skip
    case.do(
        a.investigate,
        manner="抽样取证",
        sampled_party=case.man,
        summary="从其车辆上抽取",
        samples="某溶剂一桶",
    )
    case.do(a.approve_registration, batch=["C"])
    case.do(a.register_evidence, "C", goods="手机一部", holder=case.man)
    case.do(a.dispose_evidence, "C", number="（某）应急保处〔2025〕2号")
    case.do(a.conclude_investigation).on("2025-03-10")
    for n, (key, fine) in enumerate(zip(both, (FINE, LIGHT), strict=True), 1):
        case.do(a.propose, key, fine=fine)
        case.do(a.notify, key, number=f"（某）应急告〔2025〕{n}号")
    case.each(a.serve_notice, *both).each(a.waive_statement, *both)
    for key, fine in zip(both, (FINE, LIGHT), strict=True):
        case.do(a.determine_review, key, fine=fine).do(a.determine_complexity, key, fine=fine)
    case.on("2025-03-20")
    for party, key, fine in zip(NUMBERS, both, (FINE, LIGHT), strict=True):
        case.do(
            a.penalize, key, number=NUMBERS[party], fine=fine, production_unit=key == case.unit,
            perform_how="到指定银行缴纳",
        )  # fmt: skip
        case.do(a.confirm_address, key, address=f"{PHONES[party]}，本人收件")
    for party, key in zip(NUMBERS, both, strict=True):
        case.do(a.serve, key)
        scan = keep(party.encode(), f"{NUMBERS[party]}送达回证.png", PNG.type, case.now)
        case.deeds[-1] = replace(case.deeds[-1], files=(scan,))
    case.do(a.publish, case.unit)
    case.settle()
    case.deeds.clear()
    return TwoParties(bureau, case)


def paid(held: TwoParties, party: str, amount: int) -> None:
    """One of them pays, has corrected what it should, and is done."""
    case, key = held.case, held.parties[party]
    case.do(a.pay_fine, key, amount=amount, receipt=RECEIPTS[party])
    case.do(a.reinspect, key, corrected=True).do(a.complete_performance, key)
    case.settle()
    case.deeds.clear()


def lowered(held: TwoParties) -> None:
    """The firm's decision is altered on reconsideration after the file was put away, and it gets a third back."""
    case, unit = held.case, held.case.unit
    case.on("2025-04-10").do(a.apply_reconsideration, unit, body="某市人民政府")
    case.on("2025-05-20").do(a.end_reconsideration, unit, reviewed="变更")
    case.do(
        a.alter_decision, unit, altered=stating.ALTERED, altered_decision=stating.FIRST, altered_by=stating.ORGAN,
        criminal_fined=False, sums=stating.CHANGED, new_fine=LOWER, taken_before=True,
    )  # fmt: skip
    case.do(a.withdraw_publication, unit).do(a.refund, unit, amount=FINE - LOWER)
    case.do(a.archive_case).settle()
    case.deeds.clear()


def put_away(bureau: Bureau) -> TwoParties:
    """Everything: both pay, the case is closed and archived, the firm's decision is altered, the file is put away once more."""
    held = served(bureau)
    held.case.on("2025-03-25")
    paid(held, "unit", FINE)
    paid(held, "man", LIGHT)
    held.case.on("2025-04-01").do(a.close_case).do(a.archive_case).settle()
    held.case.deeds.clear()
    lowered(held)
    return held

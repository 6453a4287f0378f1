"""当场行政处罚决定书: the preset, numbered form that is filled in and handed over on the spot (行政处罚法 52)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.paper import Block, Prose
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.rooms.penalty.sheets import became, delegated
from fadu.rooms.penalty.sheets.coding import CODED
from fadu.rooms.penalty.sheets.delegated import DELEGATED
from fadu.rooms.penalty.sheets.sheet import Numbering, Said, Sheet, Stage, officers, own
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import amount, sentence

HANDED, SAYS = APL.art(52, par=1), APL.art(52, par=2)
PAID, COLLECTED, RECEIPT = APL.art(67, par=3), APL.art(68) + APL.art(69), APL.art(70)
LATE = APL.art(72, par=1, item=1)
NO_FINE = "不处罚款"
KIND, FINE = "行政处罚的种类", "罚款数额"
_KINDS = {j.WARNING: "警告", j.FINE: "罚款{}", j.BOTH: "警告，并处罚款{}"}
SIGNED = "执法人员（签名或者盖章）"


def _party(told: Told) -> str | None:
    """As registered; who is in no register, as the officers wrote it down from the certificate."""
    if not told.parties:
        return told.value(f.party_named, a.record_offence)
    party = told.party
    if party.name is None:
        return None
    return "，".join(filter(None, (party.name, party.code, party.address)))


def _fine(told: Told) -> str:
    fen = told.line.facts.get(f.fine.code)
    return "" if fen is None else amount(fen) if fen else NO_FINE


def _remedies(told: Told) -> str:
    return remedy.remedy("决定", told.file.letterhead(told.day), told.day, on_the_spot=True)


def _delivered(told: Told) -> str | None:
    """Left to the pen until the hand-over is on record: who refuses to sign for it is noted on the paper itself."""
    return told.printed(f.delivered, told.file.last(a.deliver.code))


def _heard(told: Told) -> str:
    you = _you(told)
    review = told.last(a.review_statement)
    if review is not None:
        adopted, why = told.printed(f.adopted, review), told.printed(f.reason, review)
        return f"{you}提出陈述、申辩，经当场复核，{adopted}：{sentence(why)}"
    if told.last(a.waive_statement):
        return f"{you}明确放弃陈述、申辩。"
    return f"{you}没有陈述、申辩。"


def _you(told: Told) -> str:
    return "你" if told.line.facts.get(f.party_kind.code) == j.PERSON else "你单位"


def _decision(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, fined = _you(told), bool(told.line.facts.get(f.fine.code))
    kinds = _KINDS.get(said[KIND], said[KIND]).format(said[FINE])
    paid = (
        f"罚款自收到本决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳（{PAID}）；依照{COLLECTED}当场收缴的，"
        f"出具财政部门统一制发的专用票据（{RECEIPT}）。逾期不缴纳的，本机关可以依照{LATE}每日按罚款数额的百分之三加处罚款，"
        "总额以罚款数额为限。"
    )  # fmt: skip
    return (
        Prose(f"执法人员出示执法证件，当场告知{you}拟处罚的内容、事实、理由、依据和陈述、申辩的权利。{_heard(told)}"),
        Prose(f"依照{said['行政处罚的依据']}和{APL.art(51)}，决定对{you}当场作出下列行政处罚：{kinds}。"),
        *([Prose(paid)] if fined else []),
        *delegated.prose_of(said[delegated.TITLE]),
        Prose(said[remedy.TITLE]),
    )  # fmt: skip


SPOT_DECISION = Sheet(
    "spot_decision", "当场行政处罚决定书", Stage.DECISION, (a.decide,),
    (
        Said("文书编号", lambda told: told.value(f.number), HANDED, shown=False),
        Said("当事人", _party, None, a.record_offence.title, pen=False),
        own(f.facts_found, SAYS, "违法行为"),
        Said("违法行为时间", lambda told: told.value(f.happened_on, a.record_offence), must=False, pen=False),
        own(f.legal_basis, SAYS, "行政处罚的依据"), own(f.kind, SAYS, KIND), Said(FINE, _fine, SAYS),
        Said("作出决定的时间", lambda told: parts.when(told.line), SAYS), own(f.place, SAYS),
        *officers(HANDED),
        Said(remedy.TITLE, _remedies, SAYS, remedy.GIVEN, shown=False),
        Said("行政机关名称", lambda told: told.file.agency, SAYS, "登记机构"),
        Said("交付情况", _delivered, must=False), replace(CODED, shown=False), DELEGATED,
    ),
    _decision, numbering=Numbering.STATED, signs=(SIGNED, SIGNED, "当事人（签收，拒绝签收的由执法人员注明）"),
    note="本决定书当场交付当事人。一式两份，一份交当事人，一份存档。", became=became.of_decision((a.decide,)), tells=True,
)  # fmt: skip
SHEETS = (delegated.paper(a.cite_delegation), SPOT_DECISION)

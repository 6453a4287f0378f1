"""A small bureau that has acted in every register and every room, so that every imaged table has rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model

from fadu.casework import services as casework
from fadu.casework.services import Prepared
from fadu.demo import spots
from fadu.demo.acting import Crew, Story
from fadu.demo.parties import credit_code
from fadu.documents.services import store
from fadu.figures import services as figures
from fadu.figures.span import Span
from fadu.kernel.ids import new_id
from fadu.law.engine.record import Actor
from fadu.law.libraries.kinds import LENIENCY
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import acts as decision
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as visit
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.penalty_simple.judgements import UNIT
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Hand, Sent
from fadu.matters.models import Matter
from fadu.registry import services as registry
from fadu.returns import services as returns
from fadu.returns.models import Return
from fadu.returns.services import Submission
from fadu.rooms.penalty.figures import CASES_CLOSED, CASES_FILED
from fadu.statutes import services as statutes
from fadu.statutes.keeping import By
from fadu.statutes.library import services as library
from fadu.statutes.library.services import Dated
from fadu.statutes.parameters import services as packs
from fadu.statutes.parameters.selectors import missing
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.local.builders import APPROVAL, STEP, adopted
from fadu.statutes.texts.services import Entry, import_texts
from fadu.statutes.texts.sources import PUBLISHED, document
from tests.keeping import kept
from tests.people import Bureau, bureau_of, found_bureau, traces_of
from tests.proofs.office_objects import (
    begun_to_draw,
    charged,
    coerced,
    complained_of,
    deliberated,
    documents_numbered,
    planned,
    reckoned,
    recorded,
    served,
    supervised,
    templated,
)

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
REPORTED = NOW + timedelta(minutes=30)
PARTY = {
    "party_kind": "单位",
    "name": "株洲某某化工有限公司",
    "credit_code": credit_code("430211", 77),
    "address": "株洲市天元区某某路1号",
    "principal": "孙七",
    "phone": "13900000001",
    "division": "430211",
}


@dataclass
class ActedBureau:
    """The bureau of tests/people.py after a morning's work."""

    bureau: Bureau
    party: str
    case: str
    other: str  # a second case

    @property
    def hand(self) -> Hand:
        """The hand that goes on writing."""
        return self.bureau.hand(NOW + timedelta(hours=2))

    def act_on(self) -> str:
        """One more act, after whatever a test has done to the database: an officer enters a party."""
        hand = self.hand
        return registry.enter_party(
            facts={"party_kind": "单位", "name": "另一公司", "division": "430211"},
            who=[officer(self.bureau)], hand=hand, at=hand.noted, place=self.bureau.place,
            scope=self.bureau.zhang.viewer.scope,
        )  # fmt: skip


def officer(bureau: Bureau) -> Actor:
    """张三 as he acts."""
    return Actor(bureau.zhang.id, Role.OFFICER.value, "43020001")


def lawyer(bureau: Bureau) -> Actor:
    """赵六 of the legal office."""
    return Actor(bureau.zhao.id, Role.LEGAL_OFFICE.value)


def scan(name: str = "盖章报表.pdf") -> SimpleUploadedFile:
    """A small stamped scan."""
    return SimpleUploadedFile(name, b"%PDF-1.4\n%%EOF\n", "application/pdf")


def acted() -> ActedBureau:
    """Found the bureau and act once in each register and room (once a process: tests/keeping.py)."""
    return kept(
        "acted",
        lambda: (traces_of((made := _acted()).bureau), made.party, made.case, made.other),
        lambda traces: ActedBureau(bureau_of(traces[0]), *traces[1:]),
    )


def _acted() -> ActedBureau:
    bureau = found_bureau()
    hand = bureau.hand(NOW)
    party = registry.enter_party(
        facts=PARTY, who=[officer(bureau)], hand=hand, at=NOW, place=bureau.place,
        scope=bureau.zhang.viewer.scope,
    )  # fmt: skip
    made = ActedBureau(bureau, party, *(_rooms(bureau, party, n) for n in (1, 2)))
    _law(bureau, hand)
    for case in (made.case, made.other):
        _signed_on_paper(bureau, case, hand)
    for role, until in ((Role.LEADER, date(2025, 3, 7)), (Role.PRINCIPAL, date(2025, 3, 5))):
        casework.delegate(
            viewer=bureau.li.viewer, borrower=bureau.zhang.id, role=role, since=date(2025, 3, 3),
            until=until, reason="出差", hand=hand,
        )  # fmt: skip
    cases = [Matter.objects.get(pk=case) for case in (made.case, made.other)]
    for kind in ("由此产生", "同一当事人"):
        casework.link(
            viewer=bureau.zhang.viewer, first=cases[0], second=cases[1], kind=kind,
            reason="同一线索", hand=hand,
        )  # fmt: skip
    for code, reason in (("legal_advisors", "请附聘书"), ("normative_documents", "请附目录")):
        _returned(bureau, code, reason)
    _frozen(bureau)
    supervised(bureau)
    recorded(bureau, made.case)
    begun_to_draw(bureau)
    planned(bureau)
    coerced(bureau, party)
    documents_numbered(bureau)
    served(bureau, party, made.case, made.other)
    templated(bureau)
    complained_of(bureau, made.case, made.other)
    deliberated(bureau, made.case, made.other)
    reckoned(bureau, party, made.case, made.other)
    charged(bureau, made.case, made.other)
    made.act_on()
    return made


def _law(bureau: Bureau, hand: Hand) -> None:
    who = {"who": [lawyer(bureau)], "hand": hand, "place": bureau.place, "at": NOW}
    for code, value in (("penalty.statement_period", "5"), ("penalty.filing_limit", "7")):
        statutes.set_parameter(
            code=code, value=value, since=date(2025, 1, 1), source="会议纪要", status=Status.P,
            **who,
        )  # fmt: skip
    for year in (2031, 2032):
        statutes.record_year(
            year=year, exceptions=f"{year}-01-01 休 元旦", source="测试", confirmed=False, **who
        )
    _libraries(bureau, hand)
    for piece in (APPROVAL, STEP):
        adopted(bureau, piece)
    texts = [document("办法.md", text.encode(), PUBLISHED) for text in (CLEAN, numbered("第一条"))]
    for year, term in (
        (2022, "二日内"),
        (2023, "一日内"),
    ):  # two changes of an article that the lists name
        words = CLEAN.replace("2021年7月8日", f"{year}年7月8日").replace("三日内", term)
        texts.append(document(f"{TITLE}({year}-07-08).md", words.encode(), PUBLISHED))
    import_texts(texts, Entry((lawyer(bureau),), hand, bureau.place, NOW, "某市人民政府公报"))
    head = packs.By([Actor(bureau.li.id, Role.LEADER.value)], hand, bureau.place, NOW)
    for code, value in (("penalty.archive_limit", "15"), ("penalty.retention_years", "30")):
        statutes.set_parameter(
            code=code,
            value=value,
            since=date(2025, 1, 1),
            source="会议纪要",
            status=Status.P,
            **who,
        )
        shown = [p.code for p in missing(law_view(), NOW.date())]
        packs.sign_missing(law=law_view(), shown=shown, by=head)


def _libraries(bureau: Bureau, hand: Hand) -> None:
    """Two entries of the leniency lists, each used once."""
    by = By([lawyer(bureau)], hand, bureau.place, NOW)
    dated = Dated(date(2025, 1, 1), "会议纪要", Status.P)
    for number in ("1", "2"):
        content = {
            "list": "不予处罚", "number": number, "conduct": "AQF-97-4", "words": "培训记录不全",
            "condition": f"初次发现，当场补正，依《{TITLE}》第三条",
        }  # fmt: skip
        library.set_entry(library=LENIENCY, content=content, dated=dated, by=by)
        library.use_entry(
            library=LENIENCY,
            name=f"不予处罚·{number}",
            used_in=f"CASE{number}",
            used_on=NOW.date(),
            by=by,
        )


def _rooms(bureau: Bureau, party: str, number: int) -> str:
    """A case with its party, a hazard, a decision; returns the case."""
    second = Actor(bureau.zhao.id, Role.OFFICER.value, "43020002")
    people = {
        Role.OFFICER: [officer(bureau), second],
        Role.DRAFTER: [Actor(bureau.zhang.id, Role.DRAFTER.value)],
        Role.LEADER: [Actor(bureau.li.id, Role.LEADER.value)],
    }
    crew, start = Crew(bureau.place, people, "0" * 64), NOW - timedelta(days=number)

    def story(procedure: Procedure) -> Story:
        return Story(procedure, crew, law_view(), bureau.chance, start)

    named = {"source": "现场检查", "trade": "工贸", "subject": f"企业重大事故隐患{number}"}
    hazards = story(MAJOR_HAZARD)
    hazards.do(hazard.find_hazard, hazard=["hazard-1"], enterprise=party, **named).settle()
    visits = story(INSPECTION_VISIT)
    visits.do(visit.open_visit, enterprise=party, manner="四不两直", site=f"{number}号库")
    visits.do(visit.approve_visit).do(visit.enter_by_code).do(visit.show_certificate)
    visits.do(visit.check_site).do(visit.find_problem, finding=["F1"]).settle()
    story(MAJOR_DECISION).do(decision.propose, subject=f"布点规划{number}").settle()
    offence = story(SIMPLE_PENALTY).do(spot.record_offence, party=party, cause="未佩戴劳动防护用品")
    spots.decided(offence, UNIT, 10_000 * (number + 1))
    offence.do(spot.pay_fine, amount=10_000 * (number + 1), receipt="示范票据").settle()
    case = story(ORDINARY_PENALTY).do(penalty.register_clue).do(penalty.check_jurisdiction)
    case.do(penalty.check_limitation, act_ended_on="2025-02-01", discovered_on="2025-02-10")
    case.do(penalty.file_case, number=f"应急立〔2025〕{number}号", cause="未如实记录培训情况")
    return case.do(penalty.name_party, party=[party]).settle()[0].matter


def _signed_on_paper(bureau: Bureau, case: str, hand: Hand) -> None:
    """李四 has signed on paper who handles the case; 张三 registers it with the scan."""
    prepared = Prepared(
        matter=case, procedure="penalty.ordinary", act="assign_officers", at=NOW, expected=4,
        facts={"first_officer": bureau.zhang.id, "second_officer": bureau.zhao.id},
        id=new_id(NOW, bureau.chance(10)),
    )  # fmt: skip
    draft = casework.save_draft(viewer=bureau.zhang.viewer, prepared=prepared, hand=hand)
    casework.sign_on_paper(
        draft=draft, viewer=bureau.zhang.viewer, signer=bureau.li.id, signed_on=date(2025, 3, 3),
        scan=store(scan("线下签批.pdf"), NOW), hand=hand,
    )  # fmt: skip


def _returned(bureau: Bureau, code: str, reason: str) -> None:
    """A return, handed in and sent back."""
    sent = Sent([lawyer(bureau)], bureau.hand(REPORTED), REPORTED)
    asked = returns.request_return(
        code=f"returns.{code}", year=2024, due_on=date(2025, 1, 20), unit=bureau.place,
        scope=bureau.zhao.viewer.scope, sent=sent,
    )  # fmt: skip
    record = Return.objects.get(pk=asked.matter)
    returns.submit_return(
        record=record, stated=Submission(len(code), date(2024, 12, 31), "台账"), scan=scan(),
        listing=scan("清单.pdf"), sent=sent,
    )  # fmt: skip
    record.refresh_from_db()
    returns.send_back_return(record=record, reason=reason, sent=sent)


def _frozen(bureau: Bureau) -> None:
    """Two figures of the year, frozen."""
    figures.freeze(
        figures=[CASES_FILED, CASES_CLOSED], span=Span.of_year(2024), at=REPORTED,
        scope=bureau.zhao.viewer.scope, place=bureau.place, who=[lawyer(bureau)],
        hand=bureau.hand(REPORTED),
    )  # fmt: skip


def imaged() -> list[type[Model]]:
    """Every model whose rows the ledger pictures."""
    return [m for m in apps.get_models() if getattr(m, "LEDGER", "") == "imaged"]

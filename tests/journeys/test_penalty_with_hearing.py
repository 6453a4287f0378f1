"""A fine heavy enough for a hearing, from the clue to the archive, by the people the law asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from fadu.accounts import services as accounts
from fadu.demo.acting import chance_of
from fadu.documents.tests.files import pdf
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.particulars import AS_PARTY
from fadu.law.procedures.registers.reviews import BEFORE
from fadu.law.vocabulary.role import Role
from fadu.ledger.verify import verify
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.rooms.penalty.models import PenaltyCase
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

FINE = 8_000_000  # fen
DECISION = {"fine": "80000", "perform_how": "到指定的银行缴纳"}


@pytest.fixture
def second_chair(office: Office) -> None:
    """李四 may also chair hearings, so that only his part in the inquiry stands against it."""
    at = office.settings.TEST_CLOCK
    keeper = Actor(office.person("anquan"), Role.SECURITY_ADMIN.value)
    accounts.grant_role(
        person=office.person("lisi"), role=Role.HEARING_CHAIR, agency=office.bureau.agency,
        since=day_of(at), who=[keeper], at=at,
        hand=Hand(office.bureau.law, at, chance_of("second chair"), "journey"),
    )  # fmt: skip


def test_a_heavy_fine_goes_from_clue_to_archive_through_the_different_people_the_law_demands(
    office: Office, second_chair: None, tmp_path: Path
) -> None:
    scan = tmp_path / "扫描件.pdf"
    scan.write_bytes(pdf("signed"))
    officer, head = office.clerk("zhangsan"), office.clerk("wangju")
    party = office.party("走查化工有限公司")
    case = _filed_by_preparing_and_signing(office)
    _inquired(office, case, party)

    # A decision before notice: the article is named, nothing is written, the draft is kept.
    office.clock("2026-03-05", "10:00")
    head.opens_act(case, "penalize", party).types(**DECISION).fills_the_rest("2026-03-20").signs()
    head.is_refused("告知拟处罚内容", "《行政处罚法》", "第四十四条")
    assert Matter.objects.get(id=case).last_act == "propose"
    head.opens_draft("作出处罚决定")
    assert head.page.input_value("[name=perform_how]") == DECISION["perform_how"]

    # The notice is signed by two officers; the party asks for a hearing.
    office.clock("2026-03-06", "10:00")
    officer.opens_act(case, "notify", party).types(statement_until="2026-03-20")
    officer.types(number="（株示范）应急告〔2026〕1号").signs()
    officer.sees("您已签名，尚需另一名人员签名后生效")
    office.clerk("lisi").opens_waiting("告知拟处罚内容").signs().sees("已记入台账")
    officer.opens_act(case, "serve_notice", party).types(service="直接送达").signs()
    office.clerk("lisi").opens_waiting("送达告知书").signs().sees("已记入台账")
    officer.opens_act(case, "request_hearing", party).types(summary="要求听证").signs()
    officer.sees("“要求听证”已记入台账")

    _heard_after_seven_working_days(office, case, party)
    _decided_by_the_leaders(office, case, party, scan)
    _closed(office, case, party)

    row = PenaltyCase.objects.get(id=case)
    assert (row.heard, row.reviewed, row.discussed) == (True, True, True)
    assert Matter.objects.get(id=case).closed
    assert verify().problems == ()


def _filed_by_preparing_and_signing(office: Office) -> str:
    """An officer opens the matter and prepares the filing; the head, and nobody else, signs it."""
    officer, head = office.clerk("zhangsan"), office.clerk("wangju")
    officer.opens("/matters/new/").page.get_by_role("link", name="登记案件线索").click()
    officer.types(summary="检查中发现未如实记录教育培训情况").fills_the_rest("2026-03-02").signs()
    case = officer.sees("“登记案件线索”已记入台账（第1条）").matter
    office.record(case, a.check_jurisdiction)
    office.record(case, a.check_limitation, act_ended_on="2026-03-01", discovered_on="2026-03-02")

    office.clock("2026-03-02", "11:00")
    officer.opens_act(case, "file_case")
    officer.types(number="（株示范）应急立〔2026〕1号", cause="未如实记录安全生产教育和培训情况")
    officer.types(under_wsl=True).fills_the_rest("2026-03-02").submits()
    officer.opens("/").signs_out()
    head.opens_waiting("立案").sees("张三（示范）拟稿").signs().sees("“立案”已记入台账")
    head.opens(f"/matters/{case}/?tab=proof").sees("王局（示范）", "张三（示范）")
    officer.signs_in()
    return case


def _inquired(office: Office, case: str, party: str) -> None:
    """The inquiry of two officers, to the proposal."""
    office.clock("2026-03-03")
    first, second = office.person("zhangsan"), office.person("lisi")
    office.record(case, a.name_party, party=[party])
    office.record(case, a.assign_officers, first_officer=first, second_officer=second)
    officer = office.clerk("zhangsan").opens_act(case, "investigate").types(questioned_as=AS_PARTY)
    officer.fills_the_rest("2026-03-03").signs()
    office.clerk("lisi").opens_waiting("调查取证").sees("已签名：张三（示范）").signs()
    office.clerk("lisi").sees("“调查取证”已记入台账")
    office.clock("2026-03-05")
    office.record(case, a.order_to_correct, key=party)
    office.record(case, a.check_crime, key=party, suspected=False)
    office.record(case, a.conclude_investigation)
    office.record(case, a.propose, key=party, fine=FINE, legal_basis="示范依据第一条")


def _heard_after_seven_working_days(office: Office, case: str, party: str) -> None:
    """通知 on Monday 9 March: 10 to 18 March are seven working days, the 19th is the first lawful one."""
    officer, investigator, chair = (office.clerk(u) for u in ("zhangsan", "lisi", "zhouba"))
    office.clock("2026-03-09", "09:30")
    officer.opens_act(case, "notify_hearing", party)
    officer.types(hearing_on="2026-03-19", chair=office.person("zhouba"), place="本局三楼会议室")
    officer.fills_the_rest("2026-03-19").signs().sees("“通知听证”已记入台账")
    officer.opens_act(case, "serve_call", party).types(service="直接送达").signs()
    investigator.opens_waiting("送达听证会通知书").signs().sees("已记入台账")

    office.clock("2026-03-18", "16:00")
    chair.opens_act(case, "hold_hearing", party).fills_the_rest("2026-03-18").signs()
    chair.is_refused("第六十四条", "2026年3月19日")

    office.clock("2026-03-19", "09:30")
    investigator.opens_act(case, "hold_hearing", party).fills_the_rest("2026-03-19").signs()
    investigator.is_refused("第六十四条第四项")
    chair.opens_draft("举行听证")
    chair.types(at="2026-03-19T09:30").signs().sees("“举行听证”已记入台账")
    chair.opens_act(case, "record_hearing", party).types(major_interest=True)
    chair.fills_the_rest("2026-03-19").signs().sees("“制作听证笔录”已记入台账")


def _decided_by_the_leaders(office: Office, case: str, party: str, scan: Path) -> None:
    """Findings, legal review and collective discussion on paper, entered with their scans, and the decision of the head."""
    office.clock("2026-03-20", "09:00")
    office.record(case, a.determine_complexity, key=party, fine=FINE, complexity="情节复杂")
    office.clock("2026-03-23", "09:00")
    reviewer = office.clerk("zhaoliu").opens_act(case, "legal_review", party).sees("法制审核")
    reviewer.opens_paper(case, "legal_review", party).types(passed=True, reviewer=BEFORE)
    reviewer.fills_the_rest("2026-03-23").signs().is_refused("法制审核意见书扫描件", "第五十八条")
    reviewer.attaches("files", scan).signs().sees("“法制审核”已记入台账")
    head = office.clerk("wangju").opens_paper(case, "discuss", party)
    head.types(discussed="同意拟处罚意见").attaches("files", scan).fills_the_rest(
        "2026-03-23"
    ).signs()
    head.sees("您已签名，尚需另一名人员签名后生效")
    office.clerk("liuju").opens_waiting("集体讨论").signs().sees("“集体讨论”已记入台账")

    office.clock("2026-03-24", "09:00")
    head.opens_act(case, "penalize", party).types(**DECISION, production_unit=True)
    head.types(number="（株示范）应急罚〔2026〕1号")
    head.fills_the_rest("2026-04-10").signs().sees("“作出处罚决定”已记入台账")


def _closed(office: Office, case: str, party: str) -> None:
    """Service by two, publication, payment, performance; the head closes, the archivist files."""
    office.clock("2026-03-25", "09:00")
    office.clerk("zhangsan").opens_act(case, "serve", party).types(service="直接送达").signs()
    office.clerk("lisi").opens_waiting("送达决定书").signs().sees("“送达决定书”已记入台账")
    office.record(case, a.publish, key=party)
    office.record(case, a.pay_fine, key=party, amount=FINE)
    office.record(case, a.reinspect, key=party, corrected=True)
    office.record(case, a.complete_performance, key=party)

    office.clock("2026-03-31", "09:00")
    head = office.clerk("wangju").opens_act(case, "close_case").fills_the_rest("2026-03-31")
    head.signs().sees("“结案”已记入台账")
    archivist = office.clerk("lisi").opens_act(case, "archive_case").types(number="示范卷1")
    archivist.signs().sees("“立卷归档”已记入台账")
    archivist.opens(f"/matters/{case}/").sees("已结案")

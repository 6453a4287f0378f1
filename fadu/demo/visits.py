"""The inspection year 2024: six hundred visits, of every kind, with what was found, ordered, looked at again and published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from fadu.accounts.models import Agency
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.demo.parties import credit_code
from fadu.kernel.zone import instant_of, rfc3339
from fadu.law.procedures import registers
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.judgements import NO_EXEMPTION
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.services import perform

VISITS = 600
PER_AGENCY = 24
STEP = 50
"""Visits of one step of progress."""
FIRST, DAYS = date(2024, 1, 8), 340
TRADES = ("烟花爆竹", "危险化学品", "金属非金属矿山", "工贸", "工贸", "其他")
SOURCES = (f.PLANNED, f.PLANNED, f.DRAWN, f.PLANNED, f.SPECIAL, f.PLANNED, f.DRAWN, f.CASE, f.PLANNED, f.SPECIAL)  # fmt: skip
MANNERS = (f.UNANNOUNCED, f.ANNOUNCED, f.UNANNOUNCED, f.COVERT)
PROBLEMS = (
    ("作业现场安全警示标志缺失", "《安全生产法》第三十五条"),
    ("消防器材没有定期检查", "《安全生产法》第三十六条"),
    ("劳动防护用品配备不全", "《安全生产法》第四十五条"),
    ("安全教育培训档案不完整", "《安全生产法》第二十八条"),
    ("事故隐患排查治理情况没有如实记录", "《安全生产法》第四十一条"),
)
# The line of the year's plan (plans.lines_of_2024) that has enterprises of a trade visited, by lot, or by name.
LINES = {"烟花爆竹": 1, "危险化学品": 6, "金属非金属矿山": 5, "工贸": 7, "其他": 9}
BY_LOT, BY_NAME = 8, {1: 2, 7: 3}
STILL_THERE, TOO_LATE = 30, 150
"""One visit of so many finds at its first review that something is left to do; of so many, that the term is over."""
ALLOWED_MORE = 150
"""One visit of so many is given more time."""
WHERE, WHAT = "生产车间、仓库", "现场管理和安全设施（示范）"
CAMPAIGNS = ("治本攻坚三年行动（示范）", "岁末年初安全检查（示范）")


def build(
    bureau: Bureau, progress: Callable[[], None], visits: int = VISITS,
    visited: dict[str, list[str]] | None = None,
) -> None:  # fmt: skip
    """Act out the visits, agency by agency in turn, to the enterprises `visited` (`firms`)."""
    made = visited or firms(bureau)
    agencies = list(bureau.crews)
    for index in range(visits):
        agency = agencies[index % len(agencies)]
        turn = index // len(agencies)
        _Course(bureau, agency, index, made[agency][turn % PER_AGENCY]).acted()
        if index % STEP == STEP - 1:
            progress()


def steps(visits: int = VISITS) -> int:
    """How often progress is told."""
    return visits // STEP


def firms(bureau: Bureau) -> dict[str, list[str]]:
    """The enterprises that are visited, by agency; those of the other stories have stories of their own."""
    made: dict[str, list[str]] = {}
    for number, (agency, crew) in enumerate(bureau.crews.items()):
        division = Agency.objects.get(id=agency).division
        hand = Hand(bureau.law, FOUNDED, chance_of(f"visited/{agency}"), BY)
        who = (crew.people[Role.OFFICER][0],)
        deeds = []
        for n in range(PER_AGENCY):
            facts = {
                "party_kind": "单位", "division": division, "industry": TRADES[n % len(TRADES)],
                "name": f"{bureau.names[agency]}示范{TRADES[n % len(TRADES)]}企业（检查{n + 1:02d}）",
                "credit_code": credit_code(division, 50_000 + number * PER_AGENCY + n),
                "principal": f"负责人{n + 1:02d}（示范）", "phone": f"1990000{number * PER_AGENCY + n:04d}",
            }  # fmt: skip
            later = replace(hand, noted=FOUNDED + timedelta(seconds=2000 + number * PER_AGENCY + n))
            new = NewMatter(registers.PARTY_REGISTER, crew.place)
            deeds.append(Deed(new, registers.enter_party, FOUNDED, later, who, facts))
        made[agency] = [outcome.matter for outcome in perform(deeds)]
    return made


class _Course:
    """One visit from its task to its filing, as its number in the year has it."""

    def __init__(self, bureau: Bureau, agency: str, index: int, firm: str) -> None:
        self.index, self.own = index, agency == bureau.agency  # whose plan it is
        day = FIRST + timedelta(days=index * 7 % DAYS)
        self.day = day - timedelta(days=max(0, day.weekday() - 4))  # on a working week's day
        self.source = SOURCES[(index + index // len(bureau.crews)) % len(SOURCES)]
        self.manner = MANNERS[index // 3 % len(MANNERS)]
        self.firm = firm
        self.before = index // len(bureau.crews) // PER_AGENCY
        start = instant_of(self.day - timedelta(days=3))
        self.story = Story(
            INSPECTION_VISIT, bureau.crews[agency], bureau.law, chance_of(f"visit/{index}"), start,
            outsider=firm,
        )  # fmt: skip
        self.story.on(self.day - timedelta(days=3))
        self.nth = index // len(bureau.crews) % PER_AGENCY  # among the enterprises of its agency
        self.trade = TRADES[self.nth % len(TRADES)]
        self.name = bureau.names[agency]

    def acted(self) -> None:
        """Act it out and record it."""
        if self.source == f.CASE:
            self.story.do(
                a.register_clue, clue_source="数据监测", summary="在线监测数据异常（示范）"
            )
        self._task()
        if self.index % 40 == 17:
            self._in_vain()
        else:
            self._checked()
        self.story.settle()

    def _task(self) -> None:
        line = BY_NAME.get(self.nth, LINES[self.trade])
        number = {
            f.PLANNED: f"2024-{line:03d}" if self.own else f"计划{self.index + 1:03d}",
            f.DRAWN: f"2024-{BY_LOT:03d}" if self.own else f"2024年第1号/{self.index + 1:03d}",
        }
        self.story.do(
            a.open_visit, subject=f"{self.name}{self.trade}企业行政检查（示范）", enterprise=self.firm,
            site="厂区", trade=self.trade, hazchem=self.trade == "危险化学品", source=self.source,
            task_number=number.get(self.source), occasion="线索核查" if self.source == f.CASE else "一般检查",
            campaign=CAMPAIGNS[self.index // 10 % 2] if self.source == f.SPECIAL else None,
            basis="《安全生产法》第六十二条第二款、第六十五条", manner=self.manner, team=f.ALONE,
            planned_on=self.day.isoformat(), urgent=False, visits_before=self.before,
            exemption=NO_EXEMPTION,
        )  # fmt: skip
        if self.index % 37:  # a few went out without a scheme: what the review of files finds
            self.story.do(
                a.make_scheme, scheme="按检查表逐项检查；进入危险场所前确认防护措施（示范）。"
            )
        first, second = self.story.crew.people[Role.OFFICER][:2]
        self.story.do(a.assign_officers, first_officer=first.person, second_officer=second.person)
        if self.manner == f.ANNOUNCED:
            self.story.do(
                a.give_notice, notice_number=f"示范检通〔2024〕{self.index + 1}号",
                notified_for=self.day.isoformat(),
            )  # fmt: skip

    def _in_vain(self) -> None:
        """Nobody there; the task is called off."""
        self.story.on(self.day).do(
            a.record_empty, empty_for="单位停产停业", grounds="大门关闭，无人值守（示范）"
        )
        self.story.do(
            a.call_off, called_off_for="单位注销、搬迁、停产停业", grounds="示范：单位已停产"
        )
        self.story.do(a.close_visit, conclusion="检查任务取消，归档（示范）")

    def _checked(self) -> None:
        story = self.story.on(self.day)
        if self.index % 3 == 0:
            story.do(
                a.enter_by_code, code_mode="外部平台检查码", code_number=f"示范-{self.index + 1:04d}",
                entered_at=rfc3339(story.now), screenshot=story.crew.sample,
            )  # fmt: skip
        story.do(a.show_certificate, shown_to="企业安全负责人（示范）", rights_told=True)
        story.do(a.check_site, place=WHERE, content=WHAT)
        keys = [f"F{n}" for n in range(1, self.index % 4 + 1)]
        for n, key in enumerate(keys):
            self._found(key, n)
        if self.index % 4 == 1:
            service = "现场指导隐患排查（示范）"
            story.do(a.give_guidance, topic="安全生产法律法规", audience=5, service=service)
        self._signed()
        spot = bool(keys) and self.index % 5 == 0  # the first was put right at once
        again = keys[1:] if spot else keys
        for key in again:
            self._looked_at_again(key)
        if again:
            self._signed()
        story.on(self.day + timedelta(days=25)).do(a.close_visit, conclusion="检查办结（示范）")

    def _signed(self) -> None:
        """The record signed, its result told and published; so it is again after a review."""
        self.story.do(a.sign_record, signature=f.SIGNED, place=WHERE, content=WHAT)
        self.story.do(a.tell_result, told_by_way="当场书面告知")
        self.story.do(a.publish_result, channel="局门户网站（示范）")

    def _found(self, key: str, n: int) -> None:
        what, article = PROBLEMS[(self.index + n) % len(PROBLEMS)]
        self.story.do(
            a.find_problem, finding=[key], category=f.ORDINARY, description=f"{what}（示范）", violated=article,
            punishable=False,
        )  # fmt: skip
        if n == 0 and self.index % 5 == 0:
            self.story.do(a.correct_on_spot, key, handling="当场改正（示范）")
            return
        self.story.do(
            a.order_correction, key, mode=f.BY_TERM, deadline=(self.day + timedelta(days=15)).isoformat(),
            requirements="限期改正并报告（示范）", order_number=f"示范责改〔2024〕{self.index + 1}号",
        )  # fmt: skip

    def _looked_at_again(self, key: str) -> None:
        """Reviewed until it is gone; a few were not done at the first review, a few of those late."""
        if self.index % TOO_LATE == 2:
            self._reviewed(key, 16, f.OVERDUE)
            self._signed()
            why = "示范：逾期四日即完成整改，及时改正，没有造成危害后果"
            self.story.do(a.note_no_referral, key, grounds=why)
            self._rectified(key, 19)
            self._reviewed(key, 20, f.CORRECTED)
            return
        if self.index % ALLOWED_MORE == 10:
            self._given_more(key)
            return
        if self.index % STILL_THERE == 2:
            self._reviewed(key, 9, f.NOT_YET)
            self._signed()
        self._rectified(key, 12)
        self._reviewed(key, 16, f.CORRECTED)

    def _given_more(self, key: str) -> None:
        """Asked for before the term is over, allowed, and put right within the longer one."""
        why = "更换的设备由厂家定制，预计十日后到货（示范）"
        self.story.on(self.day + timedelta(days=12)).do(a.apply_extension, key, reason=why)
        self.story.on(self.day + timedelta(days=13)).do(
            a.decide_extension, key, granted=True, grounds="设备已经订购，整改期间停止使用该部位，能够保证安全（示范）",
        )  # fmt: skip
        self.story.do(
            a.extend_term, key, new_deadline=(self.day + timedelta(days=25)).isoformat(),
            order_number=f"示范延改〔2024〕{self.index + 1}号",
        )  # fmt: skip
        self._rectified(key, 20)
        self._reviewed(key, 22, f.CORRECTED)

    def _rectified(self, key: str, after: int) -> None:
        day = self.day + timedelta(days=after)
        self.story.on(day).do(a.rectify, key, completed=day.isoformat())

    def _reviewed(self, key: str, after: int, result: str) -> None:
        self.story.on(self.day + timedelta(days=after)).do(
            a.reinspect, key, result=result, opinion="复查意见（示范）", shown=True
        )

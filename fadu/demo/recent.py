"""The visits of the last months: some reviews a few days late, links opened and rated, two complaints, recordings."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PIL import Image, ImageDraw

from fadu.accounts.selectors import accounts
from fadu.accounts.selectors import viewer as viewer_of
from fadu.accounts.viewer import Viewer
from fadu.demo.acting import BY, Crew, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.demo.visits import LINES, PROBLEMS, TRADES
from fadu.evidence.devices import NamePattern
from fadu.evidence.selectors import recording
from fadu.evidence.services.recording import Device, import_folder, put
from fadu.kernel.phones import last_four
from fadu.kernel.zone import day_of, instant_of, rfc3339
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.judgements import NO_EXEMPTION
from fadu.law.procedures.registers.complaints import BY_LINK, OTHERWISE
from fadu.law.vocabulary.role import Role
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.publication.questions import QUESTIONS
from fadu.publication.services.complaints import Grievance, answer, lodge, take_up
from fadu.publication.services.issuing import LASTS, ORDER, send_link
from fadu.publication.services.links import hold_open, issue_link, open_link
from fadu.publication.services.ratings import rate
from fadu.registry import selectors as registry
from fadu.registry.models import Party

RATED = {"city": 6, "county": 3}
"""Ratings of the quarter before this one: enough to be shown at the city, too few at a county."""
LINE = {"其他": 7}
"""The line of these years' plans, where it is not that of 2024."""
LATE = (6, 3, -4)
"""Days since the term of a finding that still waits for its review; of the last it runs on."""
SAID = (
    "检查人员讲解很细，整改要求明白。",
    "",
    "希望把检查提前告知的时间写清楚。",
    "",
    "",
    "两个部门的检查可以合在一起。",
)
PHOTOS = ("仓库堆垛", "安全警示标志", "消防器材")


@dataclass(frozen=True)
class Task:
    """A visit to be acted out; `term`: of its orders, where they still run or ran out of late."""

    agency: str
    firm: str
    nth: int
    day: date
    term: date | None = None


@dataclass(frozen=True)
class Made:
    """One visit that was acted out."""

    story: Story
    firm: str
    day: date

    @property
    def scope(self) -> Scope:
        """The sight of the officer who made it."""
        officer = self.story.crew.people[Role.OFFICER][0]
        return Scope(officer.person, self.story.crew.place.county, Reach.COUNTY)

    @property
    def matter(self) -> Matter:
        """Its matter."""
        return _there(matters.matter(self.scope, self.story.id))

    @property
    def party(self) -> Party:
        """The enterprise that was visited."""
        return _there(registry.party(self.scope, self.firm))


Found = TypeVar("Found")


def _there(found: Found | None) -> Found:
    """What the demonstration itself has made."""
    if found is None:
        raise LookupError("demo.recent")
    return found


def build(bureau: Bureau, visited: dict[str, list[str]], now: datetime) -> None:
    """Act out the visits of last quarter and of these weeks, and what enterprises said of them."""
    today = day_of(now)
    county = list(bureau.crews)[1]
    ended = date(today.year, (today.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
    rated: dict[str, list[Made]] = {}
    for kind, agency in (("city", bureau.agency), ("county", county)):
        days = [_friday(ended - timedelta(days=50 - 3 * n)) for n in range(RATED[kind])]
        rated[kind] = [
            _visit(bureau, Task(agency, visited[agency][n], n, day)) for n, day in enumerate(days)
        ]
        for n, one in enumerate(rated[kind]):
            _rated(bureau, one, n)
    own = enumerate(visited[bureau.agency][10 : 10 + len(LATE)], 10)
    running = [
        _visit(bureau, Task(bureau.agency, firm, n, _friday(today - timedelta(days=late + 16)), today - timedelta(days=late)))
        for late, (n, firm) in zip(LATE, own, strict=True)
    ]  # fmt: skip
    for one in running:
        chance = chance_of(f"recent/link/{one.story.id}")
        at = instant_of(one.day, time(17))
        send_link(
            matter=one.matter, party=one.party, at=max(at, now - timedelta(days=9)), chance=chance
        )
    _complaints(bureau, rated["city"][2], rated["county"][0], now)
    _recordings(bureau, running[0], now)


def _friday(day: date) -> date:
    """The day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _visit(bureau: Bureau, task: Task) -> Made:
    """From the task to the orders, signed and published; to the filing, unless a term says that it still runs."""
    agency, firm, nth, day = task.agency, task.firm, task.nth, task.day
    crew, trade = bureau.crews[agency], TRADES[nth % len(TRADES)]
    start = instant_of(day - timedelta(days=3), time(9))
    story = Story(
        INSPECTION_VISIT, crew, bureau.law, chance_of(f"recent/{agency}/{nth}"), start, outsider=firm
    )  # fmt: skip
    story.do(a.open_visit, **_task(bureau.names[agency], firm, trade, day))
    story.do(a.approve_visit, number=f"示范检审〔{day.year}〕{nth + 1}号")
    story.do(a.make_scheme, scheme="按检查表逐项检查；进入危险场所前确认防护措施（示范）。")
    first, second = crew.people[Role.OFFICER][:2]
    story.do(a.assign_officers, first_officer=first.person, second_officer=second.person).on(day)
    story.do(a.enter_by_code, code_mode="企业扫本局检查码", entered_at=rfc3339(story.now))
    story.do(a.show_certificate, shown_to="企业安全负责人（示范）", rights_told=True)
    where: dict[str, Any] = {"place": "生产车间、仓库", "content": "现场管理和安全设施（示范）"}
    story.do(a.check_site, **where)
    for n in range(1 + nth % 2):
        what, violated = PROBLEMS[(nth + n) % len(PROBLEMS)]
        story.do(
            a.find_problem, finding=[f"F{n + 1}"], category=f.ORDINARY, description=f"{what}（示范）",
            violated=violated, punishable=False,
        )  # fmt: skip
        story.do(
            a.order_correction, f"F{n + 1}", mode=f.BY_TERM, requirements="限期改正并报告（示范）",
            deadline=(task.term or day + timedelta(days=15)).isoformat(), order_number=f"示范责改〔{day.year}〕{nth + 1}号",
        )  # fmt: skip
    service = "现场指导隐患排查（示范）"
    story.do(a.give_guidance, topic="安全生产法律法规", audience=5, service=service)
    _told(story, where)
    made = Made(story, firm, day)
    if task.term is None:
        _closed(made)
    story.settle()
    return made


def _task(agency: str, firm: str, trade: str, day: date) -> Mapping[str, Any]:
    return {
        "subject": f"{agency}{trade}企业行政检查（示范）", "enterprise": firm, "site": "厂区", "trade": trade,
        "hazchem": trade == "危险化学品", "source": f.PLANNED, "task_number": f"{day.year}-{LINE.get(trade, LINES[trade]):03d}",
        "occasion": "一般检查", "basis": "《安全生产法》第六十二条第二款、第六十五条", "manner": f.UNANNOUNCED,
        "team": f.ALONE, "planned_on": day.isoformat(), "urgent": False, "visits_before": 0, "exemption": NO_EXEMPTION,
    }  # fmt: skip


def _told(story: Story, where: Mapping[str, Any]) -> None:
    story.do(a.sign_record, signature=f.SIGNED, **where)
    story.do(a.tell_result, told_by_way="当场书面告知")
    story.do(a.publish_result, channel="局门户网站（示范）")


def _closed(made: Made) -> None:
    """Put right, reviewed, filed."""
    story, keys = (
        made.story,
        [d.facts["finding"][0] for d in made.story.deeds if d.act is a.find_problem],
    )
    for key in keys:
        done = made.day + timedelta(days=12)
        story.on(done).do(a.rectify, key, completed=done.isoformat())
        story.on(done + timedelta(days=3)).do(
            a.reinspect, key, result=f.CORRECTED, opinion="复查意见（示范）", shown=True
        )
    _told(story, {"place": "生产车间、仓库", "content": "复查整改情况（示范）"})
    story.do(a.close_visit, conclusion="检查办结（示范）")


def _rated(bureau: Bureau, made: Made, nth: int) -> None:
    """The enterprise opens its link and says what it thinks; nothing of the rating leads back to it."""
    at, chance = made.story.now + timedelta(hours=3), chance_of(f"recent/rating/{made.story.id}")
    party = made.party
    token = issue_link(
        purpose=ORDER, matter=made.story.id, subject=party.pk, phone=party.phone or "", at=at, lasts=LASTS, chance=chance
    )  # fmt: skip
    at += timedelta(minutes=20)
    opened = open_link(token=token, digits=last_four(party.phone or ""), at=at, chance=chance)
    link = hold_open(ticket=opened.ticket, purpose=ORDER, at=at)
    answers = {q.code: q.choices[(nth + n) % 7 == 6] for n, q in enumerate(QUESTIONS)}
    hand = Hand(bureau.law, at, chance, BY)
    rate(
        link=link,
        place=made.story.crew.place,
        answers=answers,
        words=SAID[nth % len(SAID)],
        hand=hand,
    )


def _complaints(bureau: Bureau, own: Made, others: Made, now: datetime) -> None:
    """One through the link, answered; one that came in at a county and waits."""
    at, chance = own.story.now + timedelta(days=2), chance_of("recent/complaints")
    words = "示范：检查当天等候时间较长，影响发货，请以后提前约定时间。"
    told = Grievance(own.story.id, own.story.crew.place, BY_LINK, words, party=own.firm)
    made = lodge(told=told, hand=Hand(bureau.law, at, chance, BY))
    person = bureau.crew.people[Role.LEGAL_OFFICE][0].person
    for days in (1, 6):
        then = at + timedelta(days=days)
        lawyer, hand = _viewer(person, then), Hand(bureau.law, then, chance, BY)
        if days == 1:
            take_up(complaint=made, handler=person, viewer=lawyer, hand=hand)
        else:
            said = "示范：已向贵单位说明情况，今后检查尽量避开发货时间。"
            answer(complaint=made, finding="部分属实，已纠正", words=said, viewer=lawyer, hand=hand)
    waiting = Grievance(
        others.story.id, others.story.crew.place, OTHERWISE,
        "示范：来电反映检查人员没有说明复查时间。", contact="19900009999",
    )  # fmt: skip
    lodge(told=waiting, hand=Hand(bureau.law, now - timedelta(days=2), chance, BY))


def _viewer(person: str, at: datetime) -> Viewer:
    return viewer_of(accounts([person])[person], day_of(at))


def _recordings(bureau: Bureau, made: Made, now: datetime) -> None:
    """The recorder of the first officer: pictures of the visit put to it, one that nobody has placed yet."""
    officer: Crew = made.story.crew
    person = officer.people[Role.OFFICER][0].person
    at = min(instant_of(made.day + timedelta(days=1), time(9)), now)
    device = Device("执法记录仪", "示范0317", person, NamePattern("%Y%m%d_%H%M%S"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for n, words in enumerate(PHOTOS):
            taken = f"{made.day:%Y%m%d}_{9 + n:02d}1500"
            _picture(folder / f"DSJ_{taken}.jpg", n, words)
        hand = Hand(bureau.law, at, chance_of("recent/recordings"), BY)
        reports = list(
            import_folder(viewer=_viewer(person, at), folder=folder, device=device, hand=hand)
        )
    _place(reports, made, _viewer(person, at), hand)


def _place(reports: Sequence[Any], made: Made, viewer: Viewer, hand: Hand) -> None:
    for one in reports[:-1]:
        put(
            viewer=viewer,
            recording=_there(recording(viewer.scope, one.id)),
            matter=made.matter,
            hand=hand,
        )


def _picture(path: Path, nth: int, words: str) -> None:
    """A drawn picture that says it is a sample: no photograph of anything."""
    image = Image.new(
        "RGB", (640, 360), ((214, 226, 236), (236, 226, 214), (222, 236, 214))[nth % 3]
    )
    draw = ImageDraw.Draw(image)
    draw.rectangle((20, 20, 620, 340), outline=(90, 90, 90), width=3)
    draw.line((20, 340, 320, 120 + 30 * nth, 620, 340), fill=(90, 90, 90), width=3)
    draw.text((40, 40), f"SAMPLE {nth + 1}", fill=(60, 60, 60))
    image.save(path, "JPEG", comment=words.encode())

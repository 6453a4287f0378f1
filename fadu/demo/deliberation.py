"""Legal reviews in the queue, one passed at the second round, and a meeting of three with a recusal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial

from fadu.accounts import selectors as accounts
from fadu.accounts import services as registers_of_people
from fadu.accounts.models import Account
from fadu.deliberation import papers
from fadu.deliberation.kinds import LAWYER, reviewed_in
from fadu.deliberation.models import Meeting, MeetingItem, Review
from fadu.deliberation.services import finishing, meetings, reviewing, sending
from fadu.deliberation.services.deeds import Doing
from fadu.deliberation.services.meetings import Call, Recusal
from fadu.deliberation.services.reviewing import Answer
from fadu.demo import penalties
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.kernel.zone import day_of, instant_of
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers.meetings import AGREE, DISAGREE, DISCUSSION
from fadu.law.procedures.registers.reviews import (
    FAILS,
    GROUNDS,
    NINE,
    NOT_CONCERNED,
    NOT_PASSED,
    PASSED,
    PASSES,
)
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import act

CASE = 300
"""Where the numbers of these cases begin, behind those of the other stories."""


def build(bureau: Bureau, firms: Mapping[str, list[str]], now: datetime) -> None:
    """Act it out up to today."""
    certify(bureau)
    today, parties = day_of(now), firms[bureau.agency]
    first, second, third = (
        ready(bureau, n, today - timedelta(days=back), parties[-1 - n])
        for n, back in enumerate((40, 34, 52))
    )
    send(bureau, first, today - timedelta(days=2))
    review = send(bureau, second, today - timedelta(days=5))
    assign(bureau, review, today - timedelta(days=4))
    doing = by(bureau, "wujiu", today - timedelta(days=3))
    reviewing.note(review=known(review), page="第7条　调查终结报告", text="违法所得的计算请附明细。", doing=doing)  # fmt: skip
    twice(bureau, third, today - timedelta(days=30))
    finish(bureau, met(bureau, [third], today - timedelta(days=14)), today - timedelta(days=13))


def by(
    bureau: Bureau, username: str, day: date, hour: int = 10, minute: int = 0, *, about: str = ""
) -> Doing:
    """Somebody at the desk at an hour of a day; `about`: what else tells this moment from another."""
    noted = instant_of(day, time(hour, minute))
    hand = Hand(bureau.law, noted, chance_of(f"deliberation/{username}/{noted}/{about}"), BY)
    return Doing(accounts.viewer(Account.objects.get(username=username), day), hand)


def certify(bureau: Bureau) -> None:
    """Both reviewers hold the lawyer's certificate."""
    keeper = Account.objects.get(username="anquan").person
    hand = Hand(bureau.law, FOUNDED, chance_of("deliberation/lawyers"), BY)
    for username in ("zhaoliu", "wujiu"):
        registers_of_people.issue_certificate(
            person=Account.objects.get(username=username).person, kind=LAWYER,
            number=f"示范{username}", since=date(2020, 1, 1), ends_on=date(2099, 12, 31),
            who=[Actor(keeper, Role.SECURITY_ADMIN.value)], hand=hand, at=FOUNDED,
        )  # fmt: skip


def ready(bureau: Bureau, index: int, day: date, party: str) -> Matter:
    """A case filed on a day that waits for its review and its discussion."""
    story = penalties.case(bureau, CASE + index, day, party, year=day.year)
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(
        story, party, penalties.FINE, review="案件情况疑难复杂、涉及多个法律关系", complexity="情节复杂"
    )  # fmt: skip
    return Matter.objects.get(pk=story.settle()[0].matter)


def party_of(matter: Matter) -> str:
    """The one party of such a case."""
    named = next(line for line in history(matter) if line.act == a.name_party.code)
    return str(named.facts["party"][0])


def send(bureau: Bureau, matter: Matter, day: date, answered: str = "", hour: int = 9) -> str:
    """张三 sends the case for review; the review's id."""
    kind, matter = reviewed_in(matter.procedure)[0], Matter.objects.get(pk=matter.pk)
    return sending.send(
        matter=matter, reviewed=kind, key=party_of(matter), account=f"示范案情：检查发现企业{matter.title}，已经调查终结并告知，拟处罚款。", answered=answered,
        doing=by(bureau, "zhangsan", day, hour, about=matter.pk),
    ).matter  # fmt: skip


def assign(bureau: Bureau, review: str, day: date, reviewer: str = "wujiu") -> None:
    """The legal office says who reviews."""
    person = Account.objects.get(username=reviewer).person
    reviewing.assign(review=known(review), reviewer=person, doing=by(bureau, "zhaoliu", day))


def answers(**failing: str) -> dict[str, Answer]:
    """Everything passes but for what fails, with its reason."""
    found = {code: Answer(PASSES) for code, _ in NINE} | {"crime": Answer(NOT_CONCERNED)}
    return found | {code: Answer(FAILS, why, "第6条") for code, why in failing.items()}


def opine(bureau: Bureau, review: str, day: date, conclusion: str = PASSED, **failing: str) -> None:
    """吴九 gives an opinion."""
    words = "请补充裁量理由后再报。" if failing else "事实清楚，证据确凿，适用依据正确，程序合法。"
    doing, found = by(bureau, "wujiu", day, 15), known(review)
    paper = papers.opinion_file(found, answers(**failing), conclusion, words, doing.viewer)
    reviewing.opine(
        review=found, answers=answers(**failing), conclusion=conclusion, opinion=words, doing=doing,
        paper=paper,
    )  # fmt: skip


def twice(bureau: Bureau, matter: Matter, day: date) -> str:
    """Returned in the first round, corrected by two officers, passed in the second."""
    review = send(bureau, matter, day)
    assign(bureau, review, day + timedelta(days=1))
    opine(bureau, review, day + timedelta(days=2), NOT_PASSED, discretion="没有写明裁量的理由")
    corrected(bureau, matter, day + timedelta(days=4))
    send(bureau, matter, day + timedelta(days=5), answered="采纳，已补充裁量理由。")
    opine(bureau, review, day + timedelta(days=6))
    return review


def corrected(bureau: Bureau, matter: Matter, day: date) -> None:
    """Two officers correct the case as the opinion asks."""
    at = instant_of(day, time(10))
    hand = Hand(bureau.law, at, chance_of(f"deliberation/corrected/{matter.pk}"), BY)
    act(
        matter.pk, a.correct_case, key=party_of(matter), hand=hand, at=at,
        who=bureau.crew.people[Role.OFFICER][:2], facts={"summary": "已补充裁量理由"},
    )  # fmt: skip


def met(bureau: Bureau, matters: list[Matter], day: date) -> str:
    """Three leaders meet on the cases, the reviewer attends: one steps aside from the last, one disagrees with the first; all are concluded."""
    people = {u: Account.objects.get(username=u).person for u in ("wangju", "liuju", "chenzong", "zhaoliu", "wujiu")}  # fmt: skip
    keep = partial(by, bureau, "zhaoliu", day, 9)
    called = Call(
        DISCUSSION, f"{day.year}年第{day.month}次案件集体讨论会", instant_of(day, time(9, 30)), "三楼会议室",
        people["wangju"], people["zhaoliu"], [people["liuju"], people["chenzong"]],
        [people["wujiu"]],
    )  # fmt: skip
    id = meetings.call(call=called, doing=keep(0)).matter
    for n, matter in enumerate(matters):
        meetings.put(
            meeting=Meeting.objects.get(pk=id), matter=Matter.objects.get(pk=matter.pk), key=party_of(matter),
            proposal="拟处罚款二万元。", doing=keep(1 + n),
        )  # fmt: skip
    items = list(MeetingItem.objects.filter(meeting=id).order_by("id"))
    aside = Recusal(people["chenzong"], GROUNDS[1], "自行回避", "当事人的负责人是其近亲属")
    meetings.recuse(item=items[-1], recusal=aside, doing=keep(20))
    meetings.open_(
        meeting=Meeting.objects.get(pk=id), present=[people[u] for u in ("wangju", "liuju", "chenzong")],
        attending=[people["wujiu"]], absence="", doing=keep(30),
    )  # fmt: skip
    for n, item in enumerate(MeetingItem.objects.filter(meeting=id).order_by("id")):
        for m, username in enumerate(("liuju", "chenzong", "wangju")):
            if people[username] not in item.recused_ids:
                stance = DISAGREE if username == "liuju" and n == 0 else AGREE
                said = "建议从轻，罚款一万元。" if stance == DISAGREE else "同意承办机构意见。"
                doing = by(bureau, username, day, 9, 35 + 5 * n + m)
                meetings.speak(item=item, speaker=people[username], stance=stance, view=said, doing=doing)  # fmt: skip
        meetings.conclude(
            item=item, result="同意拟处罚意见", grounds="事实清楚，裁量适当，按拟处罚意见决定。",
            doing=by(bureau, "zhaoliu", day, 10, n),
        )  # fmt: skip
    return id


def finish(bureau: Bureau, meeting: str, day: date) -> None:
    """Everybody signs through their own sign-in; the minutes are closed."""
    for minute, username in enumerate(("wangju", "liuju", "chenzong")):
        meetings.sign(
            meeting=Meeting.objects.get(pk=meeting), doing=by(bureau, username, day, 9, minute)
        )
    doing, found = by(bureau, "zhaoliu", day), Meeting.objects.get(pk=meeting)
    finishing.finish(meeting=found, minutes=papers.minutes_file(found, doing.viewer), doing=doing)


def known(review: str) -> Review:
    """A review as it stands."""
    return Review.objects.get(pk=review)

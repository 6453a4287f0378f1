"""The lists of the desk: 应办, 可办, 待我审批, 预警, drafts, and for administrators their own work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework import selectors
from fadu.casework.models import Draft, PaperApproval
from fadu.faces.desk import missing_page, moved, radar_page, recheck_page, work
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.people_page import gaps_of
from fadu.faces.desk.registering import marks
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.vocabulary.role import Role
from fadu.matters import lapses, moving, versions
from fadu.matters import selectors as matters
from fadu.matters.models import LapseNotice, Matter, MoveNotice
from fadu.matters.scope import Reach, Scope
from fadu.publication import selectors as outreach
from fadu.publication.pages import letters_on_desk
from fadu.publication.permissions import may_see_complaints
from fadu.statutes.local import selectors as local
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.local.permissions import may_answer_pieces
from fadu.ui.badges import Tone
from fadu.ui.charts import FigureCard, spark
from fadu.ui.formats import long_day, moment

RECENT = 8
WEEKS = 8  # of a trend
LOOKED_AT = 2000  # rows a trend and its number read at most
MOST = 2000  # what a number counts to: the desk costs the same among a million matters
WHOSE = {Reach.COUNTY: "本机关", Reach.CONSULTED: "征询法律顾问的"}
DUTIES = {
    Role.SYSTEM_ADMIN: ("agencies", "机构登记", "登记、变更和撤销机构"),
    Role.SECURITY_ADMIN: (
        "people",
        "人员、身份与证件",
        "登记人员，授予和终止身份，登记证件，开通账号",
    ),
    Role.AUDIT_ADMIN: ("ledger_health", "台账校验", "核对台账是否完整、是否被改动"),
}


class Home:
    """Everything the page shows, each read when the page asks for it."""

    def __init__(self, request: Any) -> None:
        self.request, self.viewer = request, request.viewer

    @cached_property
    def owed(self) -> list[work.Duty]:
        """What is owed in the viewer's agency."""
        return work.owed(self.viewer, self.request.now)

    @cached_property
    def duties(self) -> list[work.Duty]:
        """应办."""
        return work.duties(self.owed)

    @property
    def counted(self) -> str:
        """How many they are."""
        return told_to(len(self.duties), work.OWED)

    @property
    def shown(self) -> list[work.Duty]:
        """The first of them."""
        return self.duties[: work.SHOWN]

    @cached_property
    def warnings(self) -> list[work.Duty]:
        """预警."""
        return work.warnings(self.owed)

    @property
    def warned(self) -> list[work.Duty]:
        """The first of them."""
        return self.warnings[: work.WARNED]

    @cached_property
    def recheck(self) -> recheck_page.OnDesk | None:
        """本周应复查."""
        return recheck_page.on_desk(self.viewer)

    @cached_property
    def possible(self) -> list[work.Possible]:
        """可办."""
        return work.possible(self.viewer, self.request.law, self.request.now, self.owed)

    @cached_property
    def awaiting(self) -> list[tuple[Draft, str, str]]:
        """待我审批: draft, act, who prepared it."""
        drafts = selectors.awaiting(self.viewer)
        names = accounts.names(d.prepared_by for d in drafts)
        return [(d, title_of(d), names.get(d.prepared_by, "")) for d in drafts]

    @cached_property
    def proposals(self) -> list[LocalPiece]:
        """Local pieces that wait for the viewer's answer."""
        if not may_answer_pieces(self.viewer, None):
            return []
        return local.unanswered(self.viewer.place)

    @property
    def to_sign(self) -> int:
        """待我审批: drafts and local pieces together."""
        return len(self.awaiting) + len(self.proposals)

    @cached_property
    def complaints(self) -> list[Any]:
        """检查投诉 that nobody has taken up yet, for the legal office and the head."""
        if not may_see_complaints(self.viewer, None):
            return []
        return outreach.complaints(self.viewer, "lodged")

    @cached_property
    def letters(self) -> list[tuple[Any, str]]:
        """企业留言 that wait for the viewer: letter, name of the party."""
        return letters_on_desk(self.viewer)

    @cached_property
    def drafts(self) -> list[tuple[Draft, str]]:
        """The viewer's own drafts."""
        return [(d, title_of(d)) for d in selectors.drafts_of(self.viewer.scope)]

    @property
    def conflicts(self) -> list[tuple[Draft, str]]:
        """冲突待处理: drafts for an earlier time that do not fit what is recorded."""
        return [(d, title) for d, title in self.drafts if d.conflict]

    @cached_property
    def lapsed(self) -> list[tuple[LapseNotice, str, str]]:
        """期限届满: what ran out lately in the viewer's matters: notice, act of time, name of the matter."""
        rows = lapses.recent(self.viewer.scope, self.request.now)
        known = matters.chosen(self.viewer.scope, (r.matter for r in rows))
        return [
            (r, ran_out(known[r.matter], r), name_of(known[r.matter]))
            for r in rows
            if r.matter in known
        ]

    @cached_property
    def moved(self) -> list[tuple[MoveNotice, str, str]]:
        """期限变动: last days of the viewer's matters that moved with a notice: notice, words, matter."""
        rows = list(moving.recent(self.viewer.scope, self.request.now))
        known = matters.chosen(self.viewer.scope, (r.matter for r in rows))
        return [
            (
                r,
                f"{moved.title_of(known[r.matter], r.act)}：{moved.told(r)}",
                name_of(known[r.matter]),
            )
            for r in rows
            if r.matter in known
        ]

    @cached_property
    def paper(self) -> list[tuple[PaperApproval, str, dict[str, Any]]]:
        """Signatures on paper registered in the viewer's name: their matter, the marks of their form."""
        rows = selectors.paper_to_confirm(self.viewer.scope)
        found = matters.chosen(self.viewer.scope, (r.matter for r in rows))
        titles = {id: name_of(m) for id, m in found.items()}
        return [(r, titles.get(r.matter, "事项"), marks(self.request, r.id)) for r in rows]

    @cached_property
    def recent(self) -> list[Matter]:
        """The newest matters within reach."""
        return matters.first(self.viewer.scope, matters.Query(), self.request.now, RECENT)

    @cached_property
    def radar(self) -> list[tuple[Any, str, str]]:
        """法规变动: open tasks of the legal office: task, which article, where it is settled."""
        return radar_page.on_desk(self.viewer)

    @property
    def radar_most(self) -> bool:
        """Whether there are more than are shown."""
        return len(self.radar) > radar_page.ON_DESK

    @cached_property
    def signed_list(self) -> missing_page.Told | None:
        """缺项清单: the list that the head has signed, for the legal office that is to fill it in."""
        return missing_page.on_desk(self.request)

    @cached_property
    def gaps(self) -> Any:
        """What the agency lacks to act by itself, for those who lead it or keep its rules."""
        leads = self.viewer.holds(Role.LEADER, Role.PRINCIPAL, Role.LEGAL_OFFICE)
        return gaps_of(self.viewer) if leads else ()

    @cached_property
    def figures(self) -> list[FigureCard]:
        """Four numbers, each with the list behind it and whose matters it counts; two with their trend."""
        now, scope = self.request.now, self.viewer.scope
        list_url = reverse("matters")
        late = listed(scope, "overdue", now)
        whose = WHOSE.get(scope.reach, "本机关及下级机关")
        due, days = coming(scope, now), matters.opened_by_day(scope, LOOKED_AT + 1)
        new = opened(days, self.viewer.day)
        month = day_of(now - timedelta(days=30))
        return [
            FigureCard("在办事项", listed(scope, "open", now), "件", period=whose,
                       url=f"{list_url}?state=open"),
            FigureCard("有期限待办", listed(scope, "due", now), "件", period=whose,
                       url=f"{list_url}?state=due",
                       trend=spark(due, title=f"今后{WEEKS}周每周到期：{told(due)}件")),
            FigureCard("已逾期", late, "件", period=whose, url=f"{list_url}?state=overdue",
                       tone=Tone.BAD if late != "0" else Tone.QUIET),
            FigureCard("近30日新建", told_to(sum(n for day, n in days.items() if day >= month), LOOKED_AT), "件",
                       period=whose, url=list_url,
                       trend=spark(new, title=f"近{WEEKS}周每周新建：{told(new)}件")),
        ]  # fmt: skip


def coming(scope: Scope, now: datetime) -> list[int]:
    """How many periods end in each of the coming weeks, of the first so many."""
    found = matters.due_by_week(scope, now, WEEKS, LOOKED_AT)
    return [found.get(week, 0) for week in range(WEEKS)]


def opened(days: Mapping[date, int], today: date) -> list[int]:
    """How many of the matters opened on the days fall in each of the last weeks; today's week last."""
    found: Counter[int] = Counter()
    for day, number in days.items():
        found[WEEKS - 1 - (today - day).days // 7] += number
    return [found[week] for week in range(WEEKS)]


def told(numbers: Sequence[int]) -> str:
    """The numbers of a trend as they are read aloud."""
    return "、".join(map(str, numbers))


def listed(scope: Scope, state: str, now: datetime) -> str:
    """How many matters a list of the closed set has, in words; its index alone is counted."""
    return told_to(matters.counted(scope, matters.Query(state), now, MOST), MOST)


def told_to(number: int, most: int) -> str:
    """A number that was counted no further than `most`."""
    return f"{most}+" if number > most else str(number)


def lapse_title(matter: Matter, act: str) -> str:
    """The title of an act of time."""
    return versions.procedure(matter.procedure, digest=matter.digest).act(act).title


def ran_out(matter: Matter, notice: LapseNotice) -> str:
    """The act of time with its last day; one that is counted in hours ends at its moment."""
    title, last = lapse_title(matter, notice.act), notice.at - timedelta(seconds=1)
    by_the_hour = day_of(last) == day_of(notice.at)
    end = moment(notice.at) if by_the_hour else f"最后一日为{long_day(last)}"
    return f"{title} · {end}"


def title_of(draft: Draft) -> str:
    """Procedure and act of a draft."""
    procedure = registry.procedure(draft.procedure)
    return f"{procedure.title}：{selectors.act_of(draft).title}"


def duties_of_administrator(viewer: Viewer) -> list[tuple[str, str, str]]:
    """What an administrator does here: address, title, words."""
    return [
        (reverse(url), title, text) for r, (url, title, text) in DUTIES.items() if viewer.holds(r)
    ]

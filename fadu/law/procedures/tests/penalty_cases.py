"""Ordinary penalty cases under way: lawful people, plausible facts, one line a stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from fadu.kernel.periods import first_allowed
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derivable
from fadu.law.engine.record import Actor, Record
from fadu.law.engine.view import LawView
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary.dating import NOTICE
from fadu.law.procedures.penalty_ordinary.facts import KINDS
from fadu.law.procedures.tests.walking import Walk, at, law_view, owed_sum

YUAN = 100
PERFORM = "2025-12-31"
HANDED = {"notify": "serve_notice", "notify_hearing": "serve_call"}
DECIDING = ("penalize", "penalize_without_fine")
BINDING = ("licence", "business", "employment", "confiscated_income", "confiscated_goods")
LIMITS = {
    "penalty__hearing_fine_unit": 30_000 * YUAN,
    "penalty__hearing_fine_person": 10_000 * YUAN,
    "penalty__hearing_confiscation": 30_000 * YUAN,
}
LAW = law_view(PARAMETERS, **LIMITS)
PLAIN: dict[str, Any] = {
    "manner": "现场检查",
    "first_officer": "person-1",
    "first_member": "person-1",
    "act_state": "连续或者继续之中",
    "discovered_on": "2025-03-03",
    "fine": 20_000 * YUAN,
    "confiscated_income": 0,
    "confiscated_goods": 0,
    "adopted": "不予采纳",
    "amount": 20_000 * YUAN,
    "asked": True,
    "statement_until": "2026-12-31",
    "complexity": "不属于情节复杂或者重大违法行为",
    "review_ground": "不属于应当法制审核的情形",
    "passed": True,
    "no_penalty_ground": "违法行为轻微，依法可以不予处罚",
    "party": [],
    "batch": ["B"],
}
TOLD = {fact.code for fact in KINDS}
HEAVY: dict[str, Any] = {"business": "责令停产停业"}
BY_NOTICE: dict[str, Any] = {
    "way": "公告送达",
    "announced_in": "本局网站",
    "announced_why": "下落不明",
}
# A proposal changed after the party was heard, beside a notice of the plain fine.
NO_MORE: dict[str, Any] = {"weight": "不重于告知的内容", "earlier_fine": 20_000 * YUAN}
WSL_UNIT: dict[str, Any] = {"production_unit": True, "under_wsl": True}
KEPT: dict[str, Any] = {"altered": "变更", "sums": "数额不变，只变更其他内容"}


class Case(Walk):
    """A walk whose made-up facts are those of a light case: a fine of 20,000 yuan, no hearing."""

    def record(
        self, word: str, when: str = "", who: tuple[Actor, ...] = (), **facts: Any
    ) -> Record:
        """As `Walk.record`, with the plain facts of a light case."""
        act = self.procedure.act(word.partition(":")[0])
        codes = {f.code for f in act.stated if f.required and not f.derived}
        known = {code: value for code, value in PLAIN.items() if code in codes}
        if act.names == "party":
            known["party"] = list(self.keys)
        self.now = at(when) if when else self.now
        known |= owed_sum(act, self.marking, self.law, self.now, word.partition(":")[2])
        return super().record(word, when, who, **known | self._dated(act.code, facts) | facts)

    def _dated(self, code: str, facts: dict[str, Any]) -> dict[str, Any]:
        """Days that lie behind or ahead: what was found by then, a hearing on the first day that is lawful, a term for what the fine's own is not."""
        today = day_of(self.now)
        if code in ("check_limitation", "recheck_limitation"):
            return {"discovered_on": min(PLAIN["discovered_on"], today.isoformat())}
        if code == "notify_hearing":
            return {"hearing_on": first_allowed(today, NOTICE, self.law.calendar).isoformat()}
        if code in ("approve_deferral", "approve_daily_deferral"):
            return {"deferred_until": (today + timedelta(days=60)).isoformat()}
        binds = any(facts.get(kind) not in (None, 0, False, "无") for kind in BINDING)
        return {"perform_until": PERFORM} if binds and code in DECIDING else {}

    def do(self, word: str, when: str = "", **facts: Any) -> Case:
        """Do an act; Blocked when the procedure refuses it. A notice is handed over as it is made."""
        code, _, key = word.partition(":")
        self.only(word, when, **facts)
        return self.only(f"{HANDED[code]}:{key}") if code in HANDED else self

    def only(self, word: str, when: str = "", **facts: Any) -> Case:
        """Do an act and nothing else."""
        super().do(word, when, **facts)
        return self

    def anyway(self, word: str, when: str = "", **facts: Any) -> Case:
        """Enter an act that was done although it should not have been: what a function refuses is left out."""
        said = self.record(word, when, **facts)
        self.marking.advance(said.at)
        act, before = self.procedure.act(said.act), self.marking.recalled(said.key)
        known = derivable(act, said.facts, self.law, day_of(said.at), before)
        self.marking.apply(replace(said, facts=known))
        return self

    def all(self, *words: str) -> Case:
        """Do several acts at the present instant."""
        super().all(*words)
        return self


def filed(*parties: str, when: str = "2025-03-05", law: LawView = LAW) -> Case:
    """Filed, with the parties named and officers assigned."""
    case = Case(ORDINARY_PENALTY, law, parties or ("P",))
    case.do("check_jurisdiction", when).all("check_limitation", "file_case", "name_party")
    return case.do("assign_officers")


def concluded(*parties: str, when: str = "2025-03-05", law: LawView = LAW) -> Case:
    """Investigated, ordered to correct, looked at for crime, concluded."""
    case = filed(*parties, when=when, law=law).do("investigate")
    for key in parties or ("P",):
        case.all(f"order_to_correct:{key}", f"check_crime:{key}")
    return case.do("conclude_investigation")


def told(when: str = "2025-04-01", law: LawView = LAW, **proposal: Any) -> Case:
    """Proposed and notified on `when`."""
    return concluded(law=law).do("propose:P", when, **proposal).do("notify:P")


def looked(case: Case) -> Case:
    """The yes-or-no findings on review and discussion, both no."""
    return case.all("determine_review:P", "determine_complexity:P")


def ready(when: str = "2025-04-01", **proposal: Any) -> Case:
    """Everything before a light decision done, statement waived."""
    return looked(told(when, **proposal)).do("waive_statement:P")


def fined(when: str = "2025-04-10", **decision: Any) -> Case:
    """Told of what is decided and punished on `when`, with a fine unless told otherwise."""
    told_of = {code: value for code, value in decision.items() if code in TOLD}
    return ready(**told_of).do("penalize:P", when, **decision)


def served(when: str = "2025-04-10", **decision: Any) -> Case:
    """Punished and served on the spot on `when`."""
    return fined(when, **decision).do("serve:P")


def ordered(when: str = "2025-03-10") -> Case:
    """A suspension of business without a fine, no hearing asked for; decided on `when`."""
    case = told("2025-02-20", fine=0, **HEAVY)
    looked(case).do("waive_statement:P")
    return case.do("penalize:P", when, fine=0, perform_until="2025-03-31", **HEAVY)


def halted(when: str = "2025-03-10") -> Case:
    """The same, served on `when`."""
    return ordered(when).do("serve:P")


def asked(when: str = "2025-04-11") -> Case:
    """A heavy case in which the party asked for a hearing on the day it was told."""
    return told(when, **HEAVY).do("request_hearing:P")


def heard() -> Case:
    """A hearing held and recorded on 24 April 2025, which makes review due; complexity found."""
    case = asked().do("notify_hearing:P", hearing_on="2025-04-23")
    case.do("hold_hearing:P", "2025-04-23").do("record_hearing:P", "2025-04-24")
    return case.do("determine_complexity:P")


def suspected() -> Case:
    """A concluded case with a suspected crime, its team formed and the report made on 1 April."""
    case = concluded().do("check_crime:P", "2025-04-01", suspected=True)
    return case.do("form_team:P").do("report_transfer:P")


def sent() -> Case:
    """Sent to the police and signed for on 2 April 2025."""
    case = suspected().do("decide_transfer:P", "2025-04-02", approved=True)
    return case.all("send_transfer:P", "police_sign:P")


def taken(when: str = "2025-04-07") -> Case:
    """Filed by the police on `when`, their notice received and everything handed over."""
    case = sent().do("police_decide:P", when, filed=True)
    return case.all("receive_filing:P", "handover:P")


DAYS: dict[str, Any] = {
    "fined_from": "2025-05-07",
    "fined_until": "2025-05-16",
}


def refusing(*, paid: bool = False) -> Case:
    """A production unit fined under 安全生产法, served on 10 April and refusing to correct."""
    case = served("2025-04-10", fine=1_000 * YUAN, **WSL_UNIT)
    if paid:
        case.do("pay_fine:P", "2025-04-20", amount=1_000 * YUAN)
    return case.do("reinspect_fined:P", "2025-05-17", corrected=False).do("find_refusal:P")


def day_fined(when: str = "2025-05-20", *, paid: bool = False) -> Case:
    """Fined by the day, 10,000 yuan in all, with its own notice; not served yet."""
    case = refusing(paid=paid).do("propose_daily:P", when, **DAYS)
    case.do("notify:P").do("waive_statement:P")
    return looked(case).do("daily_fine:P", **DAYS)

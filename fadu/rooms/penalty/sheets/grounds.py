"""On what a decision rests and until when it is performed (认定的事实、告知和申辩、履行期限): read, never typed again."""

from __future__ import annotations

from fadu.documents.papers.paper import Block, Prose
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import dating, narrowing
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence


def fined(told: Told) -> bool:
    """Whether the decision holds a fine."""
    return bool(told.line.facts.get(f.fine.code))


def found(told: Told) -> str | None:
    """The facts of the decision: those that were told, or what is kept of them after a statement or hearing."""
    kept = told.value(narrowing.kept_facts)
    return kept if kept != "" else told.printed(f.facts_found, told.last(a.propose))


def term(told: Told) -> str | None:
    """Until when: of a fine the law's fifteen days, of anything else the day that the decision names."""
    until = told.value(dating.perform_until)
    paid = f"罚款自收到本决定书之日起十五日内缴纳（{dating.PAID}）" if fined(told) else ""
    if not until:
        bare = told.line.facts.get(f.warning.code) is True and not _named(told)
        return until if until is None else paid or ("自收到本决定书之日起" if bare else "")
    other = "其他处罚" if paid else ""
    return f"{paid}{'；' if paid else ''}{other}于{until}前（含当日）履行"


def _named(told: Told) -> bool:
    """Whether the decision holds what is performed by a day that it names."""
    return any(told.line.facts.get(fact.code) for fact in (d.takes, d.binds))


def heard(told: Told) -> tuple[Block, ...]:
    """What the party was told before, and what became of its statement or hearing."""
    notice, you = told.last(a.notify), told.party.you
    if notice is None:
        return ()
    number = told.printed(f.number, notice)
    words = f"本机关于{told.on(a.notify)}以{number}告知{you}拟处罚的内容、事实、理由、依据和享有的权利。"
    review = _since(_round(told), told.last(a.review_statement))
    if review is not None:
        words += f"{you}提出陈述、申辩，经复核，{told.printed(f.adopted, review)}：{sentence(told.printed(f.reason, review))}"
    elif _since(notice, told.last(a.waive_statement)):
        words += f"{you}明确放弃陈述、申辩。"
    elif _since(notice, told.last(a.end_statement)):
        words += f"{you}在告知的期限内没有陈述、申辩。"
    return (Prose(words + _hearing(told, notice)),)


def _round(told: Told) -> Line | None:
    """What the decision's own inquiry began with: of a daily fine the refusal, of one made anew what asked for it; else None."""
    if told.line.act == a.daily_fine.code:
        return told.last(a.find_refusal)
    return told.last(a.alter_decision, a.resume_penalty)


def _since(begun: Line | None, line: Line | None) -> Line | None:
    """The entry, unless it belongs to what came before."""
    if line is None or (begun is not None and (line.at, line.n) < (begun.at, begun.n)):
        return None
    return line


_ASKED = (a.request_hearing, a.waive_hearing, a.withdraw_hearing, a.terminate_hearing)


def _hearing(told: Told, notice: Line) -> str:
    """What became of the hearing: held, waived, asked for and taken back, or ended as nobody came; "" where none was asked for."""
    if _since(_round(told), told.last(a.record_hearing)):
        return f"本机关于{told.on(a.hold_hearing)}举行听证，根据听证笔录作出本决定。"
    line, you = _since(notice, told.last(*_ASKED)), told.party.you
    if line is None:
        return ""
    ended = (told.printed(f.hearing_ended, line) or "").replace(
        "当事人及其代理人", f"{you}及代理人"
    )
    return {
        a.waive_hearing.code: f"{you}明确放弃要求听证的权利。",
        a.withdraw_hearing.code: f"{you}要求听证，后又撤回。",
        a.terminate_hearing.code: f"{you}要求听证，{ended}，听证终止。",
    }.get(line.act, "")

"""One review as its page shows it: the document on the left, state, rounds, notes and forms on the right."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors as casework
from fadu.deliberation import (
    erasing_pages,
    forms,
    papers,
    permissions,
    reading,
    selectors,
    submission,
)
from fadu.deliberation.kinds import Reviewed
from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.services.reviewing import barred, kind_of
from fadu.deliberation.standing import documents, last_day, title_of
from fadu.deliberation.submission import given
from fadu.law.procedures import registers
from fadu.law.procedures.registers.reviews import NINE
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.ui.badges import Badge, DeadlineBadge, Tone, deadline_badge
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day, moment
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

TONES = {
    ReviewState.SENT: Tone.WARN, ReviewState.ASSIGNED: Tone.INFO, ReviewState.RETURNED: Tone.BAD,
    ReviewState.PASSED: Tone.GOOD, ReviewState.WITHDRAWN: Tone.QUIET,
}  # fmt: skip


def detail_page(request: Any, found: Review, form: Any = None, refusal: Any = None) -> dict[str, Any]:  # fmt: skip
    """One review: the document on the left; state, rounds, notes and the form of what comes next on the right."""
    viewer = request.viewer
    matter = matters.matter(viewer.scope, found.matter)
    lines = selectors.entries_of(viewer.scope, found.pk)
    crumbs = (
        Crumb("法制审核", reverse("deliberation:review_list")),
        Crumb(papers.named(matter, found.key)),
    )
    context = {
        "record": found,
        "badge": badge(found),
        "name": papers.named(matter, found.key, found.act),
        "rounds": rounds(found, lines),
        "notes": _notes(lines),
        "happened": _happened(lines),
        "refusal": refusal,
        "sent": form,
        "crumbs": crumbs,
    }
    if matter is None:
        return context
    return context | _left(request, found, matter) | _right(request, found, matter, lines, form)


def _left(request: Any, found: Review, matter: Matter) -> dict[str, Any]:
    """The documents sent, and the one chosen."""
    history = matters.history(matter)
    sent = documents(matter, history, found.key)
    asked = request.GET.get("n", "")
    chosen = next((one for one in sent if str(one.n) == asked), sent[0])
    at = sent.index(chosen)
    here = reverse("deliberation:review_detail", args=[found.pk])

    def url(step: int) -> str:
        other = at + step
        return f"{here}?n={sent[other].n}#document" if 0 <= other < len(sent) else ""

    def picture(sha256: str, page: int) -> str:
        return reverse("deliberation:review_picture", args=[found.pk, chosen.n, sha256, page])

    line = next(one for one in history if one.n == chosen.n)
    return {
        "documents": [(one, f"{here}?n={one.n}#document", one is chosen) for one in sent],
        "read": reading.read(request.viewer.scope, matter, line, chosen.title, picture),
        "before_url": url(-1),
        "after_url": url(1),
    }


def _right(request: Any, found: Review, matter: Matter, lines: list[Line], form: Any) -> dict[str, Any]:  # fmt: skip
    viewer, kind = request.viewer, kind_of(found, matter)
    marking = matters.marking_of(matter, request.law, request.now)
    end = last_day(marking, kind.period, found.key)
    sent = next(line for line in reversed(lines) if line.act == registers.send_for_review.code)
    return {
        "facts": _facts(found, matter, kind),
        "deadline": deadline(end, viewer.day),
        "gate": gate(found, matter, kind),
        "account": text(sent.facts.get("account")),
        "answered": text(sent.facts.get("answered")),
        "missing": (sent.facts.get("lacking") or "").splitlines(),
        **offered(request, found, matter, lines, form),
        "again_url": submission.send_url(matter, kind, found.key)
        if found.state in (ReviewState.RETURNED, ReviewState.WITHDRAWN) and permissions.may_send(viewer, matter)
        else "",
    }  # fmt: skip


def offered(
    request: Any, found: Review, matter: Matter, lines: list[Line], form: Any = None
) -> dict[str, Any]:
    """The forms of what the viewer may do now; `form` is the one that was just sent back."""
    viewer, blank = request.viewer, given(request, found.n)
    open_, state = found.state in selectors.OPEN, found.state
    made: dict[str, Any] = {}
    if open_ and permissions.may_assign(viewer, found):
        made["assign_form"] = forms.AssignForm(candidates(request, found, matter), initial=blank)
    if state == ReviewState.ASSIGNED and permissions.may_assign(viewer, found):
        made["aside_form"] = forms.AsideForm(initial=blank)
    if state == ReviewState.ASSIGNED and permissions.may_review(viewer, found):
        made["note_form"] = forms.NoteForm(initial=blank)
        made["opinion_form"] = opinion_form(request, found, matter)
    if open_ and permissions.may_withdraw(viewer, found):
        made["withdraw_form"] = forms.ReasonForm(initial=blank)
    if state == ReviewState.RETURNED and permissions.may_settle(viewer, found):
        made["settle_form"] = forms.SettleForm(initial=blank)
    for name, one in erasing_pages.of_review(request, found, matter, lines, blank).items():
        made[f"{name}_form"] = one
    names = {type(one): name for name, one in forms.apart(made).items()}
    if form is not None and type(form) in names:
        name = names[type(form)]
        made[name] = forms.back(form, made[name])
    return made


def opinion_form(request: Any, found: Review, matter: Matter) -> forms.OpinionForm:
    """The form of an opinion: what was kept as a draft, else blank."""
    draft = selectors.draft_of(request.viewer, found)
    kept = {name: values[0] for name, values in draft.typed.items() if values} if draft else {}
    return forms.OpinionForm(initial={**kept, **given(request, found.n), "seen": matter.n})


def candidates(request: Any, found: Review, matter: Matter) -> list[tuple[str, str]]:
    """Who may be chosen; who may not is shown with the reason and refused if chosen."""
    people = casework.able(request.viewer, registers.give_opinion, request.viewer.day)
    no = barred(found, matter)
    return [(one.id, f"{one}（{no[one.id]}）" if one.id in no else str(one)) for one in people]


def gate(found: Review, matter: Matter, kind: Reviewed) -> Fact:
    """What the law holds back until the review has passed."""
    held = "、".join(title_of(matter, code) for code in kind.decides)
    passed = found.state == ReviewState.PASSED
    said = f"审核已通过，不再因审核而不能“{held}”" if passed else f"审核未通过，不得“{held}”"
    tone = Badge("已放行", Tone.GOOD, "check") if passed else Badge("未放行", Tone.WARN, "lock")
    return Fact("决定", said, basis=str(kind.cite), badges=(tone,))


def _facts(found: Review, matter: Matter, kind: Reviewed) -> tuple[Fact, ...]:
    names = accounts.names({found.sent_by, found.reviewer} - {""})
    aside = accounts.names(one for one in found.barred.split(",") if one)
    told = [
        Fact("事项", papers.named(matter), reverse("matter", args=[matter.pk])),
        Fact("环节", title_of(matter, found.act)),
        Fact("轮次", f"第{found.round}轮"),
        Fact("送审", f"{names.get(found.sent_by, '')}，{moment(found.sent)}"),
        Fact("审核人", names.get(found.reviewer, "未分派")),
    ]
    if found.qualified:
        told.append(Fact("审核人资格", found.qualified, basis=str(kind.qualified or "")))
    if aside:
        told.append(Fact("已回避", "、".join(aside.values())))
    return tuple(told)


def rounds(found: Review, lines: list[Line]) -> Table | None:
    """The opinions of all rounds side by side: one row for each of the nine matters."""
    given_ = [
        line for line in lines if line.act == registers.give_opinion.code and not line.corrected
    ]
    if not given_:
        return None
    columns = (Column("审核事项"), *(Column(f"第{n}轮") for n in range(1, len(given_) + 1)))
    rows = [Row((Cell(title), *(_answer(line, code) for line in given_))) for code, title in NINE]
    rows.append(Row((Cell("结论"), *(_concluded(found, line) for line in given_))))
    return Table("各轮审核意见", columns, tuple(rows))


def _answer(line: Line, code: str) -> Cell:
    more = [text(line.facts.get(f"{code}_note")), line.facts.get(f"{code}_page") or ""]
    return Cell(line.facts[code], sub="；".join(part for part in more if part))


def _concluded(found: Review, line: Line) -> Cell:
    url = reverse("deliberation:opinion_paper", args=[found.pk, line.n])
    return Cell(
        line.facts["conclusion"], url, f"{text(line.facts['opinion'])}　{long_day(line.at)}"
    )


def _notes(lines: list[Line]) -> list[Fact]:
    held = [line for line in lines if line.act == registers.note_page.code]
    return [Fact(line.facts["page"], text(line.facts["note"])) for line in held]


def _happened(lines: list[Line]) -> list[tuple[str, str, str, str]]:
    """What happened to the review: when, what, who, and the words of whatever the table does not hold."""
    names = accounts.names(person for line in lines for person, _ in line.who)
    found = []
    for line in lines:
        words = "；".join(
            text(line.facts.get(code)) for code in ("reason", "dispute", "settlement", "answered")
            if line.facts.get(code)
        )  # fmt: skip
        who = "、".join(names.get(person, "") for person, _ in line.who)
        found.append((moment(line.at), line.title, who, words))
    return found


def deadline(end: date | None, today: date) -> DeadlineBadge | None:
    """The last day of a case as a badge."""
    return deadline_badge(end, today=today, name="办案期限", basis="") if end else None


def badge(found: Review) -> Badge:
    """Where a review stands."""
    state = ReviewState(found.state)
    return Badge(str(state.label), TONES[state])


def text(value: Any) -> str:
    """A personal text, or that it was erased."""
    return value if isinstance(value, str) else "（内容已删除）" if value else ""

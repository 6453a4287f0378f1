"""行政强制 from the page of another matter: what may be taken up there, of which hazard or party, and the draft that it begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.casework.models import Draft
from fadu.faces.desk.finding import find_matter
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.registering import RegisterForm
from fadu.faces.desk.visit_acting import begun, take
from fadu.flows.selectors import counted, producing
from fadu.flows.services.carrying import draft_measure
from fadu.flows.services.coercing import FIRST, Origin
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.registry.selectors import party, party_names
from fadu.rooms.hazards.selectors import hazards
from fadu.rooms.inspection.selectors import visits
from fadu.rooms.inspection.selectors.alerts import registrations
from fadu.ui.shell import Crumb

PAGES = {
    SEIZURE.code: ("take_up_seizure", "查封、扣押"),
    POWER_CUT.code: ("take_up_cut", "停电、停供"),
    CLOSURE.code: ("take_up_closure", "提请关闭"),
}
FROM: Mapping[str, tuple[str, ...]] = {
    MAJOR_HAZARD.code: tuple(PAGES),
    ORDINARY_PENALTY.code: tuple(PAGES),
    INSPECTION_VISIT.code: (SEIZURE.code,),
}
"""From which matters which measures are taken up."""
WORDS = (
    "拟成一份草稿，带入本事项已经记录的内容；核对、补充后由两名执法人员先后签名。第二人签名时，新的行政强制事项、本事项的转入记录和"
    "两个事项的关联同时记入台账；有一项不能办理的，全部没有办理。"
)
DRAFTED = "已拟成草稿。核对、补充后签名，再请另一名执法人员签名。"


@dataclass(frozen=True)
class Taken:
    """A measure to be taken up from a matter."""

    matter: Matter
    measure: str

    @property
    def title(self) -> str:
        """What it is called."""
        return PAGES[self.measure][1]

    @property
    def back(self) -> str:
        """The page of the matter."""
        return reverse("matter", kwargs={"id": self.matter.pk})

    @property
    def crumbs(self) -> tuple[Crumb, ...]:
        """The way from the list."""
        up = (Crumb("事项", reverse("matters")), Crumb(self.matter.title or "事项", self.back))
        return (*up, Crumb(self.title))


def find_taken(viewer: Viewer, id: str, measure: str) -> Taken:
    """The matter and the measure, or 404 where that measure does not arise from such a matter."""
    matter = find_matter(viewer, id)
    if measure not in FROM.get(matter.procedure, ()) or matter.external:
        raise Http404("这类事项不转入这一行政强制")
    return Taken(matter, measure)


seizure_of = partial(find_taken, measure=SEIZURE.code)
cut_of = partial(find_taken, measure=POWER_CUT.code)
closure_of = partial(find_taken, measure=CLOSURE.code)


def may_take_up(viewer: Viewer, taken: Taken) -> bool:
    """行政强制由本机关的执法人员拟办。"""
    return viewer.fits(FIRST[taken.measure][1]) and taken.matter.county == viewer.place.county


def offers(dossier: Dossier) -> list[tuple[str, str]]:
    """The measures that may be taken up now from the page of a matter: title and address."""
    matter = dossier.matter
    if matter.closed or matter.external or not dossier.own:
        return []
    return [
        (PAGES[code][1], reverse(PAGES[code][0], kwargs={"id": matter.pk}))
        for code in FROM.get(matter.procedure, ())
        if dossier.viewer.fits(FIRST[code][1]) and _open(dossier, code)
    ]


def _open(dossier: Dossier, measure: str) -> bool:
    """Whether the matter is at the point where the measure may be taken up."""
    enabled = {act for act, _ in dossier.marking.enabled(dossier.now)}
    if dossier.matter.procedure == MAJOR_HAZARD.code:
        owing = {POWER_CUT.code: hazard.open_cut, CLOSURE.code: hazard.open_closure}
        return measure == SEIZURE.code or owing[measure].code in enabled
    if dossier.matter.procedure == ORDINARY_PENALTY.code:
        decided = (penalty.penalize, penalty.penalize_without_fine)
        punished = any(dossier.marking.done(a.code, p) for a in decided for p, _ in dossier.parties)
        return bool(dossier.parties) and (measure != POWER_CUT.code or punished)
    return True


class TakeUpForm(RegisterForm):
    """Of which hazard, or against whom."""

    about = forms.ChoiceField(label="对象", required=False)

    def __init__(self, *args: Any, choices: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(choices) < 2:
            del self.fields["about"]
        else:
            self.fields["about"].choices = list(choices.items())  # type: ignore[attr-defined]

    @property
    def chosen(self) -> str:
        """The key that was chosen; "" where there is no choice."""
        return str(self.cleaned_data.get("about") or "")


def form_of(request: Any, taken: Taken) -> TakeUpForm:
    """The form with what may be chosen; the one that the address names is chosen."""
    choices = {key: name for key, (_, name) in abouts(request.viewer, taken).items()}
    made = partial(TakeUpForm, choices=choices)
    form: TakeUpForm = begun(request, made, about=request.GET.get("key", ""))
    return form


def abouts(viewer: Viewer, taken: Taken) -> dict[str, tuple[str, str]]:
    """key → party and words of what a measure may be about: hazards of a cut, parties of a case, else the whole matter."""
    matter, scope = taken.matter, viewer.scope
    if matter.procedure == INSPECTION_VISIT.code:
        visit = visits.visit(scope, matter.pk)
        return {"": (visit.party if visit else "", "")}
    if matter.procedure == MAJOR_HAZARD.code:
        rows = list(hazards(scope).filter(matter=matter.pk).order_by("id"))
        if taken.measure != POWER_CUT.code:
            return {"": (rows[0].enterprise if rows else "", "")}
        return {r.key: (r.enterprise, r.label) for r in rows if r.major and r.closed_on is None}
    ids = _parties(matter)
    names = party_names(ids)
    return {id: (id, names.get(id, "已删除的当事人")) for id in ids}


def _parties(matter: Matter) -> list[str]:
    named = (x.facts.get("party") for x in history(matter) if x.act == penalty.name_party.code)
    return list(dict.fromkeys(str(k) for keys in named if isinstance(keys, list) for k in keys))


def answer(request: Any, taken: Taken) -> HttpResponse:
    """The form, or the draft that a complete one makes."""
    form = form_of(request, taken)
    made: list[str] = []

    def do(given: Mapping[str, Any]) -> str:
        made.append(take_up(request, taken, form.chosen).id)
        return DRAFTED

    words = f"{_only(request.viewer, taken)}{WORDS}"
    page = {"title": taken.title, "submit": "拟成草稿", "crumbs": taken.crumbs, "words": words}
    shown = take(request, form, page, do, taken.back)
    return redirect("draft", id=made[0]) if made else shown


def _only(viewer: Viewer, taken: Taken) -> str:
    """What the measure is about where there is no choice; of several the form asks."""
    known = list(abouts(viewer, taken).values())
    if len(known) != 1:
        return ""
    firm, label = known[0]
    said = dict.fromkeys(filter(None, (party_names([firm]).get(firm, ""), label)))
    return f"对象：{'，'.join(said)}。" if said else ""


def take_up(request: Any, taken: Taken, key: str) -> Draft:
    """Prepare the first act of the measure as the viewer's draft, with what the matter and the ledger know."""
    known = abouts(request.viewer, taken)
    key = key if key in known else next(iter(known), "")
    firm = known.get(key, ("", ""))[0]
    of = Origin(taken.matter, firm, key)
    more = _counts(request.viewer, firm) if taken.measure == CLOSURE.code else {}
    return draft_measure(
        of,
        taken.measure,
        viewer=request.viewer,
        hand=request.hand,
        chance=request.chance,
        more=more,
    )


def _counts(viewer: Viewer, firm: str) -> dict[str, Any]:
    """What the ledger counts of the firm: its penalties, and how often a mine was found to go on producing."""
    found = party(viewer.scope, firm)
    if found is None:
        return {}
    ids = registrations(found)
    times = producing(viewer.scope, ids, viewer.day).times
    return {
        **counted(viewer.scope, ids, viewer.day).facts,
        **({"coal_counted": times} if times else {}),
    }

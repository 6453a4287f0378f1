"""What the form of an act of service begins with (登记送达): the confirmation of the electronic service, where there is one.

An officer reads it over and records it; nobody types a day that the register of electronic service has.
"""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from fadu.faces.desk.act_form import typed_from
from fadu.faces.desk.finding import Step
from fadu.law.vocabulary.act import Act
from fadu.publication.serving.consents import SERVINGS
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.selectors import Served, unrecorded


def offered(request: Any, step: Step) -> dict[str, Any]:
    """The party, the instant at which the paper is shown to have arrived, and that it was served electronically."""
    if step.matter is None:
        return {}
    key = request.GET.get("key", "")
    row = unrecorded(request.viewer.scope, step.matter, step.act, key)
    if row is None:
        return {}
    wire = SERVINGS[step.matter.procedure].wire
    told = {"key": row.party} if step.act.each else {}
    return {"at": row.opened, **told, **typed_from(step.act, wire)}


def unsaid(served: Served | None, confirmed: Delivery | None) -> str:
    """That receipt was confirmed of a paper which goes with another, and the case does not say yet that they were served."""
    act = served.way.beside if served else None
    if served is None or act is None or confirmed is None or served.beside is not None:
        return ""
    return f"当事人已经签收，办理经过还没有登记“{act.title}”。告知书也已经送达的，请登记；日期和送达方式已按签收填好，请核对"


def once(served: Served | None) -> str:
    """What becomes of the case when receipt is confirmed."""
    if served is None or served.way.served is not None:
        return "当事人签收后自动登记送达。"
    if served.way.beside is not None:
        return f"当事人签收后，由执法人员登记“{served.way.beside.title}”，日期和送达方式自动填好。"
    return "签收记入电子送达登记簿；这种文书没有单独的送达环节，办理经过不另登记。"


def record_url(served: Served) -> str:
    """Where an officer records it; "" where there is no such act."""
    return step_url(served, served.way.beside) if served.way.beside else ""


def step_url(served: Served, act: Act) -> str:
    """The form of an act on the party that a paper is served on."""
    url = reverse("act", kwargs={"id": served.matter.pk, "act": act.code})
    return f"{url}?key={served.key}" if served.key else url

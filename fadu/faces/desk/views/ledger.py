"""台账校验: the newest checkpoint, and verification of the whole ledger on demand."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from fadu.accounts.permissions import may_audit, permit
from fadu.faces.desk import ledger_page


@permit(may_audit)
def ledger_health(request: Any) -> HttpResponse:
    """How the ledger stands; nothing is verified before somebody asks."""
    return render(request, "desk/ledger.html", ledger_page.context())


@permit(may_audit)
@require_POST
def verify_ledger(request: Any) -> HttpResponse:
    """Verify everything now; it reads and changes nothing."""
    report = ledger_page.verified(request.law, request.now)
    context = ledger_page.context() | {"report": report, "at": request.now}
    return render(request, "desk/ledger.html", context)

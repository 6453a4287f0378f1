"""非税对账: codes and payments by file, one code, and what is done with it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import may_see_business, permit
from fadu.deliberation.services.deeds import Doing
from fadu.faces.desk import fee_code_page, fee_import_page, fee_page
from fadu.faces.desk.fee_acting import choices, given_payment
from fadu.faces.desk.fee_code_page import find_fee, sheet_of
from fadu.faces.desk.finding import find_matter
from fadu.faces.desk.forms import fees as forms
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.registering import Sheet, form_of, page_of, settle
from fadu.fees import selectors
from fadu.fees.models import Fee
from fadu.fees.permissions import may_answer_refunds, may_keep_fees
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of
from fadu.law.procedures.registers import fees as r
from fadu.matters.models import Matter
from fadu.platforms.fees import refunds, services
from fadu.platforms.fees.altered import adjust_code as adjust
from fadu.platforms.fees.withdrawing import withdraw_receipt as withdraw
from fadu.ui.htmx import template_for
from fadu.ui.shell import Crumb


@permit(may_see_business)
def fees(request: Any) -> HttpResponse:
    """The list, page by page."""
    form = forms.FeeFilter(request.GET or None)
    template = template_for(request, page="desk/fees.html", fragment="desk/_fees_swapped.html")
    return render(request, template, fee_page.context(request, form))


@permit(may_see_business, find_fee)
def fee(request: Any, found: Fee) -> HttpResponse:
    """One code."""
    return render(request, "desk/fee.html", fee_code_page.context(request, found))


@permit(may_keep_fees)
@require_http_methods(["GET", "POST"])
def import_payments(request: Any) -> HttpResponse:
    """A result file, tried or taken in."""
    form = forms.FeeFileForm(request.POST or None, request.FILES or None)
    return sent(request, form, "results")


@permit(may_keep_fees)
@require_http_methods(["GET", "POST"])
def import_codes(request: Any) -> HttpResponse:
    """A file of issued codes, tried or taken in."""
    form = forms.FeeFileForm(request.POST or None, request.FILES or None)
    return sent(request, form, "codes")


def sent(request: Any, form: Any, kind: str) -> HttpResponse:
    """The page of a file; what cannot be read at all is refused whole, with the reason."""
    context = fee_import_page.context(form, kind)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return render(request, f"desk/fee_{kind}.html", context, status=status)
    try:
        context |= judged(request, form, kind)
    except BadInput as refusal:
        context |= {"refusal": refusal}
        return render(request, f"desk/fee_{kind}.html", context, status=422)
    return render(request, f"desk/fee_{kind}.html", context)


def judged(request: Any, form: Any, kind: str) -> dict[str, Any]:
    """What became of each row, or would."""
    upload, dry = form.cleaned_data["sheet"], request.POST.get("do") != "take"
    file = services.Given(upload.name, upload.read())
    doing = Doing(request.viewer, request.hand)
    if kind == "codes":
        do = services.try_codes if dry else services.take_codes
        return fee_import_page.codes(do(file=file, doing=doing), dry=dry)
    act = services.try_payments if dry else services.take_payments
    rows = act(file=file, doing=doing)
    return fee_import_page.payments(request.viewer, rows, day_of(request.hand.noted), dry=dry)


@permit(may_keep_fees, find_matter)
def enter_code(request: Any, found: Matter) -> HttpResponse:
    """登记缴款码."""
    sums = choices(request.viewer, request.hand, found)
    form = form_of(forms.CodeForm, request, [(key, one.words) for key, one in sums.items()])
    page = reverse("matter", kwargs={"id": found.pk})
    trail = (Crumb("事项", reverse("matters")), Crumb(name_of(found), page), Crumb(r.enter_code.title))  # fmt: skip
    note = "" if sums else fee_code_page.NO_SUMS
    sheet = Sheet(r.enter_code.title, "登记", page, trail, note=note)

    def do(given: Any) -> None:
        one, doing = sums[given["sum"]], Doing(request.viewer, request.hand, page_of(given))
        said = {"of_sum": one.of_sum, "code": given["code"], "due": given["due"]}
        services.enter_code(decision=one.decision, **said, doing=doing, id=given["token"])

    return settle(request, form, sheet, do)


@permit(may_keep_fees, find_fee)
def amend_code(request: Any, found: Fee) -> HttpResponse:
    """更正缴款码."""
    form = form_of(forms.AmendForm, request, of=found.pk, code=found.code, due=found.due)

    def do(given: Any) -> None:
        said = {name: given[name] for name in ("code", "due", "reason")}
        services.amend_code(fee=found, **said, doing=doing_of(request, given))

    return settle(request, form, sheet_of(found, r.amend_code), do)


@permit(may_keep_fees, find_fee)
def adjust_code(request: Any, found: Fee) -> HttpResponse:
    """按变更调整缴款码."""

    def do(given: Any) -> None:
        adjust(fee=found, reason=given["reason"], doing=doing_of(request, given))

    form = form_of(forms.WhyForm, request, of=found.pk)
    note = fee_code_page.adjusting(request.viewer, found)
    return settle(request, form, sheet_of(found, r.adjust_code, note), do)


@permit(may_keep_fees, find_fee)
def void_code(request: Any, found: Fee) -> HttpResponse:
    """作废缴款码."""

    def do(given: Any) -> None:
        services.void_code(fee=found, reason=given["reason"], doing=doing_of(request, given))

    note = "作废以后，这个号码不再接受到账；在非税系统中一并撤销。"
    sheet = sheet_of(found, r.void_code, note, danger=True)
    return settle(request, form_of(forms.WhyForm, request, of=found.pk), sheet, do)


@permit(may_keep_fees, find_fee)
def receive(request: Any, found: Fee) -> HttpResponse:
    """登记到账, by hand."""

    def do(given: Any) -> None:
        row = given_payment(found, given)
        said = {"why": given["why"], "counts": not given["uncounted"]}
        services.receive(fee=found, row=row, **said, doing=doing_of(request, given))

    note = "应缴的部分记入事项的缴款环节，多缴的部分留待退还；已经结案的，全部作为多缴。"
    form = form_of(forms.ReceiveForm, request, of=found.pk)
    return settle(request, form, sheet_of(found, r.receive, note), do)


@permit(may_keep_fees, find_fee)
def withdraw_receipt(request: Any, found: Fee) -> HttpResponse:
    """撤回到账登记."""
    choices = fee_code_page.payments(request.viewer, found)
    form = form_of(forms.WithdrawReceiptForm, request, choices, of=found.pk)

    def do(given: Any) -> None:
        row, doing = selectors.receipt(request.viewer.scope, found.pk, given["payment"]), doing_of(request, given)  # fmt: skip
        assert row is not None  # one of the choices
        withdraw(fee=found, receipt=row, reason=given["reason"], doing=doing)

    sheet = sheet_of(found, r.withdraw_receipt, fee_code_page.WITHDRAWN, danger=True)
    return settle(request, form, sheet, do)


@permit(may_keep_fees, find_fee)
def ask_refund(request: Any, found: Fee) -> HttpResponse:
    """提请退还."""
    first = fee_code_page.asking(request.viewer, request.hand, found)
    form = form_of(forms.AskForm, request, of=found.pk, **first)

    def do(given: Any) -> None:
        said = {name: given[name] for name in ("ground", "refunded", "reason")}
        refunds.ask(fee=found, **said, doing=doing_of(request, given))

    return settle(request, form, sheet_of(found, r.ask_refund), do)


@permit(may_answer_refunds, find_fee)
def approve_refund(request: Any, found: Fee) -> HttpResponse:
    """批准退还."""
    return answered(request, found, granted=True)


@permit(may_answer_refunds, find_fee)
def refuse_refund(request: Any, found: Fee) -> HttpResponse:
    """不批准退还."""
    return answered(request, found, granted=False)


def answered(request: Any, found: Fee, *, granted: bool) -> HttpResponse:
    """A refund approved or not, with the reason."""

    def do(given: Any) -> None:
        said = {"granted": granted, "reason": given["reason"]}
        refunds.answer(fee=found, **said, doing=doing_of(request, given))

    what = r.approve_refund if granted else r.refuse_refund
    form = form_of(forms.WhyForm, request, of=found.pk)
    return settle(request, form, sheet_of(found, what, danger=not granted), do)


@permit(may_keep_fees, find_fee)
def note_refund(request: Any, found: Fee) -> HttpResponse:
    """登记退还到账."""

    def do(given: Any) -> None:
        said = {name: given[name] for name in ("refunded_on", "receipt")}
        refunds.note(fee=found, **said, doing=doing_of(request, given))

    form = form_of(forms.BackForm, request, of=found.pk)
    return settle(request, form, sheet_of(found, r.note_refund), do)


def doing_of(request: Any, given: Any) -> Doing:
    """Who does it, from which page."""
    return Doing(request.viewer, request.hand, page_of(given))

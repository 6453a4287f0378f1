"""Addresses of payment codes; an act's address carries the act's own name."""

from django.urls import path

from fadu.faces.desk.views import fees

_FEE = "fees/<str:id>/"

urlpatterns = [
    path("fees/", fees.fees, name="fees"),
    path("fees/codes/", fees.import_codes, name="import_codes"),
    path("fees/results/", fees.import_payments, name="import_payments"),
    path("matters/<str:id>/fees/enter/", fees.enter_code, name="enter_code"),
    path(_FEE, fees.fee, name="fee"),
    path(f"{_FEE}amend/", fees.amend_code, name="amend_code"),
    path(f"{_FEE}adjust/", fees.adjust_code, name="adjust_code"),
    path(f"{_FEE}void/", fees.void_code, name="void_code"),
    path(f"{_FEE}receive/", fees.receive, name="receive"),
    path(f"{_FEE}withdraw/", fees.withdraw_receipt, name="withdraw_receipt"),
    path(f"{_FEE}refund/ask/", fees.ask_refund, name="ask_refund"),
    path(f"{_FEE}refund/approve/", fees.approve_refund, name="approve_refund"),
    path(f"{_FEE}refund/refuse/", fees.refuse_refund, name="refuse_refund"),
    path(f"{_FEE}refund/note/", fees.note_refund, name="note_refund"),
]

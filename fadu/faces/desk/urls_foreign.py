"""Addresses of other platforms: cases handled elsewhere, ours entered there, payment codes."""

from django.urls import path

from fadu.faces.desk import urls_fees
from fadu.faces.desk.views import fillings, foreign

_ENTERED = "fillings/<str:id>/"

urlpatterns = [
    path("foreign/bring/", foreign.bring_foreign, name="bring_foreign"),
    path("matters/<str:id>/foreign/", foreign.foreign_review, name="foreign_review"),
    path("matters/<str:id>/filling/", fillings.filling, name="filling"),
    path("matters/<str:id>/filling/enter/", fillings.record_entered, name="record_entered"),
    path("fillings/", fillings.fillings, name="fillings"),
    path(f"{_ENTERED}amend/", fillings.amend_entered, name="amend_entered"),
    path(f"{_ENTERED}withdraw/", fillings.withdraw_entered, name="withdraw_entered"),
    *urls_fees.urlpatterns,
]

"""Addresses of the catalogue of evidence (证据), under its matter."""

from django.urls import path

from fadu.faces.desk.views import evidence

_ITEM = "matters/<str:id>/evidence/<str:item>/"
_FILE = f"{_ITEM}files/<str:sha256>/"

urlpatterns = [
    path("matters/<str:id>/evidence/enter/", evidence.enter_evidence, name="enter_evidence"),
    path(_ITEM, evidence.evidence_item, name="evidence_item"),
    path(f"{_ITEM}redact/", evidence.redact_evidence, name="redact_evidence"),
    path(f"{_ITEM}acts/<slug:act>/", evidence.evidence_act, name="evidence_act"),
    path(_FILE, evidence.evidence_file, name="evidence_file"),
    path(f"{_FILE}view/", evidence.view_evidence, name="view_evidence"),
    path(f"{_FILE}<int:page>/<int:width>/", evidence.evidence_page, name="evidence_page"),
]

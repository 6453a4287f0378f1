"""Addresses of visits: the list, what is to be reviewed, opening and staffing, entering the firm."""

from django.urls import path

from fadu.faces.desk.views import arranging, entering, findings, visits

_OF = "visits/<str:id>/"

urlpatterns = [
    path("visits/", visits.visits, name="visits"),
    path("visits/sheet/", visits.visit_sheet, name="visit_sheet"),
    path("visits/export/", visits.visit_export, name="visit_export"),
    path("visits/open/", arranging.open_visits, name="open_visits"),
    path("visits/assign/", arranging.assign_visits, name="assign_visits"),
    path("visits/recheck/", visits.visit_recheck, name="visit_recheck"),
    path(f"{_OF}entry/", entering.visit_entry, name="visit_entry"),
    path(f"{_OF}no-code/", entering.visit_no_code, name="visit_no_code"),
    path(f"{_OF}copy/", findings.visit_copy, name="visit_copy"),
    path(f"{_OF}major/", findings.visit_major, name="visit_major"),
    path(f"{_OF}spot/", findings.visit_spot, name="visit_spot"),
    path(f"{_OF}hand-on/", findings.visit_hand_on, name="visit_hand_on"),
    path(f"{_OF}settle-code/", entering.visit_settle_code, name="visit_settle_code"),
]

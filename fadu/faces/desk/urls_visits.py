"""Addresses of visits: the list, what is to be reviewed, opening and staffing, entering the firm."""

from django.urls import path

from fadu.faces.desk.views import visits

urlpatterns = [
    path("visits/", visits.visits, name="visits"),
    path("visits/sheet/", visits.visit_sheet, name="visit_sheet"),
    path("visits/export/", visits.visit_export, name="visit_export"),
    path("visits/recheck/", visits.visit_recheck, name="visit_recheck"),
]

"""Addresses for the page tests: returns beside whatever the desk's navigation links to."""

from django.urls import include, path

urlpatterns = [
    path("returns/", include("fadu.returns.urls")),
    path("", include("fadu.report.urls")),
    path("", include("fadu.faces.desk.urls")),
]

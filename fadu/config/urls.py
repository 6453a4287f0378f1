"""Addresses: the staff desk, and beside it the returns, the figures and the annual report."""

from django.urls import include, path

urlpatterns = [
    path("", include("fadu.faces.desk.urls")),
    path("returns/", include("fadu.returns.urls")),
    path("", include("fadu.report.urls")),
]

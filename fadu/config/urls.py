"""Addresses: the staff desk, and beside it the returns, the draws, the figures and the annual report."""

from django.urls import include, path

urlpatterns = [
    path("", include("fadu.faces.desk.urls")),
    path("returns/", include("fadu.returns.urls")),
    path("draws/", include("fadu.draws.urls")),
    path("open/draws/", include("fadu.draws.urls_public")),
    path("", include("fadu.report.urls")),
]

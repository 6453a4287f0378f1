"""Addresses for the page tests: report, figures and returns beside the desk."""

from django.urls import include, path

urlpatterns = [
    path("field/", include("fadu.faces.field.urls")),
    path("deliberation/", include("fadu.deliberation.urls")),
    path("contact/", include("fadu.publication.urls")),
    path("draws/", include("fadu.draws.urls")),
    path("open/draws/", include("fadu.draws.urls_public")),
    path("", include("fadu.report.urls")),
    path("returns/", include("fadu.returns.urls")),
    path("plans/", include("fadu.faces.desk.urls_plans")),
    path("", include("fadu.faces.desk.urls")),
]

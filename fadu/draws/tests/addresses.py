"""Addresses for the page tests: draws beside whatever the desk's navigation links to."""

from django.urls import include, path

urlpatterns = [
    path("deliberation/", include("fadu.deliberation.urls")),
    path("field/", include("fadu.faces.field.urls")),
    path("contact/", include("fadu.publication.urls")),
    path("draws/", include("fadu.draws.urls")),
    path("open/draws/", include("fadu.draws.urls_public")),
    path("returns/", include("fadu.returns.urls")),
    path("", include("fadu.report.urls")),
    path("plans/", include("fadu.faces.desk.urls_plans")),
    path("", include("fadu.faces.desk.urls")),
]

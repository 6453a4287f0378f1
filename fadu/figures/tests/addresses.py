"""Addresses for the page tests: these figures first, then whatever the desk's navigation links to."""

from django.urls import include, path

from fadu.figures.tests.builders import ALL
from fadu.figures.urls import addresses

urlpatterns = [
    path("field/", include("fadu.faces.field.urls")),
    path("contact/", include("fadu.publication.urls")),
    path("draws/", include("fadu.draws.urls")),
    path("open/draws/", include("fadu.draws.urls_public")),
    path("figures/", include(addresses(ALL))),
    path("returns/", include("fadu.returns.urls")),
    path("", include("fadu.report.urls")),
    path("plans/", include("fadu.faces.desk.urls_plans")),
    path("", include("fadu.faces.desk.urls")),
]

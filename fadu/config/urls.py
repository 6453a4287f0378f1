"""Addresses: desk, rooms and published draws, the field under /field/, the public face under /v/."""

from django.urls import include, path

urlpatterns = [
    path("", include("fadu.faces.desk.urls")),
    path("contact/", include("fadu.publication.urls")),
    path("deliberation/", include("fadu.deliberation.urls")),
    path("returns/", include("fadu.returns.urls")),
    path("draws/", include("fadu.draws.urls")),
    path("open/draws/", include("fadu.draws.urls_public")),
    path("plans/", include("fadu.faces.desk.urls_plans")),
    path("open/plans/", include("fadu.faces.public.urls_plans")),
    path("", include("fadu.report.urls")),
    path("visits/", include("fadu.rooms.inspection.urls")),
    path("field/", include("fadu.faces.field.urls")),
    path("v/", include("fadu.faces.public.urls")),
]

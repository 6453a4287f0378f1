"""Addresses of the report and of every figure it publishes; the desk includes them at its root."""

from django.urls import include, path

from fadu.figures.urls import addresses
from fadu.report import views
from fadu.report.figures import ALL

_REPORT = [
    path("", views.workbench, name="workbench"),
    path("<int:year>/", views.workbench, name="workbench"),
    path("<int:year>/freeze/", views.freeze, name="freeze"),
    path("<int:year>/download/", views.download, name="download"),
    path("<int:year>/manifest/", views.manifest, name="manifest"),
]

urlpatterns = [
    path("report/", include((_REPORT, "report"))),
    path("figures/", include(addresses(ALL))),
]

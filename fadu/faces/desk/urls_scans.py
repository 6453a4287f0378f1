"""Addresses of stacks of scanned sheets (成批扫描)."""

from django.urls import path

from fadu.faces.desk.views import scans

_ONE = "papers/scans/<str:id>/"

urlpatterns = [
    path("papers/scans/", scans.scans, name="scans"),
    path("papers/scans/bring/", scans.bring_scan, name="bring_scan"),
    path(_ONE, scans.scan, name="scan"),
    path(f"{_ONE}add/", scans.add_scan, name="add_scan"),
    path(f"{_ONE}continue/", scans.continue_scan, name="continue_scan"),
    path(f"{_ONE}decide/", scans.decide_scan, name="decide_scan"),
    path(f"{_ONE}evidence/", scans.scan_evidence, name="scan_evidence"),
    path(f"{_ONE}pages/<int:number>/", scans.scan_page, name="scan_page"),
    path(f"{_ONE}papers/<str:matter>/<slug:kind>/<int:n>/", scans.file_scan, name="file_scan"),
]

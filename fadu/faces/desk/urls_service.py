"""Addresses of service (送达), under the paper that is served."""

from django.urls import path

from fadu.faces.desk.views import service

_SERVICE = "matters/<str:id>/papers/<slug:kind>/<int:n>/service/"
_ONE = f"{_SERVICE}<str:delivery>/"

urlpatterns = [
    path(_SERVICE, service.paper_service, name="paper_service"),
    path(f"{_SERVICE}prepare/", service.prepare_service, name="prepare_service"),
    path(f"{_SERVICE}announce/", service.announce_paper, name="announce_paper"),
    path(f"{_ONE}send/", service.send_service, name="send_service"),
    path(f"{_ONE}withdraw/", service.withdraw_service, name="withdraw_service"),
]

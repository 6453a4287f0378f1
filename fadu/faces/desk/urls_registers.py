"""Addresses of the registers: hazards, parties, periods, calendar, agencies, people and what they lend."""

from django.urls import path

from fadu.faces.desk import urls_objects, urls_papers, urls_parameters, urls_templates
from fadu.faces.desk.views import (
    agencies,
    calendar,
    delegations,
    hazards,
    limits,
    parties,
    people,
    standing,
)

_PAPERS = "people/<str:id>/certificates/"
urlpatterns = [
    path("hazards/", hazards.hazards, name="hazards"),
    path("parties/", parties.parties, name="parties"),
    path("parties/enter/", parties.enter_party, name="enter_party"),
    path("parties/<str:id>/", parties.party, name="party"),
    path("parties/<str:id>/amend/", parties.amend_party, name="amend_party"),
    path("parties/<str:id>/merge/", parties.merge_party, name="merge_party"),
    path("parties/<str:id>/ask/", parties.ask_party_erasure, name="ask_party_erasure"),
    path("parties/<str:id>/erase/", parties.erase_party, name="erase_party"),
    *urls_objects.urlpatterns,
    *urls_parameters.urlpatterns,
    *urls_papers.urlpatterns,
    *urls_templates.urlpatterns,
    path("limits/", limits.limits, name="limits"),
    path("limits/<slug:code>/", limits.limit, name="limit"),
    path("limits/<slug:code>/slip/", limits.limit_slip, name="limit_slip"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/record/", calendar.record_year, name="record_year"),
    path("calendar/<int:year>/", calendar.calendar_year, name="calendar_year"),
    path("agencies/", agencies.agencies, name="agencies"),
    path("agencies/enter/", agencies.enter_agency, name="enter_agency"),
    path("agencies/<str:id>/amend/", agencies.amend_agency, name="amend_agency"),
    path("agencies/<str:id>/close/", agencies.close_agency, name="close_agency"),
    path("people/", people.people, name="people"),
    path("people/enter/", people.enter_person, name="enter_person"),
    path("people/<str:id>/", people.person, name="person"),
    path("people/<str:id>/amend/", people.amend_person, name="amend_person"),
    path("people/<str:id>/leave/", people.leave, name="leave"),
    path("people/<str:id>/erase/", people.erase_person, name="erase_person"),
    path("people/<str:id>/roles/grant/", standing.grant_role, name="grant_role"),
    path("people/<str:id>/roles/<str:grant>/end/", standing.end_role, name="end_role"),
    path(f"{_PAPERS}issue/", standing.issue_certificate, name="issue_certificate"),
    path(
        f"{_PAPERS}<str:certificate>/revoke/",
        standing.revoke_certificate,
        name="revoke_certificate",
    ),
    path("people/<str:id>/account/open/", standing.open_account, name="open_account"),
    path("people/<str:id>/account/reset/", standing.reset_password, name="reset_password"),
    path("delegations/", delegations.delegations, name="delegations"),
    path("delegations/give/", delegations.delegate, name="delegate"),
    path("delegations/<str:id>/end/", delegations.end_delegation, name="end_delegation"),
]

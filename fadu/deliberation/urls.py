"""Addresses of legal reviews and meetings; an act's address carries the act's own name."""

from django.urls import path

from fadu.deliberation import views, views_erasing, views_meetings

app_name = "deliberation"
_REVIEW, _MEETING = "reviews/<str:id>/", "meetings/<str:id>/"
_ITEM = f"{_MEETING}items/<str:item>/"
urlpatterns = [
    path("reviews/", views.review_list, name="review_list"),
    path("reviews/send/<str:id>/<slug:act>/", views.send_for_review, name="send_for_review"),
    path(_REVIEW, views.review_detail, name="review_detail"),
    path(
        f"{_REVIEW}pages/<int:n>/<str:sha256>/<int:page>/",
        views.review_picture,
        name="review_picture",
    ),
    path(f"{_REVIEW}assign/", views.assign_reviewer, name="assign_reviewer"),
    path(f"{_REVIEW}recuse/", views.recuse_reviewer, name="recuse_reviewer"),
    path(f"{_REVIEW}note/", views.note_page, name="note_page"),
    path(f"{_REVIEW}opinion/", views.give_opinion, name="give_opinion"),
    path(f"{_REVIEW}opinion/<int:n>/", views.opinion_paper, name="opinion_paper"),
    path(f"{_REVIEW}withdraw/", views.withdraw_from_review, name="withdraw_from_review"),
    path(f"{_REVIEW}settle/", views.settle_disagreement, name="settle_disagreement"),
    path(f"{_REVIEW}erase/ask/", views_erasing.ask_text_erasure, name="ask_text_erasure"),
    path(f"{_REVIEW}erase/", views_erasing.erase_texts, name="erase_texts"),
    path("meetings/", views_meetings.meeting_list, name="meeting_list"),
    path("meetings/call/", views_meetings.call_meeting, name="call_meeting"),
    path(_MEETING, views_meetings.meeting_detail, name="meeting_detail"),
    path(f"{_MEETING}agenda/", views_meetings.put_item, name="put_item"),
    path(f"{_MEETING}open/", views_meetings.open_meeting, name="open_meeting"),
    path(f"{_MEETING}sign/", views_meetings.sign_minutes, name="sign_minutes"),
    path(f"{_MEETING}sign/paper/", views_meetings.sign_on_paper, name="sign_on_paper"),
    path(f"{_MEETING}finish/", views_meetings.finish_meeting, name="finish_meeting"),
    path(f"{_MEETING}cancel/", views_meetings.cancel_meeting, name="cancel_meeting"),
    path(f"{_MEETING}minutes/", views_meetings.minutes, name="minutes"),
    path(f"{_ITEM}take-off/", views_meetings.take_off_item, name="take_off_item"),
    path(f"{_ITEM}recuse/", views_meetings.recuse_member, name="recuse_member"),
    path(f"{_ITEM}view/", views_meetings.state_view, name="state_view"),
    path(f"{_ITEM}erase/ask/", views_erasing.ask_item_erasure, name="ask_item_erasure"),
    path(f"{_ITEM}erase/", views_erasing.erase_item, name="erase_item"),
    path(f"{_ITEM}conclude/", views_meetings.conclude_item, name="conclude_item"),
]

"""A chart looks the same on the screen, on a sharper screen, and in a saved picture."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from card_seen import card_seen
from lives import FIRST, moment, steady_life
from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.identity import new_id
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.domain.session import SetDone
from upswing.insights.record import InsightsRecord, LoadWeek, StrengthRecord
from upswing.ui.charts.canvas import Canvas
from upswing.ui.insights.active_card import ActiveCard
from upswing.ui.insights.card import Card
from upswing.ui.insights.helps_card import HelpsCard
from upswing.ui.insights.lift_card import LiftCard
from upswing.ui.insights.load_card import LoadCard
from upswing.ui.insights.stronger_card import StrongerCard
from upswing.ui.insights.timeline_card import TimelineCard
from upswing.ui.insights.when_card import WhenCard

CATALOGUE = read_catalogue(resources.folder())


def record() -> InsightsRecord:
    life = steady_life(80)
    told = life.record(79)
    day = FIRST + timedelta(days=70)
    return replace(
        told,
        sessions=tuple(replace(each, effort=4) for each in told.sessions),
        events=(LifeEvent(new_id(moment(70, 9)), day, "New job"),),
        totals=(
            QuestionnaireTotal(new_id(moment(60, 9)), day - timedelta(days=10), Questionnaire.PHQ_9, 12),
            QuestionnaireTotal(new_id(moment(70, 9)), day, Questionnaire.PHQ_9, 8),
        ),
    )


def strength() -> StrengthRecord:
    squats = CATALOGUE.ladders["squat"].rungs
    sets = []
    for week in range(11):
        exercise, at = CATALOGUE.exercises[squats[week // 3]], moment(7 * week, 9)
        sets.append(SetDone(new_id(at), new_id(at), 0, exercise.id, exercise.measure, 8 + week % 3, 8, at))
    weeks = tuple(LoadWeek(FIRST + timedelta(days=7 * week), week, 10) for week in range(12))
    return StrengthRecord(tuple(sets), CATALOGUE.exercises, weeks)


def drawn(canvas: Canvas, sharpness: float) -> QImage:
    """The chart as lines, on an image of so many pixels for each of the screen's, made small again."""
    wide, high = canvas.width(), canvas.height()
    image = QImage(round(wide * sharpness), round(high * sharpness), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharpness)
    image.fill(QColor("white"))
    painter = QPainter(image)
    canvas.paint_on(painter, QRectF(0, 0, wide, high))
    painter.end()
    small = image.scaled(wide, high, mode=Qt.TransformationMode.SmoothTransformation)
    small.setDevicePixelRatio(1)
    return small.scaled(wide // 8, high // 8, mode=Qt.TransformationMode.SmoothTransformation)


def apart(one: QImage, other: QImage) -> float:
    """The largest difference in grey between two images of one size, 0 … 255."""
    return max(
        abs(QColor(one.pixel(x, y)).lightness() - QColor(other.pixel(x, y)).lightness())
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize(
    ("kind", "choice"),
    [
        (TimelineCard, ""),
        (LiftCard, ""),
        (ActiveCard, ""),
        (HelpsCard, ""),
        (WhenCard, ""),
        (WhenCard, "choose-calendar"),
        (StrongerCard, ""),
        (StrongerCard, "choose-squat"),
        (LoadCard, ""),
    ],
)
def test_twice_as_sharp_is_the_same_picture(qtbot: QtBot, kind: type[Card], choice: str) -> None:
    with card_seen(qtbot, kind, record(), strength()) as card:
        if choice:
            button = card.findChild(QPushButton, choice)
            assert button is not None
            button.click()
        canvas = next(each for each in card.findChildren(Canvas) if each.isVisible())
        plain = drawn(canvas, 1.0)
        for sharpness in (1.5, 2.0):
            assert apart(plain, drawn(canvas, sharpness)) < 40

"""The field to sign on: mouse, finger and pen write; a palm does not, and clearing leaves nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.scoring.ink import to_bytes
from desktop.scoring.pad import SignaturePad
from tests.desktop.scoring.hands import draw


@pytest.fixture
def pad(qtbot: QtBot) -> SignaturePad:
    """An empty field on the screen."""
    made = SignaturePad()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def pen(pad: SignaturePad, kind: QEvent.Type, at: QPointF) -> None:
    """Let the pen do one thing."""
    device = QPointingDevice(
        "pen", 7, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position, 1, 1,
    )  # fmt: skip
    button = Qt.MouseButton.LeftButton
    event = QTabletEvent(
        kind, device, at, at, 0.5, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, button, button
    )
    QApplication.sendEvent(pad, event)


def test_the_mouse_writes_a_stroke(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.changed):
        draw(pad)
    (stroke,) = pad.ink.strokes
    assert stroke[0] == (60, 60)
    assert len(stroke) > 5


def test_a_finger_writes_and_a_second_one_does_not(pad: SignaturePad) -> None:
    finger = QTest.createTouchDevice()
    QTest.touchEvent(pad, finger).press(0, QPoint(50, 50)).commit()
    QTest.touchEvent(pad, finger).move(0, QPoint(90, 90)).press(1, QPoint(400, 300)).commit()
    QTest.touchEvent(pad, finger).move(0, QPoint(120, 130)).move(1, QPoint(420, 320)).commit()
    QTest.touchEvent(pad, finger).release(0, QPoint(140, 150)).release(1, QPoint(420, 320)).commit()
    (stroke,) = pad.ink.strokes
    assert stroke[-1] == pytest.approx((140, 150), abs=3)


def test_a_pen_writes_and_the_palm_beside_it_does_not(pad: SignaturePad) -> None:
    pen(pad, QEvent.Type.TabletPress, QPointF(100, 100))
    pen(pad, QEvent.Type.TabletMove, QPointF(160, 140))
    pen(pad, QEvent.Type.TabletRelease, QPointF(160, 140))
    palm = QTest.createTouchDevice()
    QTest.touchEvent(pad, palm).press(0, QPoint(300, 300)).commit()
    QTest.touchEvent(pad, palm).release(0, QPoint(300, 310)).commit()
    assert pad.ink.strokes == (((100, 100), (160, 140)),)


def test_a_stroke_is_undone_and_clearing_leaves_nothing(pad: SignaturePad) -> None:
    draw(pad)
    draw(pad, at=200)
    pad.undo()
    assert len(pad.ink.strokes) == 1
    pad.clear()
    assert (pad.is_empty, to_bytes(pad.ink)) == (True, b"")


def test_the_picture_of_a_cleared_field_is_that_of_an_empty_one(pad: SignaturePad) -> None:
    empty = pad.grab().toImage()
    draw(pad)
    assert pad.grab().toImage() != empty
    pad.clear()
    assert pad.grab().toImage() == empty


def test_a_single_dot_is_a_stroke(pad: SignaturePad) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    assert pad.ink.strokes == (((80, 80),),)


def test_a_smaller_window_keeps_the_whole_signature(pad: SignaturePad) -> None:
    draw(pad, at=550)
    pad.resize(450, 260)
    assert all(x <= 450 and y <= 260 for stroke in pad.ink.strokes for x, y in stroke)

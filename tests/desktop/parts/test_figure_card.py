"""A figure is seen, heard, and opened."""

from __future__ import annotations

from desktop.parts.figure_card import FigureCard, FigureFace

FACE = FigureFace(
    "办结率", "61.5", "%", "104 / 169 受理的事项", "截至 3 月 18 日", "办结率 = 办结 ÷ 受理"
)


def test_a_card_says_everything_it_shows(painted, qtbot):
    card = FigureCard(FACE, large=True)
    qtbot.addWidget(card)
    assert card.accessibleName() == "办结率，61.5 %，104 / 169 受理的事项，截至 3 月 18 日"
    assert card.toolTip() == card.accessibleDescription() == FACE.tip
    assert not card.grab().isNull()


def test_a_large_card_is_higher_than_a_small_one(painted, qtbot):
    large, small = FigureCard(FACE, large=True), FigureCard(FACE)
    for card in (large, small):
        qtbot.addWidget(card)
    assert large.sizeHint().height() > small.sizeHint().height()

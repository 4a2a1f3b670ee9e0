"""The style sheet and palette of a theme. Widgets choose their part by the dynamic property `kind`."""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from upswing import resources
from upswing.ui.theme.theme import BODY_PX, Theme


def palette_of(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "ink_soft",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Link: "accent",
    }
    for role, token in roles.items():
        palette.setColor(role, theme.colour(token))
    soft = QColor(theme.colour("ink_soft"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, soft)
    return palette


def style_sheet(theme: Theme) -> str:
    t, px = theme.tokens, theme.px

    def picture(name: str) -> str:
        return resources.path("icons", f"{name}-{'dark' if theme.dark else 'light'}.svg").as_posix()

    return f"""
QWidget {{ color: {t["ink"]}; }}
QToolTip {{ background: {t["surface"]}; color: {t["ink"]}; border: 1px solid {t["line"]}; padding: 6px; }}
QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {px(28)}px; font-weight: 600; }}
QLabel[kind="heading"] {{ font-size: {px(19)}px; font-weight: 600; }}
QLabel[kind="soft"] {{ color: {t["ink_soft"]}; }}
QLabel[kind="small"] {{ color: {t["ink_soft"]}; font-size: {px(13)}px; }}
QLabel[kind="eyebrow"] {{ color: {t["accent"]}; font-size: {px(13)}px; font-weight: 600; }}
QFrame[kind="card"] {{ background: {t["surface"]}; border: none; border-radius: 16px; }}
QFrame[kind="sunken"] {{ background: {t["sunken"]}; border: none; border-radius: 12px; }}
QFrame[kind="notice"] {{ background: {t["accent_soft"]}; border: none; border-radius: 12px; }}
QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] {{ background: {t["ground"]}; border: none; }}
QScrollArea[kind="inside"], QScrollArea[kind="inside"] > QWidget > QWidget {{ background: transparent; }}
QPushButton {{ background: {t["control"]}; border: 2px solid transparent; border-radius: 12px;
  padding: {px(9)}px {px(18)}px; min-height: {max(22, px(20))}px; }}
QPushButton, QToolButton, QCheckBox, QRadioButton {{ outline: none; }}
QPushButton:hover {{ background: {t["line"]}; }}
QPushButton:focus {{ border-color: {t["accent"]}; }}
QPushButton:disabled {{ color: {t["ink_soft"]}; }}
QPushButton:checked {{ background: {t["accent_soft"]}; border-color: {t["accent"]}; }}
QPushButton:checked:focus {{ border-color: {t["ink"]}; }}
QPushButton[kind="primary"] {{ background: {t["accent"]}; color: {t["on_accent"]}; font-weight: 600;
  font-size: {px(18)}px; padding: {px(12)}px {px(34)}px; border-radius: 14px; min-height: {px(23)}px; }}
QPushButton[kind="primary"]:hover {{ background: {t["accent_hover"]}; }}
QPushButton[kind="primary"]:focus {{ border-color: {t["ink"]}; }}
QPushButton[kind="primary"]:disabled {{ background: {t["sunken"]}; color: {t["ink_soft"]}; }}
QPushButton[kind="choice"] {{ background: {t["surface"]}; text-align: left; padding: {px(12)}px {px(18)}px;
  border-radius: 14px; min-height: {px(38)}px; }}
QPushButton[kind="choice"]:hover {{ background: {t["accent_soft"]}; }}
QPushButton[kind="choice"]:focus {{ border-color: {t["accent"]}; }}
QPushButton[kind="link"] {{ background: transparent; color: {t["accent"]}; padding: {px(4)}px 4px;
  text-align: left; }}
QPushButton[kind="icon"] {{ background: transparent; color: {t["accent"]}; padding: 6px;
  min-width: {max(28, px(22))}px; min-height: {max(28, px(22))}px; }}
QPushButton::menu-indicator {{ image: url({picture("open")}); width: {px(14)}px; height: {px(14)}px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 0px; }}
QPushButton[kind="link"]:hover, QPushButton[kind="icon"]:hover {{ background: {t["accent_soft"]}; }}
QPushButton[kind="link"]:focus, QPushButton[kind="icon"]:focus {{ border-color: {t["accent"]}; }}
QPushButton[kind="icon"]:disabled {{ color: {t["ink_soft"]}; }}
QPushButton[kind="chip"] {{ border-radius: {px(20)}px; padding: {px(8)}px {px(14)}px; min-height: {px(24)}px; }}
QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateTimeEdit {{ background: {t["surface"]};
  border: 1px solid {t["edge"]}; border-radius: 10px; padding: {px(7)}px {px(10)}px;
  min-height: {px(22)}px; selection-background-color: {t["accent"]}; selection-color: {t["on_accent"]}; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus {{
  border: 2px solid {t["accent"]}; padding: {px(7) - 1}px {px(10) - 1}px; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  subcontrol-origin: border; width: {px(26)}px; height: {px(18)}px; border: none; background: transparent; }}
QSpinBox::up-button, QDoubleSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button, QDoubleSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url({picture("up")});
  width: {px(14)}px; height: {px(14)}px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: url({picture("open")});
  width: {px(14)}px; height: {px(14)}px; }}
QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: none; width: {px(30)}px; }}
QComboBox::down-arrow, QDateTimeEdit::down-arrow {{ image: url({picture("open")});
  width: {px(18)}px; height: {px(18)}px; }}
QComboBox QAbstractItemView {{ background: {t["surface"]}; border: 1px solid {t["line"]}; padding: 4px;
  outline: none; selection-background-color: {t["accent_soft"]}; selection-color: {t["ink"]}; }}
QListView, QTreeView, QTableView {{ background: transparent; border: none; outline: none; }}
QTableView {{ background: {t["surface"]}; gridline-color: {t["line"]};
  selection-background-color: {t["accent_soft"]}; selection-color: {t["ink"]}; }}
QTableView::item {{ padding: 0 {px(8)}px; }}
QHeaderView::section {{ background: {t["sunken"]}; border: none; padding: {px(6)}px {px(8)}px;
  font-weight: 600; }}
QCheckBox, QRadioButton {{ spacing: {px(10)}px; padding: {px(4)}px; border: 2px solid transparent;
  border-radius: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t["accent"]}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(20)}px; height: {px(20)}px;
  border: 2px solid {t["edge"]}; background: {t["surface"]}; border-radius: 6px; }}
QRadioButton::indicator {{ border-radius: {px(12)}px; }}
QCheckBox::indicator:checked {{ image: url({picture("tick")}); }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {t["accent"]};
  border-color: {t["accent"]}; }}
QSlider::groove:horizontal {{ height: 6px; border-radius: 3px; background: {t["line"]}; }}
QSlider::sub-page:horizontal {{ height: 6px; border-radius: 3px; background: {t["accent"]}; }}
QSlider::handle:horizontal {{ width: {px(22)}px; height: {px(22)}px; margin: -{px(8)}px 0;
  border-radius: {px(11)}px; background: {t["accent"]}; border: 3px solid {t["surface"]}; }}
QSlider:focus::handle:horizontal {{ border-color: {t["ink"]}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {t["line"]}; border-radius: 4px; min-height: 40px; }}
QScrollBar::handle:vertical:hover {{ background: {t["edge"]}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {t["line"]}; border-radius: 4px; min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: none; width: 0; height: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QMenu {{ background: {t["surface"]}; border: 1px solid {t["line"]}; padding: 6px; }}
QMenu::item {{ padding: {px(7)}px {px(20)}px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t["accent_soft"]}; }}
QDialog {{ background: {t["ground"]}; }}
"""


def body_font(theme: Theme) -> QFont:
    """The desktop's own font at our size: a face made for screens where one is there."""
    font = QFont()
    font.setFamilies(["Inter", "Noto Sans", "Cantarell", "Segoe UI", "SF Pro Text", *font.families()])
    font.setPixelSize(theme.px(BODY_PX))
    return font


def colour(application: QApplication, theme: Theme) -> None:
    """Colours and font alone: enough for the first picture of the window, and quicker than the whole dress."""
    if application.style().name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(palette_of(theme))
    application.setFont(body_font(theme))


def dress(application: QApplication, theme: Theme) -> None:
    """Puts the theme on the whole program; called at the start and at every change of look."""
    colour(application, theme)
    application.setStyleSheet(style_sheet(theme))

"""What somebody was writing when the data was closed: it must not be lost without a word."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_OF_QT = "qt_"
"""So begin the names of the fields inside Qt's own widgets, such as the one of a number."""


def typed_in(window: QWidget) -> str:
    """What was written into the fields of this window and not kept yet, one below the other. What a field said before
    anybody wrote into it is kept already; what is looked for, and a passphrase, is no writing."""
    found = [_written(each) for each in window.findChildren(QWidget)]
    return "\n\n".join(dict.fromkeys(each for each in found if each))


def _written(field: QWidget) -> str:
    name = field.objectName()
    if name.startswith(_OF_QT) or "search" in name:
        return ""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.toPlainText().strip() if field.document().isModified() else ""
    if isinstance(field, QLineEdit):
        is_secret = field.echoMode() is not QLineEdit.EchoMode.Normal
        return field.text().strip() if field.isModified() and not is_secret else ""
    return ""

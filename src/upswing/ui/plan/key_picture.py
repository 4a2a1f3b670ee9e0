"""The key picture of a movement, there a moment later where it has to be painted first; its room is kept."""

from PySide6.QtWidgets import QLabel

from upswing.ui.library.late_pictures import LatePictures


class KeyPicture(QLabel):
    """`size` logical pixels square."""

    def __init__(self, exercise_id: str, size: int, pictures: LatePictures) -> None:
        super().__init__()
        self._exercise_id, self._size = exercise_id, size
        self._pictures = pictures
        self.setFixedSize(size, size)
        self.setPixmap(pictures.of(exercise_id, size))
        pictures.painted.connect(self._on_painted)

    def _on_painted(self, exercise_id: str) -> None:
        if exercise_id == self._exercise_id and self.pixmap().isNull():
            self.setPixmap(self._pictures.of(exercise_id, self._size))

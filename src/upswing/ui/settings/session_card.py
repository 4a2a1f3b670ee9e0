"""Settings of a session: what is heard of it, what is said, and who counts."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from upswing import resources
from upswing.domain.player.sounds import Sound
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.controls.tick import Tick
from upswing.ui.text import tr

if TYPE_CHECKING:
    from upswing.ui.given import Given

VOLUMES = (20, 45, 70, 100)
TOLD_AFTER_MS = 1500
"""By then it is known whether the trial sound was played."""


class SessionCard(QFrame):
    """Each choice holds at once, also in a session that is under way; only who counts holds from the next one on."""

    def __init__(self, given: "Given") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._given = given
        self._volume = Chooser(tr("Loudness"), list(zip(volume_names(), VOLUMES, strict=True)))
        self._volume.chosen.connect(partial(self._change, "volume"))
        self._ticks = {
            "sound": Tick(
                tr("A session may be heard (M in a session switches it off and on)"), name="setting-sound"
            ),
            "ticks": Tick(tr("A soft tick in each of the last three seconds"), name="setting-ticks"),
            "bell": Tick(tr("A bell when something else begins"), name="setting-bell"),
            "half_time": Tick(tr("Two soft strokes at half time"), name="setting-half-time"),
            "count_reps": Tick(
                tr("Count repetitions for me, at the tempo of the figure, with a soft knock"), name="setting-count"
            ),
            "spoken": Tick(tr("Speak: the movement, side changes, rest and cues"), name="setting-spoken"),
        }
        for field, tick in self._ticks.items():
            tick.toggled.connect(partial(self._change, field))
        self._hear = button(tr("Hear the bell"), name="setting-hear")
        self._hear.clicked.connect(self._play)
        self._speak = button(tr("Hear the voice"), name="setting-speak")
        self._speak.clicked.connect(self._say)
        self._silence = label("", "soft")
        self._silence.setObjectName("sound-words")
        self._voice = label("", "soft")
        self._voice.setObjectName("voice-words")
        trials = FlowLayout(spacing=8)
        trials.addWidget(self._hear)
        trials.addWidget(self._speak)
        named = self._ticks
        parts = column(
            label(tr("Session"), "heading"),
            named["sound"],
            named["ticks"],
            named["bell"],
            named["half_time"],
            named["count_reps"],
            named["spoken"],
            self._voice,
            label(tr("Loudness"), "soft"),
            self._volume,
            trials,
            self._silence,
        )
        parts.setContentsMargins(24, 24, 24, 24)
        self.setLayout(parts)

    def refresh(self) -> None:
        chosen = self._given.preferences.current
        for field, tick in self._ticks.items():
            tick.tick(ticked=getattr(chosen, field))
        self._volume.show_chosen(chosen.volume)
        self._tell()

    def _tell(self) -> None:
        """What this computer has, in words."""
        has_voice = self._given.senses.voice.is_there
        self._speak.setEnabled(has_voice)
        self._voice.setText(
            tr("The voice is the one of your system. All that it says stands on the screen too.")
            if has_voice
            else tr(
                "This system has no voice that Upswing can find, so nothing is spoken. All of it is on the screen."
            )
        )
        is_silent = self._given.senses.loudspeaker.is_silent
        self._silence.setText(
            tr("Nothing on this computer plays a sound, so sessions are silent. All of it is on the screen.")
            if is_silent
            else ""
        )
        self._silence.setVisible(is_silent)

    def _play(self) -> None:
        speaker = self._given.senses.loudspeaker
        speaker.look_again()
        speaker.play(resources.path("sounds", f"{Sound.BELL}.wav"), self._given.preferences.current.volume)
        self._tell()
        QTimer.singleShot(TOLD_AFTER_MS, self, self._tell)

    def _say(self) -> None:
        voice = self._given.senses.voice
        voice.hush()
        voice.say(tr("This is how a session speaks."), self._given.preferences.current.volume, self._tell)

    def _change(self, field: str, value: object) -> None:
        self._given.preferences.change(**{field: value})


def volume_names() -> tuple[str, ...]:
    """The words of VOLUMES."""
    return tr("Very soft"), tr("Soft"), tr("As usual"), tr("Loud")

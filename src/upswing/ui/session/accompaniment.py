"""What goes along with a session: sounds, the voice, and a screen that stays awake."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from upswing import resources
from upswing.domain.player.event import Event
from upswing.domain.player.prompts import Prompt, Speech, asked, ended, first, prompts
from upswing.domain.player.sounds import Sound, due, loudest
from upswing.domain.player.state import Player
from upswing.domain.session import Activity
from upswing.ui.session.spoken import words_of
from upswing.ui.session.words import has_cues
from upswing.ui.text import tr
from upswing.ui.words import activity_name

if TYPE_CHECKING:
    from upswing.settings import Settings
    from upswing.ui.given import Given

AWAKE_IN_PAUSE_S = 180.0
"""A pause that is longer lets the screen sleep."""


class Accompaniment:
    """Follows one session at a time, from `begin` to `end`. `say` shows a sentence in the window."""

    def __init__(self, given: "Given", say: Callable[[str], None]) -> None:
        self._given = given
        self._say = say
        self._speech = Speech()
        self._clock = ""
        self._paused_at: float | None = None
        self._is_awake = False
        self._told: set[str] = set()

    @property
    def is_heard(self) -> bool:
        return self._chosen.sound

    def begin(self, player: Player) -> None:
        """A session is taken up."""
        self._given.senses.loudspeaker.look_again()
        self._paused_at = None
        self._clock = activity_name(Activity(player.script.kind)) if player.current.open_ended else ""
        self._stay_awake(player)
        if not player.is_over:
            self._speak(first(player))

    def follow(self, before: Player, after: Player, events: Sequence[Event]) -> None:
        """The session has come from one reading to another."""
        self._stay_awake(after)
        if not self._chosen.sound or (after.paused and not before.paused):
            self._hush()
        if not self._chosen.sound:
            return
        sound = loudest([each for each in due(before, after, events) if self._is_wanted(each)])
        if sound is not None:
            file = resources.path("sounds", f"{sound}.wav")
            self._given.senses.loudspeaker.play(file, self._chosen.volume)
        if self._given.senses.loudspeaker.is_silent:
            self._tell_once(
                tr("This computer plays no sound, so the session is silent. All of it is on the screen too.")
            )
        if self._chosen.spoken and not after.paused:
            cues = self._cues_of(after)
            for prompt in prompts(before, after, events, cues):
                self._speak(prompt)

    def toggle_sound(self) -> None:
        """Mutes everything that is heard, or ends that. Raises SettingsError."""
        self._given.preferences.change(sound=not self._chosen.sound)
        if not self._chosen.sound:
            self._hush()

    def end(self) -> None:
        """The session stands still or is over: nothing is said any more, and the screen may sleep."""
        self._hush()
        self._sleep()

    @property
    def _chosen(self) -> "Settings":
        return self._given.preferences.current

    def _is_wanted(self, sound: Sound) -> bool:
        chosen = self._chosen
        return {
            Sound.COUNT: chosen.count_reps,
            Sound.TICK: chosen.ticks,
            Sound.HALF: chosen.half_time,
            Sound.BELL: chosen.bell,
        }[sound]

    def _tell_once(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._say(sentence)

    def _cues_of(self, player: Player) -> dict[str, int]:
        exercise = self._given.catalogue.exercises[player.current.exercise_id]
        return {exercise.id: len(exercise.cues)} if has_cues(player.current, exercise) else {}

    def _speak(self, prompt: Prompt) -> None:
        if not (self._chosen.sound and self._chosen.spoken):
            return
        if not self._given.senses.voice.is_there:
            self._tell_once(
                tr(
                    "This system has no voice that Upswing can find, so nothing is spoken. All of it is on the screen."
                )
            )
            return
        was_quiet = self._speech.now is None
        self._speech = asked(self._speech, prompt)
        if was_quiet:
            self._begin_to_say()

    def _begin_to_say(self) -> None:
        """Says what is due now; nothing where the person is not to hear it any more."""
        prompt = self._speech.now
        if prompt is not None:
            words = words_of(prompt, self._given.catalogue, self._clock)
            self._given.senses.voice.say(words, self._chosen.volume, self._on_said)

    def _on_said(self) -> None:
        self._speech = ended(self._speech)
        self._begin_to_say()

    def _hush(self) -> None:
        if self._speech != Speech():
            self._speech = Speech()
            self._given.senses.voice.hush()

    def _stay_awake(self, player: Player) -> None:
        if not player.paused:
            self._paused_at = None
        elif self._paused_at is None:
            self._paused_at = player.at
        rests = self._paused_at is not None and player.at - self._paused_at >= AWAKE_IN_PAUSE_S
        if player.is_over or rests:
            self._sleep()
        elif not self._is_awake:
            self._is_awake = True
            self._given.senses.awake.hold()

    def _sleep(self) -> None:
        if self._is_awake:
            self._is_awake = False
            self._given.senses.awake.let_go()
